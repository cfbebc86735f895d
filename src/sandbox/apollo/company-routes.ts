// What is told of companies for a credit: everything (one, or up to ten), their open roles, news of them.

import { companyByDomain, companyById, type InventedCompany } from '../universe/companies.ts';
import { chance } from '../universe/dice.ts';
import { placeOf } from '../universe/places.ts';
import { fullCompany, stamp } from './company-view.ts';
import {
  bulkEnrichFields,
  enrichFields,
  newsFields,
  noFields,
  postingsFields,
  type Which,
} from './fields.ts';
import { companyByName, refused } from './people-match.ts';
import { type ApolloAnswer, type ApolloAsk, type ApolloState, invalidParameters } from './types.ts';

/** One company, by whatever is known of it. */
export function enrichCompany({ fields }: ApolloAsk, { epoch }: ApolloState): ApolloAnswer {
  const asked = enrichFields.safeParse(fields);
  if (!asked.success) return invalidParameters;
  if (Object.keys(asked.data).length === 0) {
    return { status: 422, body: { error: "Required parameter 'domain' missing" } };
  }
  const company = find(asked.data);
  return { credits: company ? 1 : 0, body: { organization: company && fullCompany(company, epoch) } };
}

/** Up to ten; only those that were found are listed, each once. */
export function enrichCompanies({ fields }: ApolloAsk, { epoch }: ApolloState): ApolloAnswer {
  const asked = bulkEnrichFields.safeParse(fields);
  if (!asked.success) return invalidParameters;
  const details = asked.data.details ?? (asked.data.domains ?? []).map((domain): Which => ({ domain }));
  if (details.length === 0) return refused('INVALID_REQUEST', 'invalid request, missing details');
  if (details.length > 10) {
    return refused('RECORD_LIMIT_EXCEEDED', 'cannot enrich more than 10 in a single request');
  }
  const answers = details.map(find);
  const found = [...new Map(answers.flatMap((one) => (one ? [[one.id, one] as const] : []))).values()];
  const body = {
    ...{ status: 'success', error_code: null, error_message: null },
    total_requested_domains: details.length,
    unique_domains: new Set(details.map((one) => JSON.stringify(one))).size,
    unique_enriched_records: found.length,
    missing_records: answers.filter((one) => one === null).length,
    organizations: found.map((one) => fullCompany(one, epoch)),
  };
  return { credits: found.length, body };
}

/** The company of an id. */
export function showCompany({ params, fields }: ApolloAsk, { epoch }: ApolloState): ApolloAnswer {
  if (!noFields.safeParse(fields).success) return invalidParameters;
  const company = companyById(params.id ?? '');
  if (company === null) return invalidParameters;
  return { credits: 1, body: { organization: fullCompany(company, epoch) } };
}

/** Its open roles, the newest first. */
export function listPostings({ params, fields }: ApolloAsk, { epoch }: ApolloState): ApolloAnswer {
  const asked = postingsFields.safeParse(fields);
  const company = companyById(params.id ?? '');
  if (!asked.success || company === null) return invalidParameters;
  const { page, per_page } = asked.data;
  const postings = company.openRoles
    .map((role, at) => ({
      id: `${company.id.slice(0, 20)}${at.toString(16).padStart(4, '0')}`,
      title: role.title,
      url: `https://jobs.${company.domain}/${at + 1}`,
      city: role.city,
      state: null,
      country: placeOf(company.country).countryName,
      last_seen_at: stamp(epoch, 0, 'seen', company.index, at),
      posted_at: stamp(epoch, role.daysAgo, 'posted', company.index, at),
    }))
    .toSorted((a, b) => b.posted_at.localeCompare(a.posted_at))
    .slice((page - 1) * per_page, page * per_page);
  return { credits: postings.length > 0 ? 1 : 0, body: { organization_job_postings: postings } };
}

/** What papers wrote of companies. */
export function searchNews({ fields }: ApolloAsk, { epoch }: ApolloState): ApolloAnswer {
  const asked = newsFields.safeParse(fields);
  if (!asked.success) return invalidParameters;
  const { organization_ids: ids = [], categories, published_at: published, page, per_page } = asked.data;
  if (ids.length === 0) return { status: 422, body: { error: 'organization_ids is required' } };
  const found = ids
    .flatMap((id) => newsOf(companyById(id), epoch))
    .filter(({ event_categories: [about = ''] }) => !categories?.length || categories.includes(about))
    .filter(
      ({ published_at: at }) =>
        at.slice(0, 10) >= (published?.min ?? '') && at.slice(0, 10) <= (published?.max ?? '9'),
    );
  const news_articles = found.slice((page - 1) * per_page, page * per_page);
  const pagination = {
    page,
    per_page,
    total_entries: found.length,
    total_pages: Math.ceil(found.length / per_page),
  };
  return { credits: news_articles.length > 0 ? 1 : 0, body: { pagination, news_articles } };
}

function newsOf(company: InventedCompany | null, epoch: Date) {
  if (company === null) return [];
  const { index, id, name, funding, openRoles } = company;
  const article = (at: number, category: string, written: { title: string; daysAgo: number }) => ({
    id: `6e${id.slice(2, 22)}${at.toString(16).padStart(2, '0')}`,
    url: `https://news.example/${id}/${at}`,
    domain: 'news.example',
    title: written.title,
    snippet: `${written.title}.`,
    organization_ids: [id],
    published_at: stamp(epoch, written.daysAgo, 'published', index, at),
    event_categories: [category],
  });
  const role = openRoles[0];
  return [
    ...(funding && chance(60, 'news', index)
      ? [article(1, 'investment', { title: `${name} closes its ${funding.stage}`, daysAgo: funding.daysAgo })]
      : []),
    ...(role && chance(30, 'news', 'hires', index)
      ? [article(2, 'hires', { title: `${name} seeks ${role.title}`, daysAgo: role.daysAgo })]
      : []),
    ...(chance(10, 'news', 'contract', index)
      ? [article(3, 'contract', { title: `${name} signs with a city`, daysAgo: 12 })]
      : []),
  ];
}

function find({ domain, linkedin_url: profile, website, name }: Which): InventedCompany | null {
  const host = domain ?? website?.replace(/^https?:\/\//, '').split('/')[0];
  const linked = /\/company\/([a-z0-9-]+)-example\/?$/.exec(profile ?? '')?.[1];
  const known = (host && companyByDomain(host)) || (linked && companyByDomain(`${linked}.example`)) || null;
  return known ?? (host || linked ? null : companyByName(name ?? ''));
}
