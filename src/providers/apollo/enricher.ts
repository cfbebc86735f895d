// What Apollo knows of companies and of people, ten at a time. Each costs a credit when it is found; the same company
// is asked, and paid, once.

import { companyKey } from '#domain/company-name.ts';
import { companyDomain } from '#domain/domain-name.ts';
import type { Paid, VendorUse } from '#domain/vendor-use.ts';
import type { Clock } from '#ports/clock.ts';
import type { CompanyAsk, CompanyFound, Enricher, PersonAsk, PersonFound } from '#ports/enricher.ts';
import { type ApolloCompany, bulkCompaniesAnswer, bulkPeopleAnswer } from './answers.ts';
import type { ApolloClient } from './client.ts';
import { companyFound } from './company-map.ts';
import { orUnread } from './paid-ask.ts';
import { personFound } from './person-map.ts';

const mostAtOnce = 10;

export function createApolloEnricher(client: ApolloClient, clock: Pick<Clock, 'now'>): Enricher {
  return {
    provider: 'apollo',
    companies: (asks) => companies(client, asks, clock.now()),
    people: (asks) => people(client, asks, clock.now()),
  };
}

async function companies(
  client: ApolloClient,
  asks: readonly CompanyAsk[],
  at: Date,
): Promise<Paid<readonly (CompanyFound | null)[]>> {
  const details = [...new Map(asks.map((ask) => [companyKeyOf(ask), companyDetail(ask)])).values()];
  if (details.length === 0) return { value: [], uses: [] };
  refuseMore(details.length);
  const ask = { endpoint: 'company', path: 'organizations/bulk_enrich', body: { details } } as const;
  const answer = await orUnread(details.length, client.ask(ask, bulkCompaniesAnswer));
  const found = answer.organizations.flatMap((company) => company ?? []);
  const units = answer.credits_consumed ?? answer.unique_enriched_records ?? found.length;
  const value = asks.map((ask) => {
    const company = found.find((one) => isMeant(one, ask)) ?? onlyOne(found, details.length);
    return company ? companyFound(company, at) : null;
  });
  return { value, uses: [use('company', units)] };
}

/** The strongest of what we know: a domain, then a profile, then the name. */
function companyDetail({ domain, linkedinUrl, name }: CompanyAsk) {
  if (domain !== null) return { domain };
  return linkedinUrl === null ? { name } : { linkedin_url: linkedinUrl };
}

function companyKeyOf(ask: CompanyAsk): string {
  return JSON.stringify(companyDetail(ask));
}

/** Apollo lists what it found and nothing for the rest: each is told by what it was asked with. */
function isMeant(company: ApolloCompany, { domain, linkedinUrl, name }: CompanyAsk): boolean {
  if (domain !== null) {
    return [company.primary_domain, company.website_url].some((url) => companyDomain(url ?? '') === domain);
  }
  if (linkedinUrl !== null) return profileOf(company.linkedin_url) === profileOf(linkedinUrl);
  return companyKey(company.name ?? '') === companyKey(name);
}

/** The one answer to the one question is meant, also when it was asked by a former domain. */
function onlyOne(found: readonly ApolloCompany[], asked: number): ApolloCompany | null {
  return asked === 1 && found.length === 1 ? (found[0] ?? null) : null;
}

function profileOf(url: string | null): string {
  return /\/company\/([^/?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? '';
}

async function people(
  client: ApolloClient,
  asks: readonly PersonAsk[],
  at: Date,
): Promise<Paid<readonly (PersonFound | null)[]>> {
  if (asks.length === 0) return { value: [], uses: [] };
  refuseMore(asks.length);
  const details = asks.map(personDetail);
  const ask = { endpoint: 'reveal', path: 'people/bulk_match', body: { details } } as const;
  const answer = await orUnread(details.length, client.ask(ask, bulkPeopleAnswer));
  const { matches } = answer;
  const found = matches.filter((match) => match !== null);
  const value = asks.map((_, index) => {
    const match = matches.length === asks.length ? matches[index] : null;
    return match ? personFound(match, at) : null;
  });
  return { value, uses: [use('reveal', answer.credits_consumed ?? new Set(found.map(({ id }) => id)).size)] };
}

/** An id of Apollo's says who it is; else everything that we know. Personal addresses are never asked for. */
function personDetail(ask: PersonAsk): Readonly<Record<string, string>> {
  const id = /^(?:apollo:)?([^:]+)$/.exec(ask.externalId ?? '')?.[1];
  if (id !== undefined) return { id };
  const known = {
    email: ask.email,
    linkedin_url: ask.linkedinUrl,
    first_name: ask.firstName,
    last_name: ask.lastName,
    organization_name: ask.companyName,
    domain: ask.domain,
  };
  return Object.fromEntries(Object.entries(known).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

function refuseMore(asked: number): void {
  if (asked > mostAtOnce) throw new Error(`${asked} asks at once, Apollo takes ${mostAtOnce}`);
}

function use(purpose: string, units: number): VendorUse {
  return { provider: 'apollo', purpose, unit: 'credit', units, costMicros: null };
}
