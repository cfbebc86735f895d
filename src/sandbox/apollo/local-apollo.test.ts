// The local Apollo refuses what the real one refuses, hides what it hides, and counts credits by its rules.
import { afterEach, describe, expect, it } from 'vitest';
import { allCompanies, companyAt } from '../universe/companies.ts';
import { peopleOf } from '../universe/people.ts';
import { type LocalApollo, type LocalApolloSetup, masterKey, startLocalApollo } from './local-apollo.ts';
import { usualLimits } from './windows.ts';

let apollo: LocalApollo;
afterEach(() => apollo.close());

const epoch = new Date('2026-11-22T09:00:00Z');
async function open(setup: LocalApolloSetup = {}): Promise<void> {
  apollo = await startLocalApollo({ epoch, ...setup });
}

async function ask(path: string, body?: object | null, key = masterKey) {
  const answer = await fetch(`${apollo.baseUrl}/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'x-api-key': key, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
  return { status: answer.status, headers: answer.headers, text, json: isJson ? JSON.parse(text) : null };
}
const people = (filter: object) => ask('mixed_people/api_search', filter);
const companies = (filter: object) => ask('mixed_companies/search', filter);
const wellKnown = [...allCompanies()].filter(({ parentIndex }) => parentIndex === null).slice(1, 13);

describe('wrong calls', () => {
  it.each([
    ['an unknown field', 'mixed_people/api_search', { person_title: ['CTO'] }],
    ['a filter of the other search', 'mixed_people/api_search', { q_organization_keyword_tags: ['saas'] }],
    ['a seniority that does not exist', 'mixed_people/api_search', { person_seniorities: ['chief'] }],
    ['page 501', 'mixed_people/api_search', { page: 501 }],
    ['more than 100 a page', 'mixed_companies/search', { per_page: 101 }],
    ['a range of sizes in words', 'mixed_companies/search', { organization_num_employees_ranges: ['small'] }],
    ['a date that is none', 'mixed_companies/search', { latest_funding_date_range: { min: 'last month' } }],
    ['a phone without a webhook', 'people/match', { id: 'x', reveal_phone_number: true }],
  ])('%s is 422', async (_, path, body) => {
    await open();
    expect(await ask(path, body)).toMatchObject({ status: 422, json: { error: 'Invalid parameters' } });
    expect(apollo.spent()).toBe(0);
  });

  it('names what is missing', async () => {
    await open();
    expect((await ask('organizations/enrich')).json).toEqual({
      error: "Required parameter 'domain' missing",
    });
    expect((await ask('news_articles/search', {})).json).toEqual({ error: 'organization_ids is required' });
    const missing = { status: 'failed', error_code: 'INVALID_REQUEST' };
    expect(await ask('people/bulk_match', {})).toMatchObject({ status: 400, json: missing });
  });

  it('refuses eleven at a time', async () => {
    await open();
    const details = Array.from({ length: 11 }, () => ({ domain: 'a.example' }));
    for (const path of ['people/bulk_match', 'organizations/bulk_enrich']) {
      expect(await ask(path, { details })).toMatchObject({
        status: 400,
        json: { error_code: 'RECORD_LIMIT_EXCEEDED' },
      });
    }
  });

  it('knows no old people search and no other method', async () => {
    await open();
    expect((await ask('mixed_people/search', {})).status).toBe(404);
    expect((await ask('mixed_people/api_search')).status).toBe(404);
  });
});

describe('keys', () => {
  it('a wrong one is 401 in plain text, without any limits', async () => {
    await open();
    const { status, headers, text } = await ask('mixed_people/api_search', {}, 'wrong');
    expect([status, headers.get('content-type')]).toEqual([401, 'text/plain; charset=utf-8']);
    expect(text).toMatch(/^Invalid API key\./);
    expect(headers.get('x-minute-usage')).toBeNull();
  });

  it('open their own scopes and plans only', async () => {
    await open({
      keys: {
        scoped: { scopes: ['api/v1/people/match'], plan: 'paid' },
        free: { scopes: 'master', plan: 'free' },
      },
    });
    const refused = await ask('mixed_people/api_search', {}, 'scoped');
    expect(refused).toMatchObject({ status: 403, json: { error_code: 'API_INACCESSIBLE' } });
    expect(refused.json.error).toContain('api/v1/mixed_people/api_search');
    expect((await ask('people/match', { id: 'nobody' }, 'scoped')).status).toBe(200);
    const unpaid = await ask('mixed_companies/search', {}, 'free');
    expect([unpaid.status, unpaid.json.message]).toEqual([403, expect.stringContaining('paid plans')]);
  });
});

describe('limits', () => {
  it('counts down in headers, then says 429 until the window ends', async () => {
    let now = 1_000_000;
    const limits = { ...usualLimits.paid, search: [2, 3, 10] as const };
    await open({ limits, now: () => now });
    expect((await people({})).headers.get('x-minute-requests-left')).toBe('1');
    await people({});
    now += 20_000;
    const full = await people({});
    expect([full.status, full.headers.get('retry-after')]).toEqual([429, '40']);
    expect(full.json.message).toContain('mixed_people/api_search is 2 times per minute');
    expect((await companies({})).status).toBe(200);
    now += 40_000;
    expect((await people({})).status).toBe(200);
    const hourly = await people({});
    expect([hourly.status, hourly.headers.get('x-hourly-requests-left')]).toEqual([429, '0']);
    expect(hourly.json.message).toContain('3 times per hour');
  });

  it('an unlimited window has empty headers', async () => {
    await open();
    const { headers } = await ask('people/match', { id: 'nobody' });
    expect([headers.get('x-rate-limit-minute'), headers.get('x-rate-limit-hourly')]).toEqual(['1000', '']);
  });
});

describe('searches', () => {
  it('show thousands of people with hidden names and without addresses, for nothing', async () => {
    await open();
    const { json } = await people({ per_page: 100, page: 3 });
    expect(json.total_entries).toBeGreaterThanOrEqual(5_000);
    expect(json.people).toHaveLength(100);
    expect(Object.keys(json)).toEqual(['total_entries', 'people']);
    for (const person of json.people) {
      expect(person.last_name_obfuscated).toMatch(/^.{1,2}\*\*\*.$/u);
      expect(Object.keys(person)).not.toContain('last_name');
      expect(JSON.stringify(person)).not.toContain('@');
      expect(person.organization.id).toBeUndefined();
    }
    expect(apollo.spent()).toBe(0);
  });

  it('each filter narrows, in JSON as in the query', async () => {
    await open();
    const filters = [
      { person_titles: ['CTO'] },
      { person_seniorities: ['vp'] },
      { person_locations: ['France'] },
      { organization_locations: ['Germany'] },
      { organization_num_employees_ranges: ['51,200'] },
      { currently_using_any_of_technology_uids: ['kubernetes'] },
      {
        q_organization_job_titles: ['Backend Engineer'],
        organization_job_posted_at_range: { min: '2026-10-23' },
      },
      { contact_email_status: ['verified'] },
      { organization_ids: [companyAt(4).id] },
    ];
    const all = (await people({})).json.total_entries;
    for (const filter of filters) {
      const { total_entries: found } = (await people(filter)).json;
      expect(found).toBeGreaterThan(0);
      expect(found).toBeLessThan(all / 1.2);
    }
    const asJson = (await people({ person_titles: ['CTO'], person_locations: ['France'] })).json;
    const asQuery = await ask('mixed_people/api_search?person_titles[]=CTO&person_locations[]=France', null);
    expect(asQuery.json).toEqual(asJson);
  });

  it('companies cost a credit a page, and nothing when there are none', async () => {
    await open();
    const funded = { latest_funding_date_range: { min: '2026-10-23', max: '2026-11-22' } };
    const { json } = await companies({ ...funded, per_page: 100 });
    expect(json.pagination.total_entries).toBeGreaterThan(50);
    expect(json.organizations[0]).toHaveProperty('primary_domain');
    const sector = await companies({ q_organization_keyword_tags: ['software'] });
    expect(sector.json.pagination.total_entries).toBeGreaterThan(20);
    expect(apollo.spent()).toBe(2);
    await companies({ q_organization_name: 'no such company' });
    expect(apollo.spent()).toBe(2);
  });
});

describe('what is paid for', () => {
  it('a reveal shows the name and the address, with an id beyond 2^53; nobody costs nothing', async () => {
    await open();
    const [person] = peopleOf(companyAt(1));
    const { json, text } = await ask('people/match', { id: person?.id });
    expect(json.person).toMatchObject({
      id: person?.id,
      last_name: person?.lastName,
      email_status: person?.emailStatus,
    });
    expect(text).toMatch(/"request_id":\d{19}\b/);
    expect(
      (await ask('people/match', { first_name: 'No', last_name: 'Body', domain: 'x.example' })).json.person,
    ).toBeNull();
    expect(apollo.spent()).toBe(1);
  });

  it('ten people and ten companies at a time are charged by what was found, each once', async () => {
    await open();
    const ids = wellKnown.slice(0, 8).flatMap((company) => peopleOf(company)[0]?.id ?? []);
    const bulk = await ask('people/bulk_match', {
      details: [...ids, ids[0], 'nobody'].map((id) => ({ id })),
    });
    expect(bulk.json).toMatchObject({
      total_requested_enrichments: 10,
      missing_records: 1,
      credits_consumed: 8,
    });
    expect(bulk.json.matches[9]).toBeNull();
    expect(apollo.spent()).toBe(8);
    const details = [
      ...wellKnown.slice(0, 9).map(({ domain }) => ({ domain })),
      { domain: 'nobody.example' },
    ];
    const enriched = await ask('organizations/bulk_enrich', { details });
    expect(enriched.json).toMatchObject({ unique_enriched_records: 9, missing_records: 1 });
    expect(apollo.charged.get('api/v1/organizations/bulk_enrich')).toBe(9);
  });

  it('roles and news have their dates', async () => {
    await open();
    const hiring = [...allCompanies()].find(({ openRoles }) => openRoles.length > 1);
    const { json } = await ask(`organizations/${hiring?.id}/job_postings?page=1&per_page=100`);
    expect(json.organization_job_postings).toHaveLength(hiring?.openRoles.length ?? 0);
    expect(Date.parse(json.organization_job_postings[0].posted_at)).toBeLessThanOrEqual(epoch.getTime());
    const ids = wellKnown.map(({ id }) => id);
    const news = await ask('news_articles/search', { organization_ids: ids, per_page: 25 });
    expect(news.json.news_articles.length).toBeGreaterThan(0);
    expect(apollo.spent()).toBe(2);
  });

  it('says what is left', async () => {
    await open({ creditLimit: 500 });
    await ask(`organizations/${companyAt(2).id}`);
    const credits = await ask('usage_stats/credit_usage_stats', null);
    expect(credits.json.credit_usage_stats.lead_credit).toEqual({ limit: 500, consumed: 1, left_over: 499 });
    const calls = await ask('usage_stats/api_usage_stats', null);
    const row = calls.json['["api/v1/people", "match"]'];
    expect(row.minute).toEqual({ limit: 1_000, consumed: 0, left_over: 1_000 });
  });
});
