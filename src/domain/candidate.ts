// A row of a list (or a form) as a lead and its company: normalised, with every fact that was given, or the reason
// why it is refused. Nothing is invented: what the row does not say stays null. The source of facts is added later.
import { parseAddress } from './address.ts';
import { type CandidateCompany, companyOf } from './candidate-company.ts';
import { countryCode } from './country.ts';
import { companyDomain, isDisposable } from './domain-name.ts';
import { linkedinKey, linkedinUrl } from './linkedin.ts';
import { languageCode } from './mail-language.ts';
import { personKey } from './person-key.ts';
import { nameOf, type PersonName } from './person-name.ts';
import { cleanRow, factsOf, type RowFact, type RowField, type RowValues } from './row.ts';
import { seniorityOf } from './seniority.ts';

export type Candidate = {
  /** Null only for people whom a search found. */
  readonly email: string | null;
  readonly emailKey: string | null;
  readonly domain: string | null;
  readonly linkedinUrl: string | null;
  readonly linkedinKey: string | null;
  readonly personKey: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly fullName: string;
  readonly title: string | null;
  readonly seniority: string | null;
  readonly country: string | null;
  readonly city: string | null;
  readonly language: string | null;
  readonly company: CandidateCompany | null;
  /** Facts of the person, and of the company, as they were written. */
  readonly facts: readonly RowFact[];
  readonly companyFacts: readonly RowFact[];
};

export type CandidateProblem = { readonly code: string; readonly column: RowField };
export type CandidateResult =
  | { readonly ok: true; readonly candidate: Candidate }
  | { readonly ok: false; readonly problem: CandidateProblem };

/** Longer names are no names: the row is refused, nothing is cut silently. Characters. */
const maxName = 200;
const mustBeShort = ['firstName', 'lastName', 'name', 'company', 'title'] as const;
const companyFields = ['website', 'size', 'industry', 'technologies', 'description'] as const;
const personFields = [
  'title',
  'company',
  'linkedin',
  'city',
  'country',
  'seniority',
  'phone',
  'language',
  'notes',
  'hiring',
  'hiringDate',
  'funding',
  'fundingDate',
] as const;

/** Reads a row. Refuses without a usable address, with a disposable one, and with names longer than 200 characters. */
export function toCandidate(raw: RowValues): CandidateResult {
  const long = mustBeShort.find((field) => (raw[field]?.length ?? 0) > maxName);
  if (long) return { ok: false, problem: { code: 'cell_too_long', column: long } };
  const email = parseAddress((raw.email ?? '').slice(0, 1000));
  if (!email.ok) return { ok: false, problem: { code: email.code, column: 'email' } };
  if (isDisposable(email.host)) return { ok: false, problem: { code: 'email_disposable', column: 'email' } };
  const values = cleanRow(raw);
  const company = companyOf(values, email.host);
  const candidate = {
    email: email.address,
    emailKey: email.key,
    domain: companyDomain(email.host) ?? company?.domain ?? null,
    ...personOf(values, nameOf(values)),
    fullName: nameOf(values).fullName ?? email.address,
    company,
    facts: factsOf(values, personFields),
    companyFacts: company === null ? [] : factsOf(values, companyFields),
  };
  return { ok: true, candidate };
}

/**
 * Reads a person whom a search found: an address may be missing, but there must be a name, and a company, a profile
 * or the vendor's own id to tell people apart. Of somebody whose name is withheld the name is no key.
 */
export function toFoundCandidate(
  raw: RowValues,
  { externalId, hidden }: { readonly externalId: string | null; readonly hidden: boolean },
): CandidateResult {
  if ((raw.email ?? '').trim() !== '') return toCandidate(raw);
  const long = mustBeShort.find((field) => (raw[field]?.length ?? 0) > maxName);
  if (long) return { ok: false, problem: { code: 'cell_too_long', column: long } };
  const values = cleanRow(raw);
  const { fullName } = nameOf(values);
  if (fullName === null) return { ok: false, problem: { code: 'name_missing', column: 'name' } };
  const company = companyOf(values, '');
  const person = personOf(values, nameOf(values));
  if (company === null && person.linkedinKey === null && externalId === null)
    return { ok: false, problem: { code: 'company_missing', column: 'company' } };
  const candidate = {
    ...{ email: null, emailKey: null, domain: company?.domain ?? null, fullName, company },
    ...person,
    personKey: hidden ? null : person.personKey,
    facts: factsOf(values, personFields),
    companyFacts: company === null ? [] : factsOf(values, companyFields),
  };
  return { ok: true, candidate };
}

function personOf(values: RowValues, { firstName, lastName, fullName }: PersonName) {
  const { linkedin = '', title = null, city = null, company = null, language = '' } = values;
  const country = countryCode(values.country ?? '');
  const profile = linkedinKey(linkedin);
  return {
    firstName,
    lastName,
    linkedinUrl: profile && linkedinUrl(profile),
    linkedinKey: profile,
    personKey: personKey(fullName ?? '', company),
    title,
    seniority: seniorityOf(values.seniority ?? '') ?? seniorityOf(title ?? ''),
    country,
    city,
    language: languageCode(language),
  };
}
