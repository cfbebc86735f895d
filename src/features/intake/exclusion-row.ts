// A row of a list of those whom we must not contact: an address, a domain, or both, and why.
import { addressKey } from '#domain/address.ts';
import { companyDomain } from '#domain/domain-name.ts';
import type { SuppressionReason } from '#domain/suppression.ts';
import { type SuppressionSubject, subjectFromText } from '#domain/suppression-subject.ts';
import { foldWords } from '#domain/text-fold.ts';
import type { Columns } from './csv/header.ts';
import type { TableRow } from './csv/table.ts';

export type Exclusion = {
  readonly subjects: readonly SuppressionSubject[];
  readonly reason: SuppressionReason;
};

const words: readonly { readonly reason: SuppressionReason; readonly pattern: RegExp }[] = [
  {
    reason: 'opt_out',
    pattern: /opt ?out|unsubscri|desinscri|desabonn|stop|do not contact|ne pas contacter/,
  },
  { reason: 'complaint', pattern: /complain|spam|plainte/ },
  { reason: 'bounce', pattern: /bounce|rebond|hard ?bounce|npai/ },
  { reason: 'competitor', pattern: /competit|concurren/ },
  { reason: 'customer', pattern: /customer|client|account|compte/ },
  { reason: 'blocked', pattern: /block|bloqu|black ?list|liste noire/ },
];

/** True for a header with an address, a domain or a web site. */
export function excludes(columns: Columns): boolean {
  return [columns.email, columns.domain, columns.website].some((place) => place !== undefined);
}

/** A list without a header: addresses or domains in its first column. */
export function bareExclusions(first: readonly string[]): Columns | null {
  return subjectFromText(first[0] ?? '') === null ? null : { email: 0 };
}

/** Whom the row means and why; null when it names nobody. A customer or a competitor is the whole company. */
export function exclusionOf({ values }: TableRow, listReason: string | null): Exclusion | null {
  const { email = '', domain = '', website = '' } = values;
  const reason = reasonOf(values.reason) ?? reasonOf(listReason ?? undefined) ?? 'imported';
  const named = [email, domain, website].map(subjectFromText).filter((subject) => subject !== null);
  const wholeCompany = reason === 'customer' || reason === 'competitor';
  const company = wholeCompany && addressKey(email) !== null ? companyDomain(email) : null;
  const domains = named.filter(({ kind }) => kind === 'domain').map(({ value }) => value);
  const address = named.find(({ kind }) => kind === 'email');
  const companies = wholeCompany || !address ? [...new Set([...domains, company ?? []].flat())] : [];
  const subjects = [...(address ? [address] : []), ...companies.map(asDomain)];
  return subjects.length === 0 ? null : { subjects, reason };
}

function asDomain(value: string): SuppressionSubject {
  return { kind: 'domain', value };
}

function reasonOf(text: string | undefined): SuppressionReason | null {
  const folded = foldWords((text ?? '').replaceAll('_', ' '));
  return words.find(({ pattern }) => pattern.test(folded))?.reason ?? null;
}
