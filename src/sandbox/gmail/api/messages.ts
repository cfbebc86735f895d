// Routes on messages and threads: send, insert, import, read, search, relabel.
import { z } from 'zod';
import { recipientsOf } from '../../mail/addresses.ts';
import { receiveMail, threadMembers } from '../../mail/desk.ts';
import { headerValue, readHeaders, splitSource } from '../../mail/header-text.ts';
import type { Answer } from '../../mail/http-call.ts';
import { findMail, mailsOf, relabelMail } from '../../mail/mail-book.ts';
import type { StoredMail } from '../../mail/types.ts';
import { sendMail } from '../send-mail.ts';
import { badRequest, forbidden, notFound } from './api-error.ts';
import { attachmentOf, type MailFormat, messageResource } from './message-resource.ts';
import { readRawInput } from './raw-input.ts';
import { countOf, jsonBody, ok, type Route, type Visit } from './route.ts';
import { metadataOnly } from './scopes.ts';
import { matchesQuery, parseQuery } from './search-query.ts';

const Format = z.enum(['full', 'metadata', 'minimal', 'raw']);
const LabelChange = z.object({
  addLabelIds: z.array(z.string()).default([]),
  removeLabelIds: z.array(z.string()).default([]),
});

export const MESSAGE_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/messages/send', need: 'send', run: send },
  { method: 'POST', path: '/messages/import', need: 'insert', run: insert },
  { method: 'POST', path: '/messages', need: 'insert', run: insert },
  { method: 'GET', path: '/messages', need: 'read', run: list },
  { method: 'GET', path: '/messages/:id', need: 'read', run: get },
  { method: 'POST', path: '/messages/:id/modify', need: 'modify', run: modify },
  { method: 'GET', path: '/messages/:id/attachments/:attachment', need: 'read', run: getAttachment },
  { method: 'GET', path: '/threads/:id', need: 'read', run: getThread },
];

async function send(visit: Visit): Promise<Answer> {
  const { raw, threadId } = readRawInput(visit.call);
  requireRecipient(raw);
  requireThread(visit, threadId);
  const mail = await sendMail(visit.desk, { account: visit.account, raw, threadId });
  return ok({ id: mail.id, threadId: mail.threadId, labelIds: mail.labelIds });
}

/** Refuses a mail to nobody, as Gmail does. */
export function requireRecipient(raw: Buffer): void {
  if (recipientsOf(readHeaders(splitSource(raw.toString('latin1')).head)).length > 0) return;
  throw badRequest('Recipient address required');
}

/** Refuses a thread that this mailbox does not have. */
export function requireThread(visit: Visit, threadId: string | null): void {
  if (threadId === null) return;
  if (threadMembers(visit.desk.book, visit.account.email, threadId).length === 0) throw notFound();
}

async function insert(visit: Visit): Promise<Answer> {
  const { raw, threadId, labelIds } = readRawInput(visit.call);
  requireThread(visit, threadId);
  const date = Date.parse(headerValue(readHeaders(splitSource(raw.toString('latin1')).head), 'date') ?? '');
  const byDate = dateSource(visit) === 'dateHeader' && !Number.isNaN(date);
  const mailbox = visit.account.email;
  const at = byDate ? date : visit.desk.now();
  const mail = await receiveMail(visit.desk, { mailbox, raw, labelIds, threadId, at });
  return ok({ id: mail.id, threadId: mail.threadId, labelIds: mail.labelIds });
}

function dateSource(visit: Visit): string {
  const importing = visit.call.path.endsWith('/import');
  return visit.call.query.get('internalDateSource') ?? (importing ? 'dateHeader' : 'receivedTime');
}

function list(visit: Visit): Answer {
  const { query } = visit.call;
  const q = query.get('q') ?? '';
  if (q !== '' && metadataOnly(visit.granted))
    throw forbidden("Metadata scope does not support 'q' parameter");
  const terms = parseQuery(q);
  if ('problem' in terms) throw badRequest(`Invalid query: ${terms.problem}`);
  const labels = query.getAll('labelIds');
  const hidden = query.get('includeSpamTrash') === 'true' || /in:(anywhere|spam|trash)/i.test(q);
  const nowMs = visit.desk.now();
  const found = mailsOf(visit.desk.book, visit.account.email)
    .filter((mail) => labels.every((label) => mail.labelIds.includes(label)))
    .filter((mail) => hidden || !mail.labelIds.some((label) => label === 'SPAM' || label === 'TRASH'))
    .filter((mail) => matchesQuery(mail, terms, nowMs))
    .sort((a, b) => b.at - a.at || b.historyId - a.historyId);
  return ok(page(visit, found));
}

function page(visit: Visit, found: readonly StoredMail[]): Record<string, unknown> {
  const size = countOf(visit.call, 'maxResults', { fallback: 100, most: 500 });
  const start = Number(visit.call.query.get('pageToken') ?? 0);
  if (!Number.isInteger(start) || start < 0) throw badRequest('Invalid pageToken');
  const messages = found.slice(start, start + size).map(({ id, threadId }) => ({ id, threadId }));
  return {
    ...(messages.length > 0 ? { messages } : {}),
    ...(start + size < found.length ? { nextPageToken: `${start + size}` } : {}),
    resultSizeEstimate: found.length,
  };
}

function get(visit: Visit): Answer {
  return ok(messageResource(theMail(visit), formatOf(visit), visit.call.query.getAll('metadataHeaders')));
}

function getThread(visit: Visit): Answer {
  const id = visit.part('id');
  const format = formatOf(visit);
  if (format === 'raw') throw badRequest('Invalid value for format');
  const members = threadMembers(visit.desk.book, visit.account.email, id);
  if (members.length === 0) throw notFound();
  const wanted = visit.call.query.getAll('metadataHeaders');
  const historyId = `${Math.max(...members.map((mail) => mail.historyId))}`;
  return ok({ id, historyId, messages: members.map((mail) => messageResource(mail, format, wanted)) });
}

function getAttachment(visit: Visit): Answer {
  const content = attachmentOf(theMail(visit), visit.part('attachment'));
  if (content === null || metadataOnly(visit.granted)) throw notFound();
  return ok({ size: content.length, data: content.toString('base64url') });
}

function modify(visit: Visit): Answer {
  const change = jsonBody(visit.call, LabelChange);
  const mail = theMail(visit);
  const next = relabelMail(visit.desk.book, mail, {
    add: change.addLabelIds,
    remove: change.removeLabelIds,
  });
  visit.desk.changed();
  return ok({ id: next.id, threadId: next.threadId, labelIds: next.labelIds });
}

function theMail(visit: Visit): StoredMail {
  const mail = findMail(visit.desk.book, visit.account.email, visit.part('id'));
  if (mail === null) throw notFound();
  return mail;
}

function formatOf(visit: Visit): MailFormat {
  const format = Format.safeParse((visit.call.query.get('format') ?? 'full').toLowerCase());
  if (!format.success) throw badRequest('Invalid value for format');
  const body = format.data === 'full' || format.data === 'raw';
  if (body && metadataOnly(visit.granted)) {
    throw forbidden(`Metadata scope doesn't allow format ${format.data.toUpperCase()}`);
  }
  return format.data;
}
