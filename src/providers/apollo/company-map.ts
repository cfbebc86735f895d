// A company as Apollo describes it, as facts with their record and day. Nothing is worked out of something else.

import { countryCode } from '#domain/country.ts';
import { companyDomain, registrableDomain } from '#domain/domain-name.ts';
import type { Fact } from '#domain/lead.ts';
import type { CompanyFound } from '#ports/enricher.ts';
import type { ApolloCompany } from './answers.ts';

/** Everything that it says, dated `at`. Funding is told by its latest round: "Series B, 12M $". */
export function companyFound(company: ApolloCompany, at: Date): CompanyFound {
  const domain = companyDomain(company.primary_domain ?? company.website_url ?? '');
  const description = company.short_description ?? company.seo_description;
  return {
    externalId: company.id,
    name: company.name,
    domain,
    aliases: [],
    website: websiteOf(company.website_url),
    industry: company.industry,
    size: company.estimated_num_employees,
    country: countryCode(company.country ?? ''),
    city: company.city,
    technologies: company.technology_names.slice(0, 50),
    description,
    facts: factsOf({ ...company, short_description: description }, at),
  };
}

function factsOf(company: ApolloCompany, at: Date): Fact[] {
  const source = company.id === null ? 'apollo:organizations' : `apollo:organizations/${company.id}`;
  const round = latestRound(company);
  const values: readonly (readonly [string, string | number | null])[] = [
    ['website', company.website_url],
    ['industry', company.industry],
    ['size', company.estimated_num_employees],
    ['country', company.country],
    ['city', company.city],
    ['technologies', company.technology_names.slice(0, 50).join(', ') || null],
    ['keywords', company.keywords.slice(0, 30).join(', ') || null],
    ['description', company.short_description],
    ['founded', company.founded_year],
    ['funding', round?.what ?? null],
    ['fundingDate', round?.day ?? null],
  ];
  return values.flatMap(([field, value]) =>
    value === null ? [] : [{ field, value: String(value), source, at: at.toISOString() }],
  );
}

/** Its newest round with a day, from the list of rounds or from the summary beside it. */
function latestRound({ funding_events, latest_funding_round_date, latest_funding_stage }: ApolloCompany) {
  const events = funding_events.flatMap((event) => {
    const day = event && dayOf(event.date);
    const amount = event?.amount ? `${event.amount} ${event.currency ?? ''}`.trim() : null;
    const what = [event?.type, amount].filter((part) => part).join(', ');
    return day && what !== '' ? [{ day, what }] : [];
  });
  const day = dayOf(latest_funding_round_date);
  const summary = day !== null && latest_funding_stage !== null ? [{ day, what: latest_funding_stage }] : [];
  return [...events, ...summary].toSorted((a, b) => b.day.localeCompare(a.day))[0] ?? null;
}

function dayOf(written: string | null): string | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(written ?? '')?.[0];
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : null;
}

function websiteOf(url: string | null): string | null {
  if (url === null || registrableDomain(url) === null) return null;
  return /^https?:\/\//i.test(url) ? url : `https://${url}`;
}
