// What every route of a local mail vendor works on, and the two ways in which a mail enters a mailbox: accepted for
// sending from its owner, or delivered from outside.

import { messageIdOf, recipientsOf } from './addresses.ts';
import { type Arrival, arrivedSource } from './arrival.ts';
import { readHeaders, splitSource } from './header-text.ts';
import { addMail, type MailBook, mailByMessageId, mailsOf, type NewMail } from './mail-book.ts';
import type { MailViews } from './mail-view.ts';
import type { Grants } from './oauth/grants.ts';
import { withoutBcc } from './outgoing-source.ts';
import { threadOfReply } from './threading.ts';
import type { Delivery, LocalAccount, StoredMail } from './types.ts';

export type Desk = {
  readonly book: MailBook;
  readonly views: MailViews;
  readonly grants: Grants;
  readonly accounts: ReadonlyMap<string, LocalAccount>;
  readonly deliveries: Delivery[];
  /** What the vendor keeps of a draft, by its id. Gmail: the id of its mail; Graph: its fields as JSON. */
  readonly drafts: Map<string, string>;
  readonly client: { readonly id: string; readonly secret: string };
  readonly now: () => number;
  /** How a mail to oneself arrives. */
  arrival: Arrival;
  /** Called after anything changed. */
  readonly changed: () => void;
  /** Called with each mail that came in, before whoever delivered it is answered. */
  readonly received: (mail: StoredMail) => Promise<void>;
  /** Until when changes of a mailbox are told (a Gmail watch), by its address. */
  readonly watches: Map<string, number>;
  /** Called with each accepted send, before the sender gets its answer. */
  readonly accepted: (delivery: Delivery) => Promise<void>;
};

/** Counts a mail as accepted for sending and delivers it to the recipients that live here, `also` included. */
export async function acceptMail(
  desk: Desk,
  sent: Omit<NewMail, 'origin'>,
  also: { readonly oneself: boolean } = { oneself: false },
): Promise<StoredMail> {
  const mail = addMail(desk.book, { ...sent, origin: 'sent' });
  const recipients = recipientsOf(mail.headers);
  const delivery = deliveryOf(mail, recipients);
  desk.deliveries.push(delivery);
  await desk.views.show(mail);
  for (const recipient of recipients) {
    const own = recipient === sent.mailbox;
    if (own && (!also.oneself || desk.arrival.heldBack)) continue;
    if (!desk.accounts.has(recipient)) continue;
    const raw = withoutBcc(sent.raw);
    const arrived = { arrival: desk.arrival, mailbox: recipient, server: null };
    await receiveMail(desk, { mailbox: recipient, raw: own ? arrivedSource(raw, arrived) : raw });
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
  await desk.received(mail);
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
