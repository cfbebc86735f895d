// One lead of somebody who left. A draft goes to another mailbox and is approved anew, an approval whose mail has not
// left included; a sequence under way ends, because its thread cannot change the mailbox. Each lead notes how it was.
import { handedOver } from '#domain/handover.ts';
import type { Mailbox } from '#domain/mailbox.ts';
import type { Transaction, World } from '#ports/world.ts';
import { backIntoReview } from '../review/cancel-approval.ts';
import { giveSender } from '../review/give-sender.ts';
import type { ReviewFacts } from '../review/review-case.ts';

export type LeadHandover = {
  readonly workspaceId: string;
  readonly leadId: string;
  readonly taskId: string;
  /** The member who left. */
  readonly memberId: string;
  /** Who gets it; null: nobody can send now, the card of the draft says so. */
  readonly mailbox: Mailbox | null;
  /** Who owns a conversation from now on; null = nobody. */
  readonly ownerId: string | null;
  /** Slack user id. */
  readonly by: string;
  readonly at: Date;
};

/** True when it was theirs still. Hand in the transaction's stores. */
export async function handOverLead(stores: Transaction, ask: LeadHandover): Promise<boolean> {
  const { workspaceId, leadId } = ask;
  await stores.reviews.lock(workspaceId, leadId);
  const facts = await stores.reviewCases.get(workspaceId, leadId);
  if (!facts || !isTheirs(facts, ask.memberId)) return false;
  const { state, ownerId, mailboxId } = facts.lead;
  if (isWaiting(facts)) await giveDraft(stores, ask, facts);
  else if (await isTakenBack(stores, ask, facts)) await giveDraft(stores, ask, await again(stores, ask));
  else await endSequence(stores, ask);
  const data = { taskId: ask.taskId, state, ownerId, mailboxId };
  await stores.events.add(workspaceId, { leadId, kind: 'handed_over', by: ask.by, data, at: ask.at });
  return true;
}

function isTheirs({ lead, mailbox }: ReviewFacts, memberId: string): boolean {
  return lead.ownerId === memberId || mailbox?.memberId === memberId;
}

function isWaiting({ lead }: ReviewFacts): boolean {
  return lead.state === 'in_review' || (lead.state === 'snoozed' && lead.fromState !== 'replied');
}

async function giveDraft(
  stores: Transaction,
  { workspaceId, mailbox, by, at }: LeadHandover,
  facts: ReviewFacts,
): Promise<void> {
  if (mailbox && mailbox.id !== facts.lead.mailboxId)
    await giveSender(stores, { workspaceId, facts, mailbox, by, at });
}

/** An approval of which nothing left is no approval of the new sender. False when a mail left, or may have. */
async function isTakenBack(
  stores: Transaction,
  { workspaceId, leadId, by, at }: LeadHandover,
  facts: ReviewFacts,
): Promise<boolean> {
  const { state, fromState } = facts.lead;
  if (state !== 'approved' && !(state === 'held' && fromState === 'approved')) return false;
  if (!(await stores.touches.unplan(workspaceId, leadId))) return false;
  await backIntoReview(stores, { workspaceId, facts, at });
  const { decision, draft } = facts;
  const review = {
    leadId,
    decision: 'cancelled',
    by,
    via: 'slack',
    revision: draft?.number ?? 0,
    at,
  } as const;
  await stores.reviews.add(workspaceId, { ...review, fingerprint: decision?.fingerprint ?? '' });
  return true;
}

async function again(stores: Pick<World, 'reviewCases'>, ask: LeadHandover): Promise<ReviewFacts> {
  const facts = await stores.reviewCases.get(ask.workspaceId, ask.leadId);
  if (!facts) throw new Error('a lead that is locked is gone');
  return facts;
}

/** Steps to come are skipped, those for LinkedIn too: nobody else is connected. Answers go to the new owner. */
async function endSequence(stores: Transaction, ask: LeadHandover): Promise<void> {
  const { workspaceId, leadId, ownerId, at } = ask;
  await stores.touches.skipOpen(workspaceId, { leadId, reason: { code: handedOver, params: {} } });
  await stores.linkedinTasks.closeOfLead(workspaceId, { leadId, outcome: 'stopped', at });
  await stores.handovers.setOwner(workspaceId, { leadId, ownerId });
}
