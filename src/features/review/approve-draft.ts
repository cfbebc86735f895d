// The approval: one person, exactly what was shown, once. It is refused unless everything that would leave is what
// the card showed; then decision, planned steps, event and audit are written together or not at all.
import { movedTooFar, refusing } from '#domain/blockers.ts';
import type { Approvable } from '#domain/draft.ts';
import { changedMarks } from '#domain/fingerprint.ts';
import type { Blocker } from '#domain/review-card.ts';
import { Refusal } from '#lib/errors.ts';
import type { Transaction, World } from '#ports/world.ts';
import { planTouches } from '../outreach/plan-touches.ts';
import { type Attempt, audited, noteDone, type Via } from './audited.ts';
import { redraw } from './redraw.ts';
import { caseOf, type LeadRef, type ReviewCase } from './review-case.ts';
import { assertApprover, assertDelegated, assertWaiting, type Decider } from './waiting.ts';

type Needs = Pick<World, 'transact' | 'audit' | 'clock' | 'queue' | 'links' | 'sandbox'>;

export type Approval = LeadRef & {
  readonly member: Decider;
  /** What the clicked button carried. */
  readonly fingerprint: string;
  readonly marks: string;
  /** When the card said that the mail would leave. */
  readonly leavesAt: Date | null;
  readonly via: Via;
};

export type Approved = { readonly reviewId: string; readonly leavesAt: Date | null };

/**
 * Approves. Refuses with only_approvers, not_delegated, already_…, not_waiting, blocked_…, draft_missing or stale
 * (`what`: the changed parts, comma-separated; `by` and `at`: of the last change, where known). Refused attempts
 * are audited.
 */
export async function approveDraft(world: Needs, ask: Approval): Promise<Approved> {
  const { workspaceId, leadId, member, via } = ask;
  const attempt = { workspaceId, leadId, actor: member.slackUserId, via, action: 'review.approve' };
  const approved = await audited(world, attempt, async () => {
    assertApprover(member);
    return world.transact((stores) => decide(stores, world, { ask, attempt }));
  });
  await redraw(world, ask.workspaceId, [`lead/${ask.leadId}`]);
  return approved;
}

type Deciding = { readonly ask: Approval; readonly attempt: Attempt };

async function decide(stores: Transaction, world: Needs, { ask, attempt }: Deciding): Promise<Approved> {
  const { workspaceId, leadId, member } = ask;
  const at = world.clock.now();
  await stores.reviews.lock(workspaceId, leadId);
  const facts = await stores.reviewCases.get(workspaceId, leadId);
  if (facts === null) throw new Refusal('lead_not_found');
  assertDelegated(facts, member, at);
  assertWaiting(facts);
  const of = caseOf(facts, { now: at, inMails: world.links.inMails });
  assertApprovable(of);
  assertAsShown(of, ask);
  if (!hasEveryMail(of.approvable)) throw new Refusal('draft_missing');
  const reviewId = await recordDecision(stores, of, { ask, at });
  const planned = await planApproved(stores, of, { ask, at, reviewId, sandbox: world.sandbox });
  const leavesAt = planned.steps[0]?.at ?? null;
  await noteDone(
    stores,
    { ...attempt, at },
    { fingerprint: of.fingerprint, revision: facts.draft?.number ?? 0 },
  );
  return { reviewId, leavesAt };
}

function assertApprovable(of: ReviewCase): void {
  if (of.facts.draft === null || of.approvable.mails.length === 0) throw new Refusal('draft_missing');
  const blocker = refusing(of.blockers);
  if (blocker) throw new Refusal(`blocked_${blocker}`, blockerParams(of, blocker));
}

/** A text that was restored may be of another sequence. */
function hasEveryMail({ mails, steps }: Approvable): boolean {
  const written = mails.map(({ step }) => step);
  return steps.every(({ kind }, step) => kind !== 'email' || written.includes(step));
}

function blockerParams({ facts, country }: ReviewCase, blocker: Blocker): Record<string, string> {
  if (blocker === 'country') return { country: country ?? '' };
  if (blocker === 'mailbox_stopped') return { address: facts.mailbox?.address ?? '' };
  if (blocker !== 'placeholder') return {};
  return { detail: facts.draft?.flags.find(({ code }) => code === 'placeholder')?.detail ?? '' };
}

function assertAsShown(of: ReviewCase, ask: Approval): void {
  if (of.fingerprint !== ask.fingerprint) {
    const what = changedMarks(ask.marks, of.marks);
    throw new Refusal('stale', { what: what.join(','), ...lastChange(of, what) });
  }
  const leavesAt = of.forecast.steps[0]?.at ?? null;
  if (leavesAt === null || movedTooFar(ask.leavesAt, leavesAt, of.forecast.placed)) {
    throw new Refusal('stale', { what: 'date', by: '', at: '' });
  }
}

function lastChange({ facts }: ReviewCase, what: readonly string[]): { by: string; at: string } {
  const { draft, settings } = facts;
  if (draft && (what.includes('text') || what.includes('follow_up'))) {
    return { by: draft.editedBy ?? '', at: draft.at.toISOString() };
  }
  if (what.includes('footer')) return { by: settings.changedBy, at: settings.at.toISOString() };
  return { by: '', at: '' };
}

type Recording = { readonly ask: Approval; readonly at: Date };

async function recordDecision(stores: Transaction, of: ReviewCase, { ask, at }: Recording): Promise<string> {
  const { workspaceId, leadId, member, via } = ask;
  const moved = await stores.leads.move(workspaceId, { leadId, from: 'in_review', to: 'approved', at });
  if (!moved) throw new Refusal('not_waiting', { state: of.facts.lead.state });
  const by = member.slackUserId;
  const { fingerprint, approvable, facts } = of;
  const revision = facts.draft?.number ?? 0;
  const data = { revision, edited: facts.draft?.author === 'human' };
  await stores.events.add(workspaceId, { leadId, kind: 'approved', by, data, at });
  const decision = { leadId, decision: 'approved', by, via, revision, fingerprint, at } as const;
  return stores.reviews.add(workspaceId, { ...decision, approved: approvable });
}

type Planning = Recording & { readonly reviewId: string; readonly sandbox: boolean };

async function planApproved(stores: Transaction, of: ReviewCase, { ask, at, reviewId, sandbox }: Planning) {
  const { lead, company, sequence, mailbox } = of.facts;
  if (mailbox === null) throw new Refusal('blocked_no_mailbox');
  const who = { workspaceId: ask.workspaceId, by: ask.member.slackUserId, mailboxId: mailbox.id };
  return planTouches(stores, {
    ...who,
    lead,
    company,
    sequence,
    senderZone: mailbox.tz,
    at,
    reviewId,
    sandbox,
  });
}
