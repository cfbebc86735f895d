// Another mailbox for a draft that waits. Its member becomes the owner; the footer (signature) follows.
import { Refusal } from '#lib/errors.ts';
import type { Transaction, World } from '#ports/world.ts';
import { type Attempt, audited, noteDone, type Via } from './audited.ts';
import { giveSender } from './give-sender.ts';
import { redraw } from './redraw.ts';
import type { LeadRef, ReviewFacts } from './review-case.ts';
import { assertApprover, assertWaiting, type Decider } from './waiting.ts';

type Needs = Pick<World, 'transact' | 'audit' | 'clock' | 'queue'>;
type SenderChange = LeadRef & { readonly member: Decider; readonly via: Via; readonly mailboxId: string };

/**
 * Changes the sender. Refuses with only_approvers, sender_fixed (it was approved), already_…, not_waiting,
 * mailbox_unknown or sender_stopped.
 */
export async function changeSender(world: Needs, ask: SenderChange): Promise<void> {
  const { workspaceId, leadId, member, via } = ask;
  const attempt = { workspaceId, leadId, actor: member.slackUserId, via, action: 'draft.sender' };
  await audited(world, attempt, async () => {
    assertApprover(member);
    await world.transact((stores) => change(stores, { ask, attempt, at: world.clock.now() }));
  });
  await redraw(world, ask.workspaceId, [`lead/${ask.leadId}`]);
}

type Changing = { readonly ask: SenderChange; readonly attempt: Attempt; readonly at: Date };

async function change(stores: Transaction, { ask, attempt, at }: Changing): Promise<void> {
  const { workspaceId, leadId, mailboxId } = ask;
  await stores.reviews.lock(workspaceId, leadId);
  const facts = await stores.reviewCases.get(workspaceId, leadId);
  if (facts === null) throw new Refusal('lead_not_found');
  assertNotApproved(facts);
  assertWaiting(facts);
  if (facts.lead.mailboxId === mailboxId) return;
  const mailbox = await workingMailbox(stores, { workspaceId, mailboxId });
  await giveSender(stores, { workspaceId, facts, mailbox, by: attempt.actor, at });
  const data = { from: facts.mailbox?.address ?? null, to: mailbox.address };
  await noteDone(stores, { ...attempt, at }, data);
}

/** The approval covers the sender. */
function assertNotApproved({ lead }: ReviewFacts): void {
  if (lead.state === 'approved' || lead.state === 'contacted' || lead.state === 'held') {
    throw new Refusal('sender_fixed');
  }
}

/** A mailbox that can send, of somebody who is still there. Refuses with mailbox_unknown or sender_stopped. */
export async function workingMailbox(
  stores: Pick<World, 'mailboxes' | 'members'>,
  { workspaceId, mailboxId }: { workspaceId: string; mailboxId: string },
) {
  const mailbox = await stores.mailboxes.get(workspaceId, mailboxId);
  if (mailbox === null) throw new Refusal('mailbox_unknown');
  const owner = await stores.members.get(workspaceId, mailbox.memberId);
  if (mailbox.state !== 'active' || !owner || owner.leftAt)
    throw new Refusal('sender_stopped', { address: mailbox.address });
  return mailbox;
}
