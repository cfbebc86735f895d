// Which companies a search means. Every filter that is given narrows; within one, any of its values will do.
import { foldWords } from '#domain/text-fold.ts';
import { allCompanies, companyByDomain, companyById, type InventedCompany } from '../universe/companies.ts';
import { stamp, uidOf } from './company-view.ts';
import type { CompanySearch, PeopleSearch } from './fields.ts';
import { isSimilarIndustry, isSimilarTitle, isThere } from './similar.ts';

export type CompanyFilter = Omit<PeopleSearch & Partial<CompanySearch>, 'page' | 'per_page'>;
type Range<T> = { min?: T | undefined; max?: T | undefined };

/** In the order of their numbers. */
export function* companiesOf(filter: CompanyFilter, epoch: Date): Generator<InventedCompany> {
  for (const company of candidates(filter)) if (isMeant(company, filter, epoch)) yield company;
}

/** True when somebody is at one of the places, or none is asked for. */
export function isAt(
  where: { country: string; city: string },
  wanted: readonly string[] | undefined,
): boolean {
  return anyOf(wanted, (place) => isThere(place, where));
}

/** No values = no filter. */
export function anyOf(wanted: readonly string[] | undefined, fits: (value: string) => boolean): boolean {
  return wanted === undefined || wanted.length === 0 || wanted.some(fits);
}

function candidates({ organization_ids: ids, q_organization_domains_list: domains }: CompanyFilter) {
  if (ids?.length) return ids.flatMap((id) => companyById(id) ?? []);
  if (domains?.length) return domains.flatMap((domain) => companyByDomain(domain) ?? []);
  return allCompanies();
}

function isMeant(company: InventedCompany, filter: CompanyFilter, epoch: Date): boolean {
  return (
    isAt(company, filter.organization_locations) &&
    !(filter.organization_not_locations?.length && isAt(company, filter.organization_not_locations)) &&
    anyOf(filter.organization_num_employees_ranges, (range) => isWithin(company.size, range)) &&
    anyOf(filter.q_organization_keyword_tags, (tag) => speaksOf(company, tag)) &&
    (filter.q_organization_name === undefined ||
      foldWords(company.name).includes(foldWords(filter.q_organization_name))) &&
    uses(company, filter) &&
    hires(company, filter, epoch) &&
    isFunded(company, filter, epoch)
  );
}

function isWithin(size: number, range: string): boolean {
  const [min = 0, max = 0] = range.split(',').map(Number);
  return size >= min && size <= max;
}

function speaksOf({ industry, topics }: InventedCompany, tag: string): boolean {
  return isSimilarIndustry(industry, tag) || topics.some((topic) => foldWords(topic) === foldWords(tag));
}

function uses({ technologies }: InventedCompany, filter: CompanyFilter): boolean {
  const used = new Set(technologies.map(uidOf));
  return (
    anyOf(filter.currently_using_any_of_technology_uids, (uid) => used.has(uid)) &&
    (filter.currently_using_all_of_technology_uids ?? []).every((uid) => used.has(uid)) &&
    !(filter.currently_not_using_any_of_technology_uids ?? []).some((uid) => used.has(uid))
  );
}

function hires({ openRoles, country }: InventedCompany, filter: CompanyFilter, epoch: Date): boolean {
  const { organization_num_jobs_range: count, organization_job_posted_at_range: posted } = filter;
  const { q_organization_job_titles: titles, organization_job_locations: places } = filter;
  if (!between(openRoles.length, count)) return false;
  if (!titles?.length && !places?.length && posted === undefined) return true;
  return openRoles.some(
    ({ title, daysAgo, city }) =>
      anyOf(titles, (wanted) => isSimilarTitle(title, wanted)) &&
      isAt({ country, city }, places) &&
      between(stamp(epoch, daysAgo).slice(0, 10), posted),
  );
}

function isFunded({ funding }: InventedCompany, filter: CompanyFilter, epoch: Date): boolean {
  const {
    latest_funding_date_range: date,
    latest_funding_amount_range: amount,
    total_funding_range: total,
  } = filter;
  if (date === undefined && amount === undefined && total === undefined) return true;
  return (
    funding !== null &&
    between(stamp(epoch, funding.daysAgo).slice(0, 10), date) &&
    between(funding.amountUsd, amount) &&
    between(funding.amountUsd, total)
  );
}

function between<T extends number | string>(value: T, range: Range<T> | undefined): boolean {
  const { min, max } = range ?? {};
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}
