// Routes on the mailbox as a whole: profile, history, labels, signature.
import { z } from 'zod';
import type { Answer } from '../../mail/http-call.ts';
import { findMail, mailsOf } from '../../mail/mail-book.ts';
import type { HistoryRecord } from '../../mail/types.ts';
import { badRequest, notFound } from './api-error.ts';
import { countOf, jsonBody, ok, type Route, type Visit } from './route.ts';

const SYSTEM_LABELS = ['INBOX', 'SENT', 'DRAFT', 'UNREAD', 'STARRED', 'IMPORTANT', 'SPAM', 'TRASH'];
const HistoryTypes = z.array(z.enum(['messageAdded', 'messageDeleted', 'labelAdded', 'labelRemoved']));
const WATCH_MS = 7 * 86_400_000;

export const MAILBOX_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/profile', need: 'profile', run: profile },
  { method: 'GET', path: '/history', need: 'read', run: history },
  { method: 'GET', path: '/labels', need: 'labels', run: labels },
  { method: 'GET', path: '/settings/sendAs', need: 'settings', run: sendAs },
  { method: 'POST', path: '/watch', need: 'read', run: watch },
  { method: 'POST', path: '/stop', need: 'read', run: () => ({ status: 204 }) },
];

function profile(visit: Visit): Answer {
  const mails = mailsOf(visit.desk.book, visit.account.email);
  return ok({
    emailAddress: visit.account.email,
    messagesTotal: mails.length,
    threadsTotal: new Set(mails.map((mail) => mail.threadId)).size,
    historyId: `${visit.desk.book.historyId}`,
  });
}

function history(visit: Visit): Answer {
  const { book } = visit.desk;
  const { query } = visit.call;
  const start = cursorOf(query.get('startHistoryId'));
  const tooOld = start < (book.oldest.get(visit.account.email) ?? 1);
  if (tooOld || start > book.historyId) throw notFound();
  const after = Number(query.get('pageToken') ?? start);
  const size = countOf(visit.call, 'maxResults', { fallback: 100, most: 500 });
  const records = wantedRecords(visit).filter((each) => each.id > after);
  const entries = grouped(visit, records.slice(0, size));
  const last = records[size - 1];
  return ok({
    ...(entries.length > 0 ? { history: entries } : {}),
    ...(last !== undefined && records.length > size ? { nextPageToken: `${last.id}` } : {}),
    historyId: `${book.historyId}`,
  });
}

function cursorOf(given: string | null): number {
  if (given === null) throw badRequest('Missing required parameter: startHistoryId');
  if (!/^\d+$/.test(given)) throw badRequest(`Invalid value at 'start_history_id' (TYPE_UINT64), "${given}"`);
  return Number(given);
}

function wantedRecords(visit: Visit): HistoryRecord[] {
  const { query } = visit.call;
  const types = HistoryTypes.safeParse(query.getAll('historyTypes'));
  if (!types.success) throw badRequest('Invalid value for historyTypes');
  const label = query.get('labelId');
  const { book } = visit.desk;
  return (book.history.get(visit.account.email) ?? []).filter((each) => {
    const labelIds = book.mails.get(each.mailId)?.labelIds ?? each.labelIds;
    const wanted = types.data.length === 0 || types.data.includes(each.kind);
    return wanted && (label === null || labelIds.includes(label));
  });
}

function grouped(visit: Visit, records: readonly HistoryRecord[]): Record<string, unknown>[] {
  return records.map((each) => {
    const short = { id: each.mailId, threadId: each.threadId };
    const mail = findMail(visit.desk.book, visit.account.email, each.mailId);
    const message = { ...short, labelIds: mail?.labelIds ?? each.labelIds };
    return { id: `${each.id}`, messages: [short], ...detail(each, message) };
  });
}

function detail(record: HistoryRecord, message: Record<string, unknown>): Record<string, unknown> {
  switch (record.kind) {
    case 'messageAdded':
      return { messagesAdded: [{ message }] };
    case 'messageDeleted':
      return { messagesDeleted: [{ message }] };
    case 'labelAdded':
      return { labelsAdded: [{ message, labelIds: record.labelIds }] };
    case 'labelRemoved':
      return { labelsRemoved: [{ message, labelIds: record.labelIds }] };
  }
}

function labels(): Answer {
  return ok({ labels: SYSTEM_LABELS.map((name) => ({ id: name, name, type: 'system' })) });
}

function sendAs(visit: Visit): Answer {
  const { email, name, signatureHtml } = visit.account;
  const own = {
    sendAsEmail: email,
    displayName: name,
    replyToAddress: '',
    signature: signatureHtml ?? '',
    isPrimary: true,
    isDefault: true,
  };
  return ok({ sendAs: [own] });
}

const WatchAsk = z.strictObject({
  topicName: z
    .string()
    .regex(/^projects\/[^/]+\/topics\/[^/]+$/, 'Invalid topicName does not match projects'),
  labelIds: z.array(z.string()).optional(),
  labelFilterBehavior: z.enum(['INCLUDE', 'EXCLUDE']).optional(),
});

function watch(visit: Visit): Answer {
  jsonBody(visit.call, WatchAsk);
  const { desk, account } = visit;
  const expiration = desk.now() + WATCH_MS;
  desk.watches.set(account.email, expiration);
  return ok({ historyId: `${desk.book.historyId}`, expiration: `${expiration}` });
}
