// Routes that read: who one is, one message, its source, lists.
import { z } from 'zod';
import type { Answer } from '../mail/http-call.ts';
import { mailsOf } from '../mail/mail-book.ts';
import type { StoredMail } from '../mail/types.ts';
import { filterOf } from './filter.ts';
import { badRequest, itemNotFound } from './graph-error.ts';
import { messageResource } from './resource.ts';
import { searchOf } from './search.ts';
import { type Route, theMail, type Visit } from './visit.ts';

const READ = ['Mail.Read', 'Mail.ReadWrite'];
const FOLDERS: Readonly<Record<string, string>> = { inbox: 'INBOX', sentitems: 'SENT', drafts: 'DRAFT' };
const Skip = z.coerce.number().int().min(0);
const Top = z.coerce.number().int().min(1).max(1000);

export const READING_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/me', need: ['User.Read', 'User.ReadBasic.All'], run: me },
  { method: 'GET', path: '/me/messages', need: READ, run: (visit) => list(visit, null) },
  { method: 'GET', path: '/me/messages/:id', need: READ, run: get },
  { method: 'GET', path: '/me/messages/:id/$value', need: READ, run: source },
  { method: 'GET', path: '/me/mailFolders/:folder/messages', need: READ, run: listFolder },
];

function me({ account }: Visit): Answer {
  const { email, name } = account;
  return { status: 200, body: { id: email, displayName: name, mail: email, userPrincipalName: email } };
}

function get(visit: Visit): Answer {
  return { status: 200, body: messageResource(visit, theMail(visit)) };
}

function source(visit: Visit): Answer {
  return { status: 200, body: theMail(visit).raw };
}

function listFolder(visit: Visit): Answer {
  const label = FOLDERS[visit.part('folder').toLowerCase()];
  if (label === undefined) throw itemNotFound();
  return list(visit, label);
}

/** Newest first, as Outlook lists without being asked. */
function list(visit: Visit, label: string | null): Answer {
  const { query } = visit.call;
  const order = query.get('$orderby');
  if (order !== null && !/^(?:received|sent)DateTime desc$/i.test(order))
    throw badRequest(`The sort order is not supported: ${order}`, 'ErrorInvalidUrlQuery');
  const test = query.has('$search') ? searchOf(query) : filterOf(visit, query.get('$filter'));
  const found = mailsOf(visit.desk.book, visit.account.email)
    .filter((mail: StoredMail) => (label === null || mail.labelIds.includes(label)) && test(mail))
    .sort((a, b) => b.at - a.at || b.historyId - a.historyId);
  const skip = Skip.catch(0).parse(query.get('$skip') ?? 0);
  const end = skip + Top.catch(10).parse(query.get('$top') ?? 10);
  const shown = found.slice(skip, end);
  const count = query.get('$count') === 'true' ? { '@odata.count': found.length } : {};
  const next = end < found.length ? { '@odata.nextLink': pageLink(visit, end) } : {};
  const value = shown.map((mail) => messageResource(visit, mail));
  return { status: 200, body: { ...count, ...next, value } };
}

/** The same question, from there on. */
function pageLink({ call }: Visit, skip: number): string {
  const query = new URLSearchParams(call.query);
  query.set('$skip', `${skip}`);
  return `http://${call.header('host')}${call.path}?${query}`;
}
