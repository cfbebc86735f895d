// Every endpoint of the local Apollo. What is not in this table does not exist.
import { enrichCompanies, enrichCompany, listPostings, searchNews, showCompany } from './company-routes.ts';
import { matchPeople, matchPerson } from './people-match.ts';
import { searchCompanies, searchPeople } from './searches.ts';
import type { Endpoint } from './types.ts';
import { showCallUsage, showCreditUsage } from './usage-routes.ts';

function endpoint(
  method: Endpoint['method'],
  path: string,
  rest: Omit<Endpoint, 'name' | 'method' | 'path'>,
): Endpoint {
  return {
    name: `api/v1/${path.replace('{id}/', '').replace('{id}', 'show')}`,
    method,
    path: `/api/v1/${path}`,
    ...rest,
  };
}

const search = { limits: 'search', paidPlansOnly: false } as const;
const enrichment = { limits: 'enrichment', paidPlansOnly: false } as const;
const other = { limits: 'other', paidPlansOnly: false } as const;

export const endpoints: readonly Endpoint[] = [
  endpoint('POST', 'mixed_people/api_search', { ...search, answer: searchPeople }),
  endpoint('POST', 'mixed_companies/search', { ...search, paidPlansOnly: true, answer: searchCompanies }),
  endpoint('POST', 'people/match', { ...enrichment, answer: matchPerson }),
  endpoint('POST', 'people/bulk_match', { ...enrichment, answer: matchPeople }),
  endpoint('GET', 'organizations/enrich', { ...enrichment, answer: enrichCompany }),
  endpoint('POST', 'organizations/bulk_enrich', { ...enrichment, answer: enrichCompanies }),
  endpoint('GET', 'organizations/{id}/job_postings', { ...other, answer: listPostings }),
  endpoint('GET', 'organizations/{id}', { ...other, answer: showCompany }),
  endpoint('POST', 'news_articles/search', { ...other, paidPlansOnly: true, answer: searchNews }),
  endpoint('POST', 'usage_stats/api_usage_stats', { ...other, answer: showCallUsage }),
  endpoint('POST', 'usage_stats/credit_usage_stats', { ...other, answer: showCreditUsage }),
];

/** The endpoint of a call and the parts of its path; null when there is none. */
export function endpointOf(method: string, path: string) {
  for (const one of endpoints) {
    const pattern = new RegExp(`^${one.path.replace('{id}', '(?<id>[^/]+)')}$`);
    const found = one.method === method ? pattern.exec(path) : null;
    if (found) return { endpoint: one, params: { ...found.groups } };
  }
  return null;
}
