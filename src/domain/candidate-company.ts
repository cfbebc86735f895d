// The company of a row: its domain is the web site's or the address's, never that of a free mailbox.
import { companyKey } from './company-name.ts';
import { countryCode } from './country.ts';
import { companyDomain, registrableDomain } from './domain-name.ts';
import { listOf, type RowValues } from './row.ts';
import { sizeOf } from './seniority.ts';

export type CandidateCompany = {
  readonly name: string;
  readonly nameKey: string;
  readonly domain: string | null;
  readonly aliases: readonly string[];
  readonly website: string | null;
  readonly industry: string | null;
  readonly size: number | null;
  readonly country: string | null;
  readonly city: string | null;
  readonly technologies: readonly string[];
  readonly description: string | null;
};

/** The company that a clean row names, by its name or its domain; null when it names none. */
export function companyOf(values: RowValues, mailHost: string): CandidateCompany | null {
  const mailDomain = companyDomain(mailHost);
  const { company = '', website = '', domain: written = '', description = null, industry = null } = values;
  const domain = companyDomain(written) ?? companyDomain(website) ?? mailDomain;
  const name = company || domain;
  if (name === null) return null;
  const { city = null, country = '', size = '', technologies = '' } = values;
  return {
    name,
    nameKey: companyKey(name),
    domain,
    aliases: mailDomain === null || mailDomain === domain ? [] : [mailDomain],
    website: websiteOf(website),
    industry,
    size: sizeOf(size),
    country: countryCode(country),
    city,
    technologies: listOf(technologies),
    description,
  };
}

function websiteOf(text: string): string | null {
  if (registrableDomain(text) === null) return null;
  return /^https?:\/\//i.test(text) ? text : `https://${text}`;
}
