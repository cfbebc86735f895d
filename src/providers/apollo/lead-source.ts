// Searches Apollo with the ICP's filters. People are free; where the industry or the funding matters, companies are
// searched first (a credit for a hundred) and their people next. One call to Apollo a page.

import type { SourceSpec } from '#domain/source-spec.ts';
import { unitsMicros } from '#domain/vendor-price.ts';
import type { VendorUse } from '#domain/vendor-use.ts';
import { Refusal } from '#lib/errors.ts';
import type { Clock } from '#ports/clock.ts';
import type { LeadQuery, LeadSource, SourcePage } from '#ports/lead-source.ts';
import { companySearchAnswer, peopleSearchAnswer } from './answers.ts';
import type { ApolloClient } from './client.ts';
import { readCursor, type Standing, startOf, type Track, writeCursor } from './cursor.ts';
import { leadsOf, refOf } from './lead-map.ts';
import { orUnread } from './paid-ask.ts';
import {
  companyFilters,
  type Filters,
  fundingFilters,
  hiringFilters,
  industryFilters,
  personFilters,
} from './search-filters.ts';

/** Apollo shows no more than 500 pages of a search. */
const lastPage = 500;
const pageSize = 100;

/** A lead that is kept costs a credit for its company and one for its reveal. */
const creditsPerLead = 2;

export function createApolloLeads(client: ApolloClient, clock: Pick<Clock, 'now'>): LeadSource {
  return {
    kind: 'apollo',
    estimate: ({ wanted, prices }) =>
      unitsMicros(
        { provider: 'apollo', unit: 'credit', units: wanted * creditsPerLead },
        clock.now(),
        prices,
      ),
    page: (query, cursor) => {
      const at = cursor === null ? firstOf(query) : readCursor(cursor);
      if (at === null) return Promise.resolve(nothing);
      return needsCompanies(query, at) ? companiesPage(client, query, at) : peoplePage(client, query, at);
    },
    cancel: () => Promise.resolve([]),
  };
}

const nothing: SourcePage = { leads: [], rejected: [], cursor: null, waitMs: null, total: 0, uses: [] };

/** Fresh companies are those that hire for roles which matter, then those that were funded. */
function tracksOf({ spec, icp }: { spec: SourceSpec; icp: LeadQuery['icp'] }): readonly Track[] {
  if (spec.kind !== 'apollo' || !spec.fresh) return ['plain'];
  return icp.hiringRoles.length > 0 ? ['hiring', 'funded'] : ['funded'];
}

function firstOf(query: LeadQuery): Standing | null {
  const [track] = tracksOf(query);
  return track ? startOf(track, Math.min(pageSize, Math.max(1, query.wanted))) : null;
}

/** True when people are read company by company. */
function goesByCompany({ icp }: LeadQuery, { track, peopleOnly }: Standing): boolean {
  return track === 'funded' || (icp.industries.length > 0 && !peopleOnly);
}

function needsCompanies(query: LeadQuery, at: Standing): boolean {
  return goesByCompany(query, at) && at.companies === null;
}

async function companiesPage(client: ApolloClient, query: LeadQuery, at: Standing): Promise<SourcePage> {
  const page = at.companyPage + 1;
  const filters = { ...companyFilters(query.icp, { located: true }), ...industryFilters(query.icp) };
  const body = { ...filters, ...freshFilters(query, at.track), page, per_page: pageSize };
  try {
    const ask = { endpoint: 'companies', path: 'mixed_companies/search', body } as const;
    const answer = await orUnread(1, client.ask(ask, companySearchAnswer));
    const companies = answer.organizations
      .map((company) => company && refOf(company))
      .filter((ref) => ref !== null);
    const moreCompanies = page < Math.min(lastPage, answer.pagination?.total_pages ?? 0);
    const next = { ...at, page: 1, companyPage: page, companies, moreCompanies };
    const uses = [creditFor(answer.organizations.length > 0 ? 1 : 0)];
    return {
      ...nothing,
      total: null,
      uses,
      cursor: companies.length > 0 ? writeCursor(next) : after(query, next),
    };
  } catch (error) {
    return withoutCompanies(error, query, at);
  }
}

/** A plan that sells no search of companies still finds people; what was funded lately it cannot find. */
function withoutCompanies(error: unknown, query: LeadQuery, at: Standing): SourcePage {
  if (!(error instanceof Refusal) || error.code !== 'vendor_scope_missing') throw error;
  const note = { code: 'apollo_companies_closed', params: { detail: error.params.detail ?? '' } };
  const cursor = at.track === 'funded' ? after(query, at) : writeCursor({ ...at, peopleOnly: true });
  return { ...nothing, total: null, note, cursor };
}

async function peoplePage(client: ApolloClient, query: LeadQuery, at: Standing): Promise<SourcePage> {
  const { page, size, companies } = at;
  const where: Filters =
    companies === null
      ? { ...companyFilters(query.icp, { located: false }), ...freshFilters(query, at.track) }
      : { organization_ids: companies.map(([id]) => id) };
  const body = { ...personFilters(query.icp), ...where, page, per_page: size };
  const answer = await client.ask(
    { endpoint: 'people', path: 'mixed_people/api_search', body },
    peopleSearchAnswer,
  );
  const total = answer.total_entries;
  const more =
    answer.people.length > 0 && page < lastPage && page * size < (total ?? Number.POSITIVE_INFINITY);
  return {
    ...leadsOf(answer.people, companies ?? []),
    cursor: more ? writeCursor({ ...at, page: page + 1 }) : after(query, at),
    waitMs: null,
    total: companies === null ? total : null,
    uses: [creditFor(0)],
  };
}

function freshFilters({ icp, since }: LeadQuery, track: Track): Filters {
  if (track === 'hiring') return hiringFilters(icp, since);
  return track === 'funded' ? fundingFilters(since) : {};
}

/** Behind the last person: more companies, the next track, or the end. */
function after(query: LeadQuery, at: Standing): string | null {
  if (goesByCompany(query, at) && at.moreCompanies && at.companies?.length) {
    return writeCursor({ ...at, page: 1, companies: null });
  }
  const tracks = tracksOf(query);
  const next = tracks[tracks.indexOf(at.track) + 1];
  return next === undefined ? null : writeCursor(startOf(next, at.size));
}

function creditFor(units: number): VendorUse {
  return { provider: 'apollo', purpose: 'search', unit: 'credit', units, costMicros: null };
}
