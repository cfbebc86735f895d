// Gmail's search box, as far as a client of the API uses it. An operator that is not known here is an error,
// never silently ignored: a search that finds too much or too little would hide a fault of the product.
import { z } from 'zod';
import { messageIdOf } from '../../mail/addresses.ts';
import { headerValue } from '../../mail/header-text.ts';
import { plainText, readMime } from '../../mail/mime-parts.ts';
import type { StoredMail } from '../../mail/types.ts';

const Operator = z.enum([
  'from',
  'to',
  'subject',
  'in',
  'label',
  'is',
  'after',
  'before',
  'newer_than',
  'older_than',
  'rfc822msgid',
]);

export type SearchTerm = {
  readonly negated: boolean;
  readonly operator: z.infer<typeof Operator> | 'words';
  readonly value: string;
};

const DAY_MS = 86_400_000;
const UNIT_MS: Readonly<Record<string, number>> = {
  h: 3_600_000,
  d: DAY_MS,
  m: 30 * DAY_MS,
  y: 365 * DAY_MS,
};

/** The terms of a query, or a sentence that names what is not understood. */
export function parseQuery(query: string): SearchTerm[] | { problem: string } {
  const terms: SearchTerm[] = [];
  if (/\bOR\b|[{}()]/.test(query)) return { problem: 'OR, braces and brackets are not supported here' };
  for (const match of query.matchAll(/(-)?(?:([a-z_0-9]+):)?(?:"([^"]*)"|(\S+))/gi)) {
    const operator = Operator.safeParse(match[2]?.toLowerCase());
    if (match[2] !== undefined && !operator.success) return { problem: `unknown operator ${match[2]}:` };
    const value = match[3] ?? match[4] ?? '';
    terms.push({ negated: match[1] === '-', operator: operator.data ?? 'words', value: value.toLowerCase() });
  }
  return terms;
}

/** Whether a mail matches every term. Bin and spam are the caller's business. */
export function matchesQuery(mail: StoredMail, terms: readonly SearchTerm[], nowMs: number): boolean {
  return terms.every((term) => matchesTerm(mail, term, nowMs) !== term.negated);
}

function matchesTerm(mail: StoredMail, term: SearchTerm, nowMs: number): boolean {
  switch (term.operator) {
    case 'from':
    case 'subject':
      return header(mail, term.operator).includes(term.value);
    case 'to':
      return ['to', 'cc', 'bcc'].some((name) => header(mail, name).includes(term.value));
    case 'in':
    case 'label':
    case 'is':
      return hasLabel(mail, term.value);
    case 'rfc822msgid':
      return messageIdOf(mail.headers).toLowerCase() === term.value.replace(/^<|>$/g, '');
    case 'words':
      return matchesWords(mail, term.value);
    default:
      return matchesTime(mail.at, term, nowMs);
  }
}

function hasLabel(mail: StoredMail, value: string): boolean {
  if (value === 'anywhere') return true;
  if (value === 'read') return !mail.labelIds.includes('UNREAD');
  const label = value === 'drafts' ? 'DRAFT' : value.toUpperCase();
  return mail.labelIds.some((each) => each.toUpperCase() === label);
}

function matchesTime(at: number, term: SearchTerm, nowMs: number): boolean {
  if (term.operator === 'after') return at >= momentOf(term.value);
  if (term.operator === 'before') return at < momentOf(term.value);
  const age = /^(\d+)([hdmy])$/.exec(term.value);
  const span = Number(age?.[1] ?? Number.NaN) * (UNIT_MS[age?.[2] ?? ''] ?? Number.NaN);
  return term.operator === 'newer_than' ? at >= nowMs - span : at < nowMs - span;
}

// Gmail reads a date as midnight in its Pacific time zone and a bare number as seconds.
function momentOf(value: string): number {
  if (/^\d{9,}$/.test(value)) return Number(value) * 1000;
  const [, year, month, day] = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(value) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day), 8);
}

function matchesWords(mail: StoredMail, value: string): boolean {
  if (['subject', 'from', 'to'].some((name) => header(mail, name).includes(value))) return true;
  return plainText(readMime(mail.raw)).toLowerCase().includes(value);
}

function header(mail: StoredMail, name: string): string {
  return (headerValue(mail.headers, name) ?? '').toLowerCase();
}
