// Job card.sync: draws what a subject looks like now, from the database alone. Safe at any time and any number of
// times; what belongs into a lead's thread after a decision is added here too, so that a crash loses none of it.
import { idSchema } from '#lib/ids.ts';
import type { World } from '#ports/world.ts';
import { loadLinkedinDay } from '../linkedin/load-day.ts';
import { announceFirstSend } from '../outreach/announce-first-send.ts';
import { loadHandoverCard } from '../owners/load-handover-card.ts';
import { loadMailNote, type NotingReply } from '../replies/load-reply-note.ts';
import { loadAlertCard } from './load-alert-card.ts';
import { loadBudgetCard } from './load-budget-card.ts';
import { loadProposalCard } from './load-proposal-card.ts';
import { loadRunCard } from './load-run-card.ts';
import { loadTaskCard } from './load-task-card.ts';
import { redraw } from './redraw.ts';
import type { LeadRef, ReviewCase } from './review-case.ts';
import { refreshQueue, type ShowingWorld, showLead } from './show-lead.ts';

type Needs = ShowingWorld &
  NotingReply &
  Pick<
    World,
    | 'budgets'
    | 'handovers'
    | 'icpChanges'
    | 'leads'
    | 'linkedinTasks'
    | 'mailboxHealth'
    | 'mailboxes'
    | 'members'
    | 'queue'
    | 'runs'
    | 'sandbox'
    | 'searches'
    | 'segments'
    | 'settings'
    | 'tasks'
  >;

/** Shows `lead/<id>`, `run/<id>`, `task/<id>`, `budget/<kind>-<month>`, `alert/…` or `queue`. Anything else (or what is gone) has nothing to show. */
export async function syncCard(
  world: Needs,
  { workspaceId, subject }: { workspaceId: string; subject: string },
): Promise<void> {
  if (subject === 'queue') return refreshQueue(world, workspaceId);
  const [kind, rest = '', ...more] = subject.split('/');
  if (kind === 'linkedin') return syncLinkedinDay(world, workspaceId, [rest, ...more]);
  if (kind === 'budget' || kind === 'alert') return syncWarning(world, workspaceId, { kind, rest, more });
  const id = idSchema.safeParse(rest).data;
  if (id === undefined) return;
  if (kind === 'lead') return syncLead(world, { workspaceId, leadId: id });
  if (kind === 'proposal') return syncProposal(world, workspaceId, id);
  if (kind === 'reply') return syncReply(world, workspaceId, id);
  const card = await otherCard(world, workspaceId, { kind, id });
  if (card) await world.chat.showCard(workspaceId, `${card.kind}/${id}`, card);
}

/** Who was put off comes back with the last answer. */
async function syncLastReply(world: Needs, { workspaceId, leadId }: LeadRef): Promise<void> {
  const all = await world.messages.ofLead(workspaceId, leadId);
  const last = all.findLast(({ direction, kind }) => direction === 'in' && kind === 'reply');
  if (last) await syncReply(world, workspaceId, last.id);
}

/** What came of an answer, where it stands in the lead's thread. */
async function syncReply(world: Needs, workspaceId: string, messageRowId: string): Promise<void> {
  const note = await loadMailNote(world, { workspaceId, messageRowId });
  if (note) await world.chat.addNote(workspaceId, note);
}

async function syncProposal(world: Needs, workspaceId: string, changeId: string): Promise<void> {
  const card = await loadProposalCard(world, { workspaceId, changeId });
  if (card) await world.chat.showCard(workspaceId, `proposal/${changeId}`, card);
}

async function syncLinkedinDay(world: Needs, workspaceId: string, parts: readonly string[]): Promise<void> {
  const card = await loadLinkedinDay(world, { workspaceId, parts });
  if (card) await world.chat.showCard(workspaceId, `linkedin/${parts.join('/')}`, card);
}

type Warning = { readonly kind: 'budget' | 'alert'; readonly rest: string; readonly more: readonly string[] };

async function syncWarning(world: Needs, workspaceId: string, { kind, rest, more }: Warning): Promise<void> {
  if (kind === 'budget') {
    const card = await loadBudgetCard(world, { workspaceId, subject: rest });
    if (card) await world.chat.showCard(workspaceId, `budget/${rest}`, card);
    return;
  }
  const card = await loadAlertCard(world, { workspaceId, parts: [rest, ...more] });
  if (card) await world.chat.showCard(workspaceId, `alert/${card.alertId}`, card);
}

async function otherCard(world: Needs, workspaceId: string, of: { kind: string | undefined; id: string }) {
  if (of.kind === 'run') return loadRunCard(world, { workspaceId, runId: of.id });
  if (of.kind === 'task') return loadTaskCard(world, { workspaceId, taskId: of.id });
  if (of.kind === 'handover') return loadHandoverCard(world, { workspaceId, taskId: of.id });
  return null;
}

/** The counter follows in a job of its own: many leads that change together move it once, and wait for no turn. */
async function syncLead(world: Needs, ref: LeadRef): Promise<void> {
  const shown = await showLead(world, ref);
  if (shown) await addNotes(world, ref, shown);
  if (shown?.facts.lead.state === 'replied' && shown.facts.lead.reason) await syncLastReply(world, ref);
  await redraw(world, ref.workspaceId, ['queue']);
}

/** What was approved, word for word, and before the first real mail of a workspace what is about to leave. */
async function addNotes(world: Needs, ref: LeadRef, { facts, forecast }: ReviewCase): Promise<void> {
  const { decision, lead, locale, liveSince, touches } = facts;
  if (decision?.approved === null || decision?.decision !== 'approved' || lead.state === 'in_review') return;
  const { mails, footer, recipient, sender } = decision.approved;
  const note = {
    kind: 'approved_text',
    key: `approved/${decision.id}`,
    by: decision.by,
    mails,
    footer,
  } as const;
  const now = world.clock.now();
  await world.chat.addNote(ref.workspaceId, { ...note, leadId: lead.id, locale, now });
  const first = touches.find(({ state, kind }) => state === 'planned' && kind === 'email');
  const isFirst = !world.sandbox && liveSince?.getTime() === decision.at.getTime();
  if (!isFirst || first === undefined) return;
  const { zone } = forecast.placed;
  const subject = mails[0]?.subject ?? '';
  await announceFirstSend(world, {
    ...ref,
    to: recipient,
    from: sender,
    leavesAt: first.dueAt,
    zone,
    subject,
  });
}
