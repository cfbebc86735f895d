// What every route works on, and the two ways in which a mail enters a mailbox: handed in for sending by its
// owner, or delivered from outside.

import { messageIdOf, recipientsOf } from './mail/addresses.ts';
import { readHeaders, splitSource } from './mail/header-text.ts';
import type { MailViews } from './mail/mail-view.ts';
import { completeSource, withoutBcc } from './mail/outgoing-source.ts';
import { fitsThread, threadOfReply } from './mail/threading.ts';
import { addMail, type MailBook, mailByMessageId, mailsOf, removeMail } from './mail-book.ts';
import type { Grants } from './oauth/grants.ts';
import type { Delivery, LocalAccount, StoredMail } from './types.ts';

export type Desk = {
  readonly book: MailBook;
  readonly views: MailViews;
  readonly grants: Grants;
  readonly accounts: ReadonlyMap<string, LocalAccount>;
  readonly deliveries: Delivery[];
  /** Draft id -> mail id. */
  readonly drafts: Map<string, string>;
  readonly client: { readonly id: string; readonly secret: string };
  readonly now: () => number;
  /** Called after anything changed. */
  readonly changed: () => void;
  /** Called with each accepted send, before the sender gets its answer. */
  readonly accepted: (delivery: Delivery) => Promise<void>;
};

/** Accepts a mail for sending. `threadId` joins that thread when Gmail's conditions hold. */
export async function sendMail(
  desk: Desk,
  from: { account: LocalAccount; raw: Buffer; threadId: string | null; replacing?: StoredMail },
): Promise<StoredMail> {
  const at = desk.now();
  const mailbox = from.account.email;
  if (from.replacing !== undefined) removeMail(desk.book, from.replacing);
  const raw = completeSource(from.raw, { account: from.account, at, serial: `${desk.book.serial + 1}` });
  const headers = readHeaders(splitSource(raw.toString('latin1')).head);
  const recipients = recipientsOf(headers);
  const members = from.threadId === null ? [] : threadMembers(desk.book, mailbox, from.threadId);
  const threadId = fitsThread(headers, members) ? from.threadId : null;
  const labelIds = recipients.includes(mailbox) ? ['SENT', 'INBOX', 'UNREAD'] : ['SENT'];
  const mail = addMail(desk.book, { mailbox, raw, origin: 'sent', labelIds, threadId, at });
  const delivery = deliveryOf(mail, recipients);
  desk.deliveries.push(delivery);
  await desk.views.show(mail);
  for (const recipient of recipients) {
    if (recipient !== mailbox && desk.accounts.has(recipient)) {
      await receiveMail(desk, { mailbox: recipient, raw: withoutBcc(raw) });
    }
  }
  desk.changed();
  await desk.accepted(delivery);
  return mail;
}

/** Delivers a mail from outside into a mailbox; it threads by its references. */
export async function receiveMail(
  desk: Desk,
  into: { mailbox: string; raw: Buffer; labelIds?: readonly string[]; threadId?: string | null; at?: number },
): Promise<StoredMail> {
  const { mailbox, raw } = into;
  const headers = readHeaders(splitSource(raw.toString('latin1')).head);
  const known = threadOfReply(headers, (messageId) => mailByMessageId(desk.book, mailbox, messageId));
  const threadId = into.threadId ?? known;
  const labelIds = into.labelIds ?? ['INBOX', 'UNREAD'];
  const mail = addMail(desk.book, {
    mailbox,
    raw,
    origin: 'received',
    labelIds,
    threadId,
    at: into.at ?? desk.now(),
  });
  await desk.views.show(mail);
  desk.changed();
  return mail;
}

/** The mails of a thread, drafts included. */
export function threadMembers(book: MailBook, mailbox: string, threadId: string): StoredMail[] {
  return mailsOf(book, mailbox).filter((mail) => mail.threadId === threadId);
}

/** A send as the tests count it. */
export function deliveryOf(mail: StoredMail, recipients: readonly string[]): Delivery {
  return {
    id: mail.id,
    threadId: mail.threadId,
    mailbox: mail.mailbox,
    recipients,
    messageId: messageIdOf(mail.headers),
    headers: mail.headers,
    raw: mail.raw.toString('utf8'),
    at: mail.at,
  };
}
