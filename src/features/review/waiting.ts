// A decision needs a draft that waits for it. Whoever comes too late is told who decided what, and when.
import type { Member } from '#domain/member.ts';
import { may, mayDecideFor } from '#domain/member.ts';
import { Refusal } from '#lib/errors.ts';
import type { ReviewFacts } from './review-case.ts';

export type Decider = Pick<Member, 'id' | 'slackUserId' | 'role'>;

/** Throws unless the lead is in review: already_approved, already_rejected, already_snoozed or not_waiting. */
export function assertWaiting({ lead, decision }: ReviewFacts): void {
  if (lead.state === 'in_review') return;
  if (decision && decidedStates[decision.decision]?.includes(lead.state)) {
    const params = { by: decision.by, at: decision.at.toISOString() };
    throw new Refusal(`already_${decision.decision}`, params);
  }
  throw new Refusal('not_waiting', { state: lead.state });
}

const decidedStates: Readonly<Record<string, readonly ReviewFacts['lead']['state'][]>> = {
  approved: ['approved', 'contacted', 'held', 'replied', 'finished', 'bounced', 'unsubscribed'],
  rejected: ['rejected'],
  snoozed: ['snoozed'],
};

/** Throws unless the member is an approver. */
export function assertApprover(member: Decider): void {
  if (!may(member.role, 'approver')) throw new Refusal('only_approvers');
}

/** Throws when the lead's owner keeps approvals to themselves, and this member does not stand in for them. */
export function assertDelegated({ owner }: ReviewFacts, member: Decider, now: Date): void {
  if (owner && !mayDecideFor(owner, member.id, now)) {
    throw new Refusal('not_delegated', { owner: owner.slackUserId });
  }
}
