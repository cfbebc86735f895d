// The mails of all local mailboxes and the history log beside them, in memory, with the indexes that the APIs
// ask for. Mails are values: a change of labels puts a new value in the old one's place.
import { messageIdOf } from './addresses.ts';
import { readHeaders, splitSource } from './header-text.ts';
import type { HistoryKind, HistoryRecord, MailOrigin, StoredMail } from './types.ts';

export type NewMail = {
  /** Absent makes one. A draft that leaves may keep its own. */
  readonly id?: string;
  readonly mailbox: string;
  readonly raw: Buffer;
  readonly origin: MailOrigin;
  readonly labelIds: readonly string[];
  /** Null starts a thread of its own. */
  readonly threadId: string | null;
  readonly at: number;
};

/** The book as plain data, for the disk. */
export type MailLog = {
  readonly mails: readonly StoredMail[];
  readonly history: readonly HistoryRecord[];
  readonly historyId: number;
  readonly oldest: Readonly<Record<string, number>>;
};

export type MailBook = {
  readonly mails: Map<string, StoredMail>;
  /** Ids of the mails of each mailbox. */
  readonly boxes: Map<string, Set<string>>;
  readonly byMessageId: Map<string, string>;
  readonly history: Map<string, HistoryRecord[]>;
  /** Cursors below this are too old; absent means that none is. */
  readonly oldest: Map<string, number>;
  historyId: number;
  serial: number;
};

const FIRST_HISTORY_ID = 10_000;

/** A book with nothing in it. */
export function emptyBook(): MailBook {
  return {
    mails: new Map(),
    boxes: new Map(),
    byMessageId: new Map(),
    history: new Map(),
    oldest: new Map(),
    historyId: FIRST_HISTORY_ID,
    serial: 0,
  };
}

/** Enters a mail. Ids look like Gmail's: 16 hexadecimal digits that grow with time. */
export function addMail(book: MailBook, fresh: NewMail): StoredMail {
  book.historyId += 1;
  book.serial += 1;
  const made = ((BigInt(Math.trunc(fresh.at)) << 20n) + BigInt(book.serial)).toString(16).padStart(16, '0');
  const id = fresh.id ?? made;
  const headers = readHeaders(splitSource(fresh.raw.toString('latin1')).head);
  const mail = { ...fresh, id, threadId: fresh.threadId ?? id, headers, historyId: book.historyId };
  place(book, mail);
  log(book, mail, { kind: 'messageAdded', labelIds: mail.labelIds });
  return mail;
}

/** Adds and removes labels; a change that changes nothing leaves no history. */
export function relabelMail(
  book: MailBook,
  mail: StoredMail,
  change: { add: readonly string[]; remove: readonly string[] },
): StoredMail {
  const added = change.add.filter((label) => !mail.labelIds.includes(label));
  const removed = change.remove.filter((label) => mail.labelIds.includes(label));
  if (added.length + removed.length === 0) return mail;
  book.historyId += 1;
  const labelIds = [...mail.labelIds.filter((label) => !removed.includes(label)), ...added];
  const next = { ...mail, labelIds, historyId: book.historyId };
  place(book, next);
  if (added.length > 0) log(book, next, { kind: 'labelAdded', labelIds: added });
  if (removed.length > 0) log(book, next, { kind: 'labelRemoved', labelIds: removed });
  return next;
}

/** Takes a mail out for good. */
export function removeMail(book: MailBook, mail: StoredMail): void {
  book.historyId += 1;
  book.mails.delete(mail.id);
  book.boxes.get(mail.mailbox)?.delete(mail.id);
  book.byMessageId.delete(messageKey(mail.mailbox, messageIdOf(mail.headers)));
  log(book, mail, { kind: 'messageDeleted', labelIds: mail.labelIds });
}

/** The mail of this id, if it is in this mailbox. */
export function findMail(book: MailBook, mailbox: string, id: string): StoredMail | null {
  const mail = book.mails.get(id);
  return mail?.mailbox === mailbox ? mail : null;
}

/** Every mail of a mailbox, drafts included, in the order of arrival. */
export function mailsOf(book: MailBook, mailbox: string): StoredMail[] {
  return [...(book.boxes.get(mailbox) ?? [])].flatMap((id) => book.mails.get(id) ?? []);
}

/** The mail with this Message-ID (without angle brackets) in a mailbox. */
export function mailByMessageId(book: MailBook, mailbox: string, messageId: string): StoredMail | null {
  return findMail(book, mailbox, book.byMessageId.get(messageKey(mailbox, messageId)) ?? '');
}

/** Makes every cursor into this mailbox's history too old. */
export function expireHistory(book: MailBook, mailbox: string): void {
  book.historyId += 1;
  book.oldest.set(mailbox, book.historyId);
}

/** Empties the book. Ids go on from where they were, so that an old cursor stays old. */
export function clearBook(book: MailBook): void {
  for (const each of [book.mails, book.boxes, book.byMessageId, book.history, book.oldest]) each.clear();
}

/** The book as plain data. */
export function dumpBook(book: MailBook): MailLog {
  return {
    mails: [...book.mails.values()],
    history: [...book.history.values()].flat(),
    historyId: book.historyId,
    oldest: Object.fromEntries(book.oldest),
  };
}

/** Fills an empty book from plain data. */
export function restoreBook(book: MailBook, from: MailLog): void {
  for (const mail of from.mails) place(book, mail);
  for (const each of from.history) {
    book.history.set(each.mailbox, [...(book.history.get(each.mailbox) ?? []), each]);
  }
  for (const [mailbox, id] of Object.entries(from.oldest)) book.oldest.set(mailbox, id);
  book.historyId = from.historyId;
  // Every mail took a history id, so this is above any serial that was given out.
  book.serial = from.historyId;
}

function place(book: MailBook, mail: StoredMail): void {
  book.mails.set(mail.id, mail);
  const box = book.boxes.get(mail.mailbox) ?? new Set<string>();
  book.boxes.set(mail.mailbox, box.add(mail.id));
  book.byMessageId.set(messageKey(mail.mailbox, messageIdOf(mail.headers)), mail.id);
}

function log(
  book: MailBook,
  mail: StoredMail,
  what: { kind: HistoryKind; labelIds: readonly string[] },
): void {
  const entry = {
    ...what,
    id: book.historyId,
    mailbox: mail.mailbox,
    mailId: mail.id,
    threadId: mail.threadId,
  };
  const entries = book.history.get(mail.mailbox) ?? [];
  entries.push(entry);
  book.history.set(mail.mailbox, entries);
}

function messageKey(mailbox: string, messageId: string): string {
  return `${mailbox} ${messageId}`;
}
