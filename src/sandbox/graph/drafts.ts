// Routes that write: drafts, answers as drafts, sending. A draft that leaves keeps its lasting id and gets a new one
// of the other kind, because it moves to another folder.
import { z } from 'zod';
import { acceptMail } from '../mail/desk.ts';
import { headerValue } from '../mail/header-text.ts';
import type { Answer } from '../mail/http-call.ts';
import { addMail, removeMail } from '../mail/mail-book.ts';
import { plainText, readMime } from '../mail/mime-parts.ts';
import type { StoredMail } from '../mail/types.ts';
import { composeDraft } from './compose.ts';
import { fieldsOf } from './filter.ts';
import { badRequest } from './graph-error.ts';
import { newItemId } from './item-id.ts';
import { checkFields, type DraftFields, MessageFields } from './message-fields.ts';
import { answerTo, messageResource } from './resource.ts';
import { jsonBody, type Route, theMail, type Visit } from './visit.ts';

const WRITE = ['Mail.ReadWrite'];
const SEND = ['Mail.Send'];
const SendMail = z.object({ message: MessageFields, saveToSentItems: z.boolean().default(true) });
const Answering = z.object({ message: MessageFields.optional(), comment: z.string().optional() });

export const WRITING_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/me/sendMail', need: SEND, run: sendAtOnce },
  { method: 'POST', path: '/me/messages', need: WRITE, run: create },
  { method: 'PATCH', path: '/me/messages/:id', need: WRITE, run: update },
  { method: 'DELETE', path: '/me/messages/:id', need: WRITE, run: remove },
  { method: 'POST', path: '/me/messages/:id/send', need: SEND, run: send },
  { method: 'POST', path: '/me/messages/:id/createReply', need: WRITE, run: createReply },
];

async function create(visit: Visit): Promise<Answer> {
  const fields = jsonBody(visit.call, MessageFields);
  checkFields(fields);
  const id = newItemId(visit.desk.book, visit.desk.now());
  const draft = await keepDraft(visit, { id, threadId: null, fields });
  return { status: 201, body: messageResource(visit, draft) };
}

async function update(visit: Visit): Promise<Answer> {
  const { id, threadId } = theDraft(visit);
  const change = jsonBody(visit.call, MessageFields);
  checkFields(change);
  const before = fieldsOf(visit, id);
  const draft = await keepDraft(visit, { id, threadId, fields: { ...before, ...change } });
  return { status: 200, body: messageResource(visit, draft) };
}

function remove(visit: Visit): Answer {
  const mail = theMail(visit);
  removeMail(visit.desk.book, mail);
  visit.desk.drafts.delete(mail.id);
  visit.desk.changed();
  return { status: 204 };
}

async function send(visit: Visit): Promise<Answer> {
  const draft = theDraft(visit);
  const { id, threadId } = draft;
  await leave(visit, { id, threadId, fields: fieldsOf(visit, id), draft });
  return { status: 202 };
}

async function sendAtOnce(visit: Visit): Promise<Answer> {
  const { message: fields } = jsonBody(visit.call, SendMail);
  checkFields(fields);
  const id = newItemId(visit.desk.book, visit.desk.now());
  visit.desk.drafts.set(id, JSON.stringify(fields));
  await leave(visit, { id, threadId: null, fields });
  return { status: 202 };
}

/** An answer is addressed to who wrote, also when that was oneself; `comment` and a body exclude each other. */
async function createReply(visit: Visit): Promise<Answer> {
  const parent = theMail(visit);
  const { message, comment } = jsonBody(visit.call, Answering);
  if (parent.origin === 'draft') throw badRequest('A draft cannot be answered.', 'ErrorInvalidOperation');
  if (message?.body && comment !== undefined)
    throw badRequest('Specify either the comment or the body, not both.', 'ErrorInvalidRequest');
  checkFields(message ?? {});
  const id = newItemId(visit.desk.book, visit.desk.now());
  const fields = { ...answerFields(parent, comment ?? ''), ...message };
  const draft = await keepDraft(visit, { id, threadId: parent.threadId, fields });
  return { status: 201, body: messageResource(visit, draft) };
}

function answerFields(parent: StoredMail, comment: string): DraftFields {
  const messageId = headerValue(parent.headers, 'message-id') ?? '';
  const subject = headerValue(parent.headers, 'subject') ?? '';
  const quoted = plainText(readMime(parent.raw));
  return {
    subject: /^re:/i.test(subject) ? subject : `RE: ${subject}`,
    body: { contentType: 'text', content: `${comment}\n\n________________________________\n${quoted}` },
    toRecipients: answerTo(parent.headers),
    inReplyTo: messageId,
    references: `${headerValue(parent.headers, 'references') ?? ''} ${messageId}`.trim(),
  };
}

type Draft = { readonly id: string; readonly threadId: string | null; readonly fields: DraftFields };

async function keepDraft(visit: Visit, { id, threadId, fields }: Draft): Promise<StoredMail> {
  const { desk, account } = visit;
  const at = desk.now();
  const raw = await composeDraft(fields, { account, at, messageId: ownMessageId(id) });
  const before = desk.book.mails.get(id);
  if (before) removeMail(desk.book, before);
  desk.drafts.set(id, JSON.stringify(fields));
  const draft = { id, mailbox: account.email, raw, labelIds: ['DRAFT'], threadId, at };
  const kept = addMail(desk.book, { ...draft, origin: 'draft' });
  desk.changed();
  return kept;
}

async function leave(visit: Visit, from: Draft & { readonly draft?: StoredMail }): Promise<void> {
  const { desk, account, quirks } = visit;
  const { id, threadId, fields, draft } = from;
  if ((fields.toRecipients ?? []).length === 0)
    throw badRequest('At least one recipient is not valid.', 'ErrorInvalidRecipients');
  const at = desk.now();
  const { internetMessageId: _ours, ...others } = fields;
  const leaving = quirks.rewritesMessageIds ? others : fields;
  const messageId = ownMessageId(quirks.rewritesMessageIds ? `sent-${id}` : id);
  const raw = await composeDraft(leaving, { account, at, messageId });
  if (draft) removeMail(desk.book, draft);
  const sent = { id, mailbox: account.email, raw, labelIds: ['SENT'], threadId, at };
  await acceptMail(desk, sent, { oneself: true });
}

function theDraft(visit: Visit): StoredMail {
  const mail = theMail(visit);
  if (mail.origin !== 'draft') throw badRequest('The item is not a draft.', 'ErrorInvalidOperation');
  return mail;
}

function ownMessageId(id: string): string {
  return `<${id}@prod.outlook.example>`;
}
