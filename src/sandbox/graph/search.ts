// The one $search that a client of ours asks: a phrase in the subject or the text, between two days. As in Graph, it
// goes with no filter and no order of its own.
import { headerValue } from '../mail/header-text.ts';
import { plainText, readMime } from '../mail/mime-parts.ts';
import type { StoredMail } from '../mail/types.ts';
import { badRequest } from './graph-error.ts';

const PHRASE = /^"\\"([^"\\]+)\\" AND sent>=(\d{4}-\d\d-\d\d) AND sent<=(\d{4}-\d\d-\d\d)"$/;

/** The mails that it finds. */
export function searchOf(query: URLSearchParams): (mail: StoredMail) => boolean {
  const asked = query.get('$search') ?? '';
  if (query.has('$filter') || query.has('$orderby'))
    throw badRequest('$search goes with no $filter and no $orderby', 'SearchWithFilter');
  const [, phrase, from, to] = PHRASE.exec(asked) ?? [];
  if (phrase === undefined) throw badRequest(`The search is not supported: ${asked}`, 'BadRequest');
  const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
  return ({ at, headers, raw }) => {
    const [day, words] = [dayOf(at), phrase.toLowerCase()];
    if (day < (from ?? '') || day > (to ?? '')) return false;
    const texts = [headerValue(headers, 'subject') ?? '', plainText(readMime(raw))];
    return texts.some((text) => text.toLowerCase().includes(words));
  };
}
