// Routes on drafts: create, list, read, send.
import { z } from 'zod';
import type { Answer } from '../../mail/http-call.ts';
import { addMail, findMail } from '../../mail/mail-book.ts';
import type { StoredMail } from '../../mail/types.ts';
import { sendMail } from '../send-mail.ts';
import { notFound } from './api-error.ts';
import { messageResource } from './message-resource.ts';
import { requireRecipient, requireThread } from './messages.ts';
import { MailFields, readMailFields } from './raw-input.ts';
import { jsonBody, ok, type Route, type Visit } from './route.ts';

const DraftFields = z.object({ message: MailFields });
const DraftId = z.object({ id: z.string() });

export const DRAFT_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/drafts', need: 'drafts', run: create },
  { method: 'POST', path: '/drafts/send', need: 'drafts', run: send },
  { method: 'GET', path: '/drafts', need: 'readDrafts', run: list },
  { method: 'GET', path: '/drafts/:id', need: 'readDrafts', run: get },
];

function create(visit: Visit): Answer {
  const { raw, threadId } = readMailFields(jsonBody(visit.call, DraftFields).message);
  requireThread(visit, threadId);
  const { desk, account } = visit;
  const mail = addMail(desk.book, {
    mailbox: account.email,
    raw,
    origin: 'draft',
    labelIds: ['DRAFT'],
    threadId,
    at: desk.now(),
  });
  const id = `r${mail.id}`;
  desk.drafts.set(id, mail.id);
  desk.changed();
  return ok({ id, message: { id: mail.id, threadId: mail.threadId, labelIds: mail.labelIds } });
}

async function send(visit: Visit): Promise<Answer> {
  const { id } = jsonBody(visit.call, DraftId);
  const draft = theDraft(visit, id);
  requireRecipient(draft.raw);
  visit.desk.drafts.delete(id);
  const { account } = visit;
  const threadId = draft.threadId === draft.id ? null : draft.threadId;
  const mail = await sendMail(visit.desk, { account, raw: draft.raw, threadId, replacing: draft });
  return ok({ id: mail.id, threadId: mail.threadId, labelIds: mail.labelIds });
}

function list(visit: Visit): Answer {
  const drafts = [...visit.desk.drafts].flatMap(([id, mailId]) => {
    const mail = findMail(visit.desk.book, visit.account.email, mailId);
    return mail === null ? [] : [{ id, message: { id: mail.id, threadId: mail.threadId } }];
  });
  return ok({ ...(drafts.length > 0 ? { drafts } : {}), resultSizeEstimate: drafts.length });
}

function get(visit: Visit): Answer {
  const id = visit.part('id');
  return ok({ id, message: messageResource(theDraft(visit, id), 'full', []) });
}

function theDraft(visit: Visit, id: string): StoredMail {
  const mail = findMail(visit.desk.book, visit.account.email, visit.desk.drafts.get(id) ?? '');
  if (mail === null) throw notFound();
  return mail;
}
