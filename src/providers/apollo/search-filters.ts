// The ICP in Apollo's words: filters of the two searches. What Apollo cannot be asked (exclusions, weights) is judged
// later, by the score.

import type { Icp } from '#domain/segment.ts';
import { type Seniority, seniorityOf } from '#domain/seniority.ts';
import { isoDay } from '#lib/time.ts';

export type Filters = Readonly<Record<string, unknown>>;

const seniorityNames: Readonly<Record<Seniority, readonly string[]>> = {
  owner: ['owner', 'founder', 'partner'],
  c_level: ['c_suite'],
  vp: ['vp'],
  head: ['head'],
  director: ['director'],
  manager: ['manager'],
  senior: ['senior'],
  junior: ['entry', 'intern'],
};

/** An address costs the same whether it is sure or not: only people whose address is worth paying for are asked. */
const worthRevealing = ['verified', 'likely to engage'];

/** Who is wanted, wherever they work. */
export function personFilters({ roles, seniorities, countries }: Icp): Filters {
  const levels = seniorities.flatMap((word) => {
    const level = seniorityOf(word);
    return level === null ? [] : seniorityNames[level];
  });
  return withValues({
    person_titles: roles,
    ...(roles.length > 0 ? { include_similar_titles: true } : {}),
    person_seniorities: [...new Set(levels)],
    person_locations: countryNames(countries),
    contact_email_status: worthRevealing,
  });
}

/** Where they work, as both searches understand it. `located`: by the seat of the company. */
export function companyFilters(
  { sizes, technologies, countries }: Icp,
  { located }: { located: boolean },
): Filters {
  return withValues({
    organization_num_employees_ranges: sizes.map(({ min, max }) => `${Math.max(1, min)},${max ?? 1_000_000}`),
    currently_using_any_of_technology_uids: technologies.map(technologyUid),
    ...(located ? { organization_locations: countryNames(countries) } : {}),
  });
}

/** Only the search of companies knows industries. */
export function industryFilters({ industries }: Icp): Filters {
  return withValues({ q_organization_keyword_tags: industries });
}

/** Companies that opened a role which matters, since that day. */
export function hiringFilters({ hiringRoles }: Icp, since: Date): Filters {
  return {
    q_organization_job_titles: hiringRoles,
    organization_job_posted_at_range: { min: isoDay(since) },
  };
}

/** Companies that were funded since that day. */
export function fundingFilters(since: Date): Filters {
  return { latest_funding_date_range: { min: isoDay(since) } };
}

/** Apollo's name of a technology: "Google Analytics" is "google_analytics". */
export function technologyUid(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s.]+/g, '_');
}

function countryNames(codes: readonly string[]): string[] {
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  return codes.map((code) => names.of(code) ?? code);
}

/** An empty list is no filter. */
function withValues(filters: Filters): Filters {
  return Object.fromEntries(
    Object.entries(filters).filter(([, value]) => !(Array.isArray(value) && value.length === 0)),
  );
}
