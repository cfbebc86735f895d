// What Gmail does with a mail that is handed in for sending: it completes the source and lets it join the thread that
// the caller names, when Gmail's conditions hold.
import { recipientsOf } from '../mail/addresses.ts';
import { arrivedSource } from '../mail/arrival.ts';
import { acceptMail, type Desk, threadMembers } from '../mail/desk.ts';
import { readHeaders, splitSource } from '../mail/header-text.ts';
import { removeMail } from '../mail/mail-book.ts';
import { completeSource } from '../mail/outgoing-source.ts';
import { fitsThread } from '../mail/threading.ts';
import type { LocalAccount, StoredMail } from '../mail/types.ts';

/** Accepts a mail for sending. `replacing` is the draft that it was. */
export async function sendMail(
  desk: Desk,
  from: { account: LocalAccount; raw: Buffer; threadId: string | null; replacing?: StoredMail },
): Promise<StoredMail> {
  const at = desk.now();
  const mailbox = from.account.email;
  if (from.replacing !== undefined) removeMail(desk.book, from.replacing);
  const raw = completeSource(from.raw, { account: from.account, at, serial: `${desk.book.serial + 1}` });
  const headers = readHeaders(splitSource(raw.toString('latin1')).head);
  const members = from.threadId === null ? [] : threadMembers(desk.book, mailbox, from.threadId);
  const threadId = fitsThread(headers, members) ? from.threadId : null;
  const toOneself = recipientsOf(headers).includes(mailbox);
  if (!toOneself) return acceptMail(desk, { mailbox, raw, labelIds: ['SENT'], threadId, at });
  // Gmail keeps one mail with both labels.
  const { arrival } = desk;
  const labelIds = arrival.heldBack ? ['SENT'] : ['SENT', 'INBOX', 'UNREAD'];
  const arrived = arrivedSource(raw, { arrival, mailbox, server: 'mx.google.com' });
  return acceptMail(desk, { mailbox, raw: arrived, labelIds, threadId, at });
}
