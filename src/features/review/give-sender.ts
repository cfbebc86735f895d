// Gives a lead that waits for review to another mailbox: its member becomes the owner, the name in the mails follows as
// a version of its own, and what was shown before can no longer be approved, because the fingerprint covers the sender.
import { canonical } from '#domain/fingerprint.ts';
import type { Mailbox } from '#domain/mailbox.ts';
import { signedAs } from '#domain/sign-off.ts';
import { Refusal } from '#lib/errors.ts';
import type { Transaction } from '#ports/world.ts';
import type { ReviewFacts } from './review-case.ts';

export type SenderGift = {
  readonly workspaceId: string;
  readonly facts: ReviewFacts;
  readonly mailbox: Mailbox;
  /** Slack user id. */
  readonly by: string;
  readonly at: Date;
};

/** Hand in the transaction's stores, with the lead locked. Refuses with not_waiting or draft_changed. */
export async function giveSender(stores: Transaction, gift: SenderGift): Promise<void> {
  const { workspaceId, facts, mailbox, by, at } = gift;
  const { id: leadId, mailboxId: from, state } = facts.lead;
  const change = { leadId, from, mailboxId: mailbox.id, ownerId: mailbox.memberId };
  if (!(await stores.reviews.setSender(workspaceId, change))) throw new Refusal('not_waiting', { state });
  await sign(stores, gift);
  const data = { from: facts.mailbox?.address ?? null, to: mailbox.address };
  await stores.events.add(workspaceId, { leadId, kind: 'sender_changed', by, data, at });
}

/** A text that names the old sender is written down again with the new one; its author stays its author. */
async function sign(stores: Transaction, { workspaceId, facts, mailbox, at }: SenderGift): Promise<void> {
  const { draft, lead, mailbox: before } = facts;
  if (!draft || !before) return;
  const mails = signedAs(draft.mails, { from: before.name, to: mailbox.name });
  if (canonical(mails) === canonical(draft.mails)) return;
  const { number: expected, author, editedBy, flags } = draft;
  const text = { leadId: lead.id, expected, author, editedBy, mails, flags, at };
  const written = await stores.drafts.addRevision(workspaceId, text);
  if (written === null) throw new Refusal('draft_changed');
}
