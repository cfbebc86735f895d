// People of a search as leads. Their last names and addresses are hidden until they are paid for, so those are
// absent; the company's domain is known only where companies were searched first.

import { companyKey } from '#domain/company-name.ts';
import { companyDomain } from '#domain/domain-name.ts';
import type { FoundLead, SourcePage } from '#ports/lead-source.ts';
import type { FoundCompany, HiddenPerson } from './answers.ts';
import type { CompanyRef } from './cursor.ts';

type People = Pick<SourcePage, 'leads' | 'rejected'>;

/** The leads of a page, and the entries that are none. */
export function leadsOf(people: readonly (HiddenPerson | null)[], companies: readonly CompanyRef[]): People {
  const refs = refsByName(companies);
  const leads: FoundLead[] = [];
  const rejected: People['rejected'][number][] = [];
  for (const person of people) {
    const lead = person && leadOf(person, refs);
    if (lead) leads.push(lead);
    else rejected.push({ reason: 'no_person', row: shown(person) });
  }
  return { leads, rejected };
}

/** What the cursor keeps of a company; null when it has no id. */
export function refOf({ id, name, primary_domain, website_url }: FoundCompany): CompanyRef | null {
  if (id === null) return null;
  return [id, name ?? '', companyDomain(primary_domain ?? website_url ?? '') ?? ''];
}

function leadOf(person: HiddenPerson, refs: ReadonlyMap<string, CompanyRef | null>): FoundLead | null {
  const { id, first_name: firstName, title } = person;
  const company = person.organization?.name ?? null;
  if (id === null || firstName === null || company === null) return null;
  const [companyId = null, , domain = ''] = refs.get(companyKey(company)) ?? [];
  return {
    externalId: `apollo:${id}`,
    externalCompanyId: companyId,
    row: { firstName, company, ...(title === null ? {} : { title }), ...(domain === '' ? {} : { domain }) },
    source: `apollo:people/${id}`,
    hidden: true,
  };
}

/** A name that two companies bear says nothing of which one it is. */
function refsByName(companies: readonly CompanyRef[]): ReadonlyMap<string, CompanyRef | null> {
  const refs = new Map<string, CompanyRef | null>();
  for (const ref of companies) {
    const key = companyKey(ref[1]);
    refs.set(key, refs.has(key) ? null : ref);
  }
  return refs;
}

function shown(person: HiddenPerson | null): Record<string, string> {
  const { first_name: firstName = null, title = null, organization = null } = person ?? {};
  const values = { firstName, title, company: organization?.name ?? null };
  return Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) => (value ? [[field, value]] : [])),
  );
}
