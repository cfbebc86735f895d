// The edit modal is submitted: the text is saved first, then what was chosen happens. What can't happen is said, and
// nothing that was typed is lost.
import { asksTwice } from '#domain/blockers.ts';
import { changedMarks } from '#domain/fingerprint.ts';
import { approveDraft } from '#features/review/approve-draft.ts';
import { changeSender } from '#features/review/change-sender.ts';
import { editDraft } from '#features/review/edit-draft.ts';
import { readCase } from '#features/review/review-case.ts';
import { snoozeLead } from '#features/review/snooze-lead.ts';
import { Refusal } from '#lib/errors.ts';
import { say } from '#text/text.ts';
import { staleOf } from '../actions/review-approve.ts';
import { phrase } from '../blocks/markup.ts';
import { saidCode } from '../blocks/said.ts';
import { staleLine } from '../cards/stale-answer.ts';
import { tellTo } from '../say-to.ts';
import type { Turn, ViewAnswer, ViewInput, ViewRun } from '../turn.ts';
import { type EditModal, editView, flagsMark } from './edit-draft.ts';
import { type After, missingText, readAfter, typedMails } from './edit-fields.ts';
import { type EditMetadata, readEditMetadata } from './edit-metadata.ts';
import { startOfDay } from './start-of-day.ts';

type Answer = Awaited<ReturnType<ViewRun>>;
type Submission = { readonly turn: Turn; readonly input: ViewInput; readonly metadata: EditMetadata };

export const editSubmitted: ViewRun = async (turn, input) => {
  const metadata = readEditMetadata(input.metadata);
  if (metadata === null) throw new Refusal('lead_not_found');
  const { leadId, revision } = metadata;
  const base = await turn.world.drafts.revision(turn.workspaceId, { leadId, number: revision });
  if (base === null) throw new Refusal('draft_missing');
  const mails = typedMails(input.typed, base.mails, revision);
  const errors = missingText(mails, { revision, locale: turn.locale });
  if (Object.keys(errors).length > 0) return { kind: 'errors', errors };
  const late = lateSnooze({ turn, input, metadata });
  if (late) return late;
  const { workspaceId, member, world } = turn;
  const edit = { workspaceId, leadId, member, via: 'slack', expected: revision, mails } as const;
  const saved = await editDraft(world, edit);
  if (saved.kind === 'conflict') {
    return redrawn({ turn, input, metadata }, { mails, conflict: saved });
  }
  await chooseSender({ turn, input, metadata });
  return goOn({ turn, input, metadata });
};

/** A snooze without a day is asked for before anything is saved. */
function lateSnooze({ turn, input }: Submission): ViewAnswer | null {
  if (readAfter(input.typed) !== 'snooze' || startOfDay(input.typed.chosen('until'), turn.member.tz))
    return null;
  const name = input.typed.names.includes('until') ? 'until' : 'after';
  return { kind: 'errors', errors: { [name]: say(turn.locale, 'review.error.until') } };
}

async function chooseSender({ turn, input, metadata }: Submission): Promise<void> {
  const mailboxId = input.typed.chosen('sender');
  if (mailboxId === null) return;
  const { workspaceId, member, world } = turn;
  await changeSender(world, { workspaceId, leadId: metadata.leadId, member, via: 'slack', mailboxId });
}

async function goOn(of: Submission): Promise<Answer> {
  const { turn, input } = of;
  const after: After = readAfter(input.typed);
  if (after === 'save') return { kind: 'close' };
  if (after === 'snooze') return snooze(of);
  if (await needsAnotherLook(of)) return redrawn(of, {});
  try {
    await approveAsShown(of);
    return { kind: 'close' };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: 'close', after: () => sayNotSent(turn, error) };
  }
}

/** New flags are shown first, and submitting once more means it; a placeholder has to be filled in. */
async function needsAnotherLook({ turn, metadata }: Submission): Promise<boolean> {
  const flags = (await turn.world.drafts.current(turn.workspaceId, metadata.leadId))?.flags ?? [];
  if (flags.some(({ code }) => code === 'placeholder')) return true;
  return asksTwice(flags) && flagsMark(flags) !== metadata.flags;
}

/** Approves the saved text, if everything else is still what the modal showed. */
async function approveAsShown({ turn, metadata }: Submission): Promise<void> {
  const { workspaceId, member, world } = turn;
  const { leadId } = metadata;
  const now = await readCase(world, { workspaceId, leadId });
  const others = changedMarks(metadata.marks, now.marks).filter(
    (part) => part !== 'text' && part !== 'follow_up',
  );
  const fingerprint = others.length > 0 ? '' : now.fingerprint;
  const marks = others.length > 0 ? metadata.marks : now.marks;
  const leavesAt = metadata.leavesAt === null ? null : new Date(metadata.leavesAt * 1000);
  await approveDraft(world, { workspaceId, leadId, member, fingerprint, marks, leavesAt, via: 'slack' });
}

async function sayNotSent(turn: Turn, refusal: Refusal): Promise<void> {
  const { locale } = turn;
  const reason =
    refusal.code === 'stale' ? staleLine(staleOf(refusal), locale) : saidCode(locale, 'refusal', refusal);
  await tellTo(turn, phrase(locale, 'review.edit.saved_not_sent', { reason }));
}

async function snooze({ turn, input, metadata }: Submission): Promise<Answer> {
  const { workspaceId, member, world, locale } = turn;
  const until = startOfDay(input.typed.chosen('until'), member.tz) ?? new Date(0);
  try {
    await snoozeLead(world, { workspaceId, leadId: metadata.leadId, member, via: 'slack', until });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'snooze_date') throw error;
    return { kind: 'errors', errors: { until: say(locale, 'review.error.until') } };
  }
  return { kind: 'close' };
}

/** The modal over the draft of now; `mails` stay in the fields. */
async function redrawn(
  { turn, input, metadata }: Submission,
  shown: Pick<EditModal, 'mails' | 'conflict'>,
): Promise<Answer> {
  const { workspaceId, world, locale } = turn;
  const of = await readCase(world, { workspaceId, leadId: metadata.leadId });
  const senders = await activeMailboxes(turn);
  const sender = input.typed.chosen('sender');
  const base = { locale, of, senders, now: world.clock.now(), after: readAfter(input.typed), sender };
  return { kind: 'update', view: editView({ ...base, ...shown }) };
}

/** The mailboxes that can send, of people who are still there. */
export async function activeMailboxes({ world, workspaceId }: Turn) {
  const [mailboxes, members] = await Promise.all([
    world.mailboxes.list(workspaceId),
    world.members.list(workspaceId),
  ]);
  const left = members.filter(({ leftAt }) => leftAt).map(({ id }) => id);
  return mailboxes.filter(({ state, memberId }) => state === 'active' && !left.includes(memberId));
}
