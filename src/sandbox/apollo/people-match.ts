// The paid reveal of people, one or up to ten at a time. Nobody found costs nothing.
import { foldWords } from '#domain/text-fold.ts';
import { allCompanies, companyByDomain, type InventedCompany } from '../universe/companies.ts';
import { type InventedPerson, peopleOf, personById, personByProfile } from '../universe/people.ts';
import { bulkMatchFields, matchFields, type Who } from './fields.ts';
import { revealedPerson } from './person-view.ts';
import { requestId, withRequestId } from './request-id.ts';
import { type ApolloAnswer, type ApolloAsk, type ApolloState, invalidParameters } from './types.ts';

/** One person; `person: null` for nobody. */
export function matchPerson({ fields }: ApolloAsk, { epoch }: ApolloState): ApolloAnswer {
  const asked = matchFields.safeParse(fields);
  if (!asked.success || needsWebhook(asked.data)) return invalidParameters;
  const person = find(asked.data);
  const shown = person && revealedPerson(person, epoch);
  return { ...withRequestId({ person: shown, request_id: requestId }), credits: person ? 1 : 0 };
}

/** Up to ten; a match or null for each, in their order. */
export function matchPeople({ fields }: ApolloAsk, { epoch }: ApolloState): ApolloAnswer {
  const asked = bulkMatchFields.safeParse(fields);
  if (!asked.success || needsWebhook(asked.data)) return invalidParameters;
  const { details } = asked.data;
  if (details === undefined || details.length === 0) {
    return refused('INVALID_REQUEST', 'invalid request, missing details');
  }
  if (details.length > 10) {
    return refused('RECORD_LIMIT_EXCEEDED', 'cannot enrich more than 10 in a single request');
  }
  const people = details.map(find);
  const different = new Set(people.flatMap((person) => person?.id ?? [])).size;
  const body = {
    ...{ status: 'success', error_code: null, error_message: null },
    total_requested_enrichments: details.length,
    unique_enriched_records: different,
    missing_records: people.filter((person) => person === null).length,
    credits_consumed: different,
    matches: people.map((person) => person && revealedPerson(person, epoch)),
    request_id: requestId,
  };
  return { ...withRequestId(body), credits: different };
}

/** The envelope of the bulk routes for a request that they refuse. */
export function refused(error_code: string, error_message: string): ApolloAnswer {
  return { status: 400, body: { status: 'failed', error_code, error_message } };
}

function needsWebhook({
  reveal_phone_number,
  webhook_url,
}: Pick<Who, 'reveal_phone_number' | 'webhook_url'>) {
  return reveal_phone_number === true && webhook_url === undefined;
}

function find({
  id,
  email,
  linkedin_url: profile,
  ...rest
}: Omit<Who, 'webhook_url'>): InventedPerson | null {
  const known =
    (id && personById(id)) || (profile && personByProfile(profile)) || (email && byEmail(email)) || null;
  return known ?? byName(rest);
}

function byEmail(email: string): InventedPerson | null {
  const company = companyByDomain(email.split('@')[1] ?? '');
  return (company && peopleOf(company).find((person) => person.email === email.toLowerCase())) ?? null;
}

/** A name alone finds nobody: it takes the domain or the company's name beside it. */
function byName({ name, first_name, last_name, domain, organization_name }: Omit<Who, 'webhook_url'>) {
  const wanted = foldWords(name ?? `${first_name ?? ''} ${last_name ?? ''}`);
  if (wanted === '' || (last_name === undefined) === (name === undefined)) return null;
  const company = domain ? companyByDomain(domain) : companyByName(organization_name ?? '');
  return (company && peopleOf(company).find((person) => foldWords(person.name) === wanted)) ?? null;
}

/** The first one that bears the name, which may be the wrong one of two. */
export function companyByName(name: string): InventedCompany | null {
  const wanted = foldWords(name);
  if (wanted === '') return null;
  for (const company of allCompanies()) if (foldWords(company.name) === wanted) return company;
  return null;
}
