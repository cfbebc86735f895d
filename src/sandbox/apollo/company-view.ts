// A company of the invented world as Apollo shows it: shortly in searches, fully when it is paid for. Of some
// companies half of the fields are missing.
import { dayMs } from '#lib/time.ts';
import type { InventedCompany } from '../universe/companies.ts';
import { below, chance } from '../universe/dice.ts';
import { placeOf } from '../universe/places.ts';

/** A day so many days before the epoch, at a time of day that the seed decides, as Apollo writes it. */
export function stamp(epoch: Date, daysAgo: number, ...seed: readonly (string | number)[]): string {
  const at = epoch.getTime() - daysAgo * dayMs - below(3_600, ...seed) * 1_000;
  return new Date(at).toISOString().replace('Z', '+00:00');
}

/** True for companies of which little is known. */
export function isSparse({ index }: InventedCompany): boolean {
  return chance(12, 'sparse', index);
}

/** As the search of companies lists it. */
export function briefCompany(company: InventedCompany) {
  return {
    id: company.id,
    name: company.name,
    website_url: `http://www.${company.domain}`,
    linkedin_url: `http://www.linkedin.com/company/${company.domain.replace('.', '-')}`,
    primary_domain: company.domain,
    phone: null,
    founded_year: isSparse(company) ? null : company.founded,
  };
}

/** As enrichment shows it. */
export function fullCompany(company: InventedCompany, epoch: Date) {
  const sparse = isSparse(company);
  const technologies = sparse ? [] : company.technologies;
  return {
    ...briefCompany(company),
    industry: sparse ? null : company.industry,
    industries: sparse ? [] : [company.industry],
    secondary_industries: [],
    keywords: sparse ? [] : company.topics,
    estimated_num_employees: sparse ? null : company.size,
    raw_address: `${company.city}, ${placeOf(company.country).countryName}`,
    street_address: null,
    city: company.city,
    state: null,
    postal_code: null,
    country: placeOf(company.country).countryName,
    seo_description: null,
    short_description: sparse ? null : company.description,
    annual_revenue: null,
    annual_revenue_printed: null,
    technology_names: technologies,
    current_technologies: technologies.map((name) => ({ uid: uidOf(name), name, category: 'Other' })),
    suborganizations: [],
    ...fundingOf(company, epoch),
  };
}

/** Apollo's uid of a technology: lower case, underscores. */
export function uidOf(technology: string): string {
  return technology.toLowerCase().replace(/[\s.]+/g, '_');
}

function fundingOf({ index, funding }: InventedCompany, epoch: Date) {
  if (funding === null) {
    return {
      ...{ total_funding: null, total_funding_printed: null },
      ...{ latest_funding_round_date: null, latest_funding_stage: null, funding_events: [] },
    };
  }
  const date = `${stamp(epoch, funding.daysAgo).slice(0, 10)}T00:00:00.000+00:00`;
  const amount = `${funding.amountUsd / 1_000_000}M`;
  const id = `5f4d${index.toString(16).padStart(20, '0')}`;
  return {
    total_funding: funding.amountUsd,
    total_funding_printed: amount,
    latest_funding_round_date: date,
    latest_funding_stage: funding.stage,
    funding_events: [
      {
        id,
        date,
        news_url: null,
        type: funding.stage,
        investors: 'Harbour Seed, Pinewood',
        amount,
        currency: '$',
      },
    ],
  };
}
