// A revealed person, as facts with their record and day.

import { countryCode } from '#domain/country.ts';
import { companyDomain } from '#domain/domain-name.ts';
import type { Fact } from '#domain/lead.ts';
import { linkedinKey, linkedinUrl } from '#domain/linkedin.ts';
import type { PersonFound } from '#ports/enricher.ts';
import type { ApolloPerson } from './answers.ts';

/** Everything that it says, dated `at`; null for a record without an id or a name. */
export function personFound(person: ApolloPerson, at: Date): PersonFound | null {
  const { id, first_name: firstName, last_name: lastName, organization } = person;
  const fullName = person.name ?? ([firstName, lastName].filter((part) => part).join(' ') || null);
  if (id === null || fullName === null) return null;
  const profile = linkedinKey(person.linkedin_url ?? '');
  return {
    externalId: `apollo:${id}`,
    firstName,
    lastName,
    fullName,
    email: person.email,
    emailStatus: person.email_status,
    title: person.title,
    linkedinUrl: profile && linkedinUrl(profile),
    country: countryCode(person.country ?? ''),
    city: person.city,
    companyName: organization?.name ?? null,
    companyDomain: companyDomain(organization?.primary_domain ?? organization?.website_url ?? ''),
    externalCompanyId: organization?.id ?? null,
    facts: factsOf(person, `apollo:people/${id}`, at),
  };
}

function factsOf(person: ApolloPerson, source: string, at: Date): Fact[] {
  const values = [
    ['title', person.title],
    ['company', person.organization?.name ?? null],
    ['linkedin', person.linkedin_url],
    ['city', person.city],
    ['country', person.country],
    ['seniority', person.seniority],
    ['emailStatus', person.email_status],
  ] as const;
  return values.flatMap(([field, value]) =>
    value === null ? [] : [{ field, value, source, at: at.toISOString() }],
  );
}
