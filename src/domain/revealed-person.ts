// A lead after somebody paid to know who it is: its name, address and profile, in the forms that dedup compares.
import { parseAddress } from './address.ts';
import { companyDomain } from './domain-name.ts';
import type { Company, Fact, Lead } from './lead.ts';
import { linkedinKey, linkedinUrl } from './linkedin.ts';
import { personKey } from './person-key.ts';

/** What a vendor knows of a person. */
export type Revealed = {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly fullName: string | null;
  readonly email: string | null;
  readonly title: string | null;
  readonly linkedinUrl: string | null;
  readonly country: string | null;
  readonly city: string | null;
  readonly companyName: string | null;
  readonly companyDomain: string | null;
  readonly facts: readonly Fact[];
};

export type PersonChange = Pick<
  Lead,
  | 'firstName'
  | 'lastName'
  | 'fullName'
  | 'email'
  | 'emailKey'
  | 'domain'
  | 'linkedinUrl'
  | 'linkedinKey'
  | 'personKey'
  | 'title'
  | 'country'
  | 'city'
  | 'hidden'
  | 'facts'
>;

/** What changes on the lead. A name and a title that were known stay; an address that is none is no address. */
export function revealedPerson(
  lead: Lead,
  found: Revealed,
  company: Pick<Company, 'name'> | null,
): PersonChange {
  const name = namesOf(lead, found);
  const known = new Set(lead.facts.map(({ field, source }) => `${field} ${source}`));
  return {
    ...name,
    ...addressOf(lead, found),
    ...profileOf(lead, found),
    personKey: personKey(name.fullName, company?.name ?? found.companyName),
    title: lead.title ?? found.title,
    country: lead.country ?? found.country,
    city: lead.city ?? found.city,
    hidden: false,
    facts: [...lead.facts, ...found.facts.filter(({ field, source }) => !known.has(`${field} ${source}`))],
  };
}

function addressOf({ email, emailKey, domain }: Lead, found: Revealed) {
  if (email !== null) return { email, emailKey, domain };
  const parsed = parseAddress(found.email ?? '');
  if (!parsed.ok) return { email, emailKey, domain };
  return { email: parsed.address, emailKey: parsed.key, domain: domain ?? companyDomain(parsed.host) };
}

function profileOf(lead: Lead, found: Revealed) {
  const key = lead.linkedinKey ?? linkedinKey(found.linkedinUrl ?? '');
  return { linkedinKey: key, linkedinUrl: key && linkedinUrl(key) };
}

function namesOf(lead: Lead, found: Revealed) {
  const firstName = (lead.hidden ? found.firstName : null) ?? lead.firstName ?? found.firstName;
  const lastName = lead.lastName ?? found.lastName;
  const parts = [firstName, lastName].filter((part) => part !== null).join(' ');
  const fullName = lead.hidden ? (found.fullName ?? (parts || lead.fullName)) : lead.fullName;
  return { firstName, lastName, fullName };
}

/** Where they work now, when that is not the company that was looked up; null when nothing says so. */
export function movedTo(
  { companyDomain: domain, companyName }: Revealed,
  company: Pick<Company, 'domain' | 'aliases'> | null,
): string | null {
  const own = company?.domain ?? null;
  if (domain === null || own === null || domain === own || company?.aliases.includes(domain)) return null;
  return companyName ?? domain;
}
