// Another mailbox for a draft that waits. Its member becomes the owner; the footer (signature) follows.
import { Refusal } from '#lib/errors.ts';
import type { Transaction, World } from '#ports/world.ts';
import { type Attempt, audited, noteDone, type Via } from './audited.ts';
import { redraw } from './redraw.ts';
import type { LeadRef } from './review-case.ts';
import { assertApprover, assertWaiting, type Decider } from './waiting.ts';

type Needs = Pick<World, 'transact' | 'audit' | 'clock' | 'queue'>;
type SenderChange = LeadRef & { readonly member: Decider; readonly via: Via; readonly mailboxId: string };

/** Changes the sender. Refuses with only_approvers, already_…, not_waiting or mailbox_unknown. */
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
  assertWaiting(facts);
  const mailbox = await stores.mailboxes.get(workspaceId, mailboxId);
  if (mailbox === null) throw new Refusal('mailbox_unknown');
  const from = facts.lead.mailboxId;
  if (from === mailboxId) return;
  await stores.reviews.setSender(workspaceId, { leadId, from, mailboxId, ownerId: mailbox.memberId });
  const data = { from: facts.mailbox?.address ?? null, to: mailbox.address };
  await stores.events.add(workspaceId, { leadId, kind: 'sender_changed', by: attempt.actor, data, at });
  await noteDone(stores, { ...attempt, at }, data);
}
