// The few $filter expressions that mail clients use: a Message-ID, a subject, an extended property, a date or two. Everything else is
// refused, so that a client cannot rely on what it did not get.
import { headerValue } from '../mail/header-text.ts';
import type { StoredMail } from '../mail/types.ts';
import { badRequest } from './graph-error.ts';
import { DraftFields, propertyOf } from './message-fields.ts';
import type { Visit } from './visit.ts';

type Test = (mail: StoredMail) => boolean;

const MESSAGE_ID = /^internetMessageId eq '((?:[^']|'')*)'$/;
const PROPERTY =
  /^singleValueExtendedProperties\/any\((\w+): ?\1\/id eq '((?:[^']|'')*)' and \1\/value eq '((?:[^']|'')*)'\)$/i;
const SUBJECT = /^subject eq '((?:[^']|'')*)'$/;
const PERIOD = /^(sentDateTime ge \S+) and sentDateTime lt (\d{4}-\d\d-\d\dT[\d:.]+Z)$/;
const SINCE = /^receivedDateTime (ge|gt) (\d{4}-\d\d-\d\dT[\d:.]+Z)$/;

/** The mails that a filter lets through. */
export function filterOf(visit: Visit, filter: string | null): Test {
  if (filter === null) return () => true;
  const byId = MESSAGE_ID.exec(filter)?.[1];
  if (byId !== undefined) {
    return ({ headers }) => headerValue(headers, 'message-id') === unquoted(byId);
  }
  const subject = SUBJECT.exec(filter)?.[1];
  if (subject !== undefined) return ({ headers }) => headerValue(headers, 'subject') === unquoted(subject);
  const [, , id, value] = PROPERTY.exec(filter) ?? [];
  if (id !== undefined && value !== undefined) {
    return (mail) => propertyOf(fieldsOf(visit, mail.id), unquoted(id)) === unquoted(value);
  }
  const [, since, until] = PERIOD.exec(filter) ?? [];
  if (since !== undefined && until !== undefined) return within(since, Date.parse(until));
  return sentSince(filter);
}

function sentSince(filter: string): Test {
  return sinceOf(filter.replace(/^sentDateTime /, 'receivedDateTime '));
}

function within(since: string, until: number): Test {
  const begun = sentSince(since);
  return (mail) => begun(mail) && mail.at < until;
}

/** What delta takes: a date, and nothing else. */
export function sinceOf(filter: string): Test {
  const [, operator, date] = SINCE.exec(filter) ?? [];
  if (date === undefined)
    throw badRequest(`The query filter is not supported: ${filter}`, 'ErrorInvalidUrlQueryFilter');
  const from = Date.parse(date);
  return ({ at }) => (operator === 'gt' ? at > from : at >= from);
}

/** What is kept of a draft, also after it left; nothing for a mail from outside. */
export function fieldsOf({ desk }: Pick<Visit, 'desk'>, id: string): DraftFields {
  return DraftFields.parse(JSON.parse(desk.drafts.get(id) ?? '{}'));
}

function unquoted(text: string): string {
  return text.replaceAll("''", "'");
}
