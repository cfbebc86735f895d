// Searches with Apify actors against the local Apify: what is started, what it costs, and what happens when anything
// breaks in between.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apifyPresets } from '#domain/apify-presets.ts';
import { icpSchema } from '#domain/segment.ts';
import type { ApifySpec } from '#domain/source-spec.ts';
import type { LeadQuery, LeadSource, SourcePage } from '#ports/lead-source.ts';
import { createApifySource } from '#providers/apify/lead-source.ts';
import { type LocalApify, startLocalApify } from '../../src/sandbox/apify/local-apify.ts';
import type { VendorCall } from '../../src/sandbox/local-vendor.ts';
import { caught } from './caught.ts';

const token = 'local-apify-token';
const preset = (id: string): ApifySpec => {
  const found = apifyPresets.find((one) => one.id === id);
  if (!found) throw new Error(`no preset ${id}`);
  return found.spec;
};
const icp = icpSchema.parse({ roles: ['CTO', 'Directeur technique'], countries: ['FR'] });
const query: LeadQuery = {
  spec: preset('leads_finder'),
  icp,
  wanted: 20,
  since: new Date('2026-10-23T00:00:00Z'),
  budgetMicros: 1_000_000,
  callback: null,
};

let apify: LocalApify;
let source: LeadSource;
beforeEach(async () => {
  apify = await startLocalApify({ token, runMs: null });
  source = createApifySource({ token, baseUrl: apify.url });
});
afterEach(() => apify.close());

const started = (): VendorCall[] => apify.calls.filter(isStart);
const isStart = ({ method, path }: VendorCall): boolean => method === 'POST' && path.endsWith('/runs');
/** Asks until the run is under way; answers the cursor of the wait. */
async function underWay(asked: LeadQuery = query): Promise<string> {
  const first = await source.page(asked, null);
  const second = await source.page(asked, first.cursor);
  return second.cursor ?? '';
}
/** Reads everything behind a cursor. */
async function pagesFrom(cursor: string, asked: LeadQuery = query): Promise<SourcePage[]> {
  const pages: SourcePage[] = [];
  for (let next: string | null = cursor; next !== null && pages.length < 50; ) {
    const page: SourcePage = await source.page(asked, next);
    pages.push(page);
    next = page.cursor;
  }
  return pages;
}
const costOf = (pages: readonly SourcePage[]) =>
  pages.flatMap(({ uses }) => uses).reduce((sum, { costMicros }) => sum + (costMicros ?? 0), 0);

describe('a search with an actor', () => {
  it('fills the input in, names both limits, and sends the token in a header only', async () => {
    await underWay();
    const [start, ...more] = started();
    expect(more).toEqual([]);
    expect(JSON.parse(start?.body ?? '')).toMatchObject({
      max_result: 20,
      contact_job_titles: ['CTO', 'Directeur technique'],
      contact_location: ['France'],
    });
    expect(start?.query.get('maxItems')).toBe('20');
    expect(start?.query.get('maxTotalChargeUsd')).toBe('1.0000');
    for (const call of apify.calls) {
      expect(call.headers.authorization).toBe(`Bearer ${token}`);
      expect(call.query.toString()).not.toContain(token);
    }
  });

  it('costs nothing and finds nothing before it is over, and asks us to wait', async () => {
    const cursor = await underWay();
    const page = await source.page(query, cursor);
    expect(page).toMatchObject({ leads: [], uses: [], cursor, waitMs: 10_000 });
  });

  it('brings leads with their source, and entries that are none with the reason', async () => {
    const cursor = await underWay();
    await apify.end();
    const pages = await pagesFrom(cursor);
    const leads = pages.flatMap((page) => page.leads);
    expect(leads).toHaveLength(19);
    expect(leads[0]?.row).toMatchObject({
      country: 'FR',
      name: expect.any(String),
      company: expect.any(String),
    });
    expect(leads[0]).toMatchObject({ hidden: false, externalId: null });
    expect(leads[0]?.source).toMatch(/^apify:jobscrawler\/leads-finder run \w+ #1$/);
    expect(pages.flatMap((page) => page.rejected)).toEqual([{ reason: 'entry_no_name', row: {} }]);
  });

  it('reads results in pages and counts the cost once', async () => {
    const asked = { ...query, icp: icpSchema.parse({}), wanted: 250 };
    const cursor = await underWay(asked);
    await apify.end();
    const pages = await pagesFrom(cursor, asked);
    expect(pages.map(({ leads, rejected }) => leads.length + rejected.length)).toEqual([100, 100, 50]);
    expect(pages.map(({ total }) => total)).toEqual([250, 250, 250]);
    expect(pages.map(({ uses }) => uses.length)).toEqual([1, 0, 0]);
    expect(costOf(pages)).toBe(apify.charged());
    const sources = pages.flatMap(({ leads }) => leads.map((lead) => lead.source));
    expect(new Set(sources).size).toBe(sources.length);
  });

  it('reads results of another shape with another mapping', async () => {
    const asked = { ...query, spec: preset('linkedin_profiles') };
    const cursor = await underWay(asked);
    await apify.end();
    const [page] = await pagesFrom(cursor, asked);
    expect(page?.leads[0]?.row).toMatchObject({
      firstName: expect.any(String),
      company: expect.any(String),
      title: expect.any(String),
      country: 'FR',
    });
  });

  it('hands out entries as they are, for a preview only', async () => {
    const cursor = await underWay();
    await apify.end();
    const plain = await source.page(query, cursor);
    expect(plain.raw).toBeUndefined();
    const { raw } = await source.page({ ...query, raw: true }, cursor);
    expect(raw).toHaveLength(20);
    expect(raw?.[0]).toHaveProperty('company_name');
  });

  it('has nothing more to pay once the run is over', async () => {
    const spec = preset('linkedin_profiles');
    const asked = { ...query, spec, icp: icpSchema.parse({}), wanted: 150 };
    const cursor = await underWay(asked);
    expect(source.estimate(asked, cursor)).toBe(600_000);
    await apify.end();
    const page = await source.page(asked, cursor);
    expect(source.estimate(asked, page.cursor)).toBe(0);
  });

  it('estimates from the price of a result, and says when it does not know', () => {
    expect(source.estimate({ spec: preset('linkedin_profiles'), wanted: 25 })).toBe(100_000);
    expect(source.estimate({ spec: preset('leads_finder'), wanted: 25 })).toBeNull();
  });
});

describe('money', () => {
  it('never leaves beyond the budget: the vendor stops, and what was found is taken', async () => {
    const asked = { ...query, budgetMicros: 12_000 };
    const cursor = await underWay(asked);
    await apify.end();
    const pages = await pagesFrom(cursor, asked);
    expect(started()[0]?.query.get('maxTotalChargeUsd')).toBe('0.0120');
    expect(costOf(pages)).toBe(12_000);
    expect(pages.flatMap(({ leads }) => leads)).toHaveLength(8);
  });

  it('has a limit also where nobody set one', async () => {
    await underWay({ ...query, budgetMicros: null });
    expect(started()[0]?.query.get('maxTotalChargeUsd')).toBe('5.0000');
  });

  it('starts nothing for less than a cent', async () => {
    const error = await caught(source.page({ ...query, budgetMicros: 9_000 }, null));
    expect(error).toMatchObject({ code: 'source_budget_too_small' });
    expect(started()).toEqual([]);
  });

  it('is watched while an actor runs that does not keep to its limit', async () => {
    const cursor = await underWay();
    const [run] = apify.runs;
    if (run) [run.state, run.costMicros] = ['RUNNING', 1_000_001];
    expect((await source.page(query, cursor)).waitMs).not.toBeNull();
    expect(run?.state).toBe('ABORTED');
  });

  it('is not spent twice when we die after the start, or the answer is lost', async () => {
    const { cursor: before } = await source.page(query, null);
    await source.page(query, before);
    const again = await source.page(query, before);
    expect(started()).toHaveLength(1);
    await apify.end();
    const pages = await pagesFrom(again.cursor ?? '');
    expect(costOf(pages)).toBe(apify.charged());
    expect(pages.flatMap(({ leads }) => leads)).toHaveLength(19);
  });

  it('is not spent twice when the start is accepted and its answer cut', async () => {
    const { cursor } = await source.page(query, null);
    apify.fail('cut', { when: isStart });
    expect(await caught(source.page(query, cursor))).toMatchObject({ name: 'Unavailable' });
    await source.page(query, cursor);
    expect(apify.runs).toHaveLength(1);
  });

  it('is spent anew for a later search with the same input', async () => {
    await underWay();
    await apify.end();
    await underWay();
    expect(apify.runs).toHaveLength(2);
  });

  it('is not lost to a run of somebody else that has no input to be compared', async () => {
    const { cursor } = await source.page(query, null);
    await underWay({ ...query, wanted: 7 });
    const body = { error: { type: 'record-not-found', message: 'Record was not found' } };
    apify.fail({ status: 404, body }, { when: ({ path }) => path.endsWith('/INPUT') });
    await source.page(query, cursor);
    expect(apify.runs.map(({ maxItems }) => maxItems)).toEqual([7, 20]);
  });

  it('is not mistaken: a run that somebody else started since has another input', async () => {
    const { cursor } = await source.page(query, null);
    await underWay({ ...query, wanted: 7 });
    await source.page(query, cursor);
    expect(apify.runs.map(({ maxItems }) => maxItems)).toEqual([7, 20]);
  });
});

describe('an actor that ends badly', () => {
  it.each(['FAILED', 'TIMED-OUT', 'ABORTED'] as const)(
    'with %s leaves what it found, its cost and why',
    async (state) => {
      const cursor = await underWay();
      await apify.end(state, { part: 0.5, message: 'Proxy  gave\nup' });
      const pages = await pagesFrom(cursor);
      expect(pages.flatMap(({ leads }) => leads)).toHaveLength(10);
      expect(costOf(pages)).toBe(apify.charged());
      expect(pages[0]?.note).toEqual({
        code: 'source_ended_early',
        params: {
          actor: query.spec.kind === 'apify' ? query.spec.actor : '',
          status: state,
          detail: 'Proxy gave up',
        },
      });
    },
  );

  it('without a result is said', async () => {
    const nobody = { ...query, icp: icpSchema.parse({ roles: ['Keeper of bees'] }) };
    const cursor = await underWay(nobody);
    await apify.end();
    const [page] = await pagesFrom(cursor, nobody);
    expect(page).toMatchObject({ leads: [], cursor: null, note: { code: 'source_empty' } });
  });
});

describe('stopping', () => {
  it('aborts a run that is under way, counts it, and may be repeated', async () => {
    const cursor = await underWay();
    const [use] = await source.cancel(cursor);
    expect(use?.costMicros).toBe(apify.charged());
    expect(apify.runs[0]?.state).toBe('ABORTED');
    expect(await source.cancel(cursor)).toEqual([use]);
  });

  it('finds the run that was started and lost', async () => {
    const { cursor } = await source.page(query, null);
    await source.page(query, cursor);
    await source.cancel(cursor ?? '');
    expect(apify.runs[0]?.state).toBe('ABORTED');
  });

  it('starts nothing, and leaves a run that is over alone', async () => {
    const { cursor } = await source.page(query, null);
    expect(await source.cancel(cursor ?? '')).toEqual([]);
    expect(apify.runs).toEqual([]);
    const wait = await underWay();
    await apify.end();
    const big = await source.page({ ...query, wanted: 5 }, wait);
    expect(await source.cancel(big.cursor ?? '')).toEqual([]);
  });
});

describe('a vendor that says no', () => {
  it.each([
    ['a wrong token', 401, 'user-or-token-not-found', 'vendor_key_invalid'],
    ['no money', 402, 'not-enough-usage-to-run-paid-actor', 'vendor_credits_gone'],
    ['a missing right', 403, 'insufficient-permissions', 'vendor_scope_missing'],
    ['an actor that is gone', 404, 'record-not-found', 'vendor_request_refused'],
    ['an input that is wrong', 400, 'invalid-input', 'vendor_request_refused'],
  ])('because of %s is believed', async (...[, status, type, code]) => {
    apify.fail({ status, body: { error: { type, message: `Said: ${type}` } } });
    expect(await caught(source.page(query, null))).toMatchObject({
      name: 'Refusal',
      code,
      params: { vendor: 'apify', detail: `Said: ${type}` },
    });
  });

  it('in plain text is understood by its status', async () => {
    apify.fail({ status: 401, body: 'Unauthorized' });
    expect(await caught(source.page(query, null))).toMatchObject({ code: 'vendor_key_invalid' });
  });

  it('because too much runs already is asked again later, not taken for lack of money', async () => {
    apify.fail({ status: 402, body: { error: { type: 'actor-memory-limit-exceeded', message: 'busy' } } });
    expect(await caught(source.page(query, null))).toMatchObject({
      name: 'Unavailable',
      retryAfterMs: 60_000,
    });
  });

  it('for now closes the door for as long as it says', async () => {
    apify.fail({
      status: 429,
      headers: { 'retry-after': '7' },
      body: { error: { type: 'rate-limit-exceeded' } },
    });
    expect(await caught(source.page(query, null))).toMatchObject({
      name: 'Unavailable',
      retryAfterMs: 7_000,
    });
    const calls = apify.calls.length;
    expect(await caught(source.page(query, null))).toMatchObject({ name: 'Unavailable' });
    expect(apify.calls).toHaveLength(calls);
  });

  it.each([
    ['500', { status: 500, body: 'oops' }],
    ['HTML', { status: 200, body: '<html>Sign in</html>' }],
    ['nothing', { status: 200, body: '' }],
    ['half of it', 'cut'],
    ['a cut line', 'drop'],
  ] as const)('with %s makes us wait, without losing the place', async (_, fault) => {
    const cursor = await underWay();
    await apify.end();
    apify.fail(fault);
    expect(await caught(source.page(query, cursor))).toMatchObject({ name: 'Unavailable' });
    apify.fail(fault, { when: ({ path }) => path.endsWith('/items') });
    expect(await caught(source.page(query, cursor))).toMatchObject({ name: 'Unavailable' });
    const pages = await pagesFrom(cursor);
    expect(pages.flatMap(({ leads }) => leads)).toHaveLength(19);
    expect(costOf(pages)).toBe(apify.charged());
  });

  it('keeps a number beyond 2^53 as it is', async () => {
    const cursor = await underWay();
    await apify.end();
    const body = '[{"full_name":"Ana Roy","company_name":90071992547409931}]';
    apify.fail({ body }, { when: ({ path }) => path.endsWith('/items') });
    const page = await source.page(query, cursor);
    expect(page.leads[0]?.row.company).toBe('90071992547409931');
  });

  it('is never asked for a placeholder that means nothing', async () => {
    const spec = { ...preset('leads_finder'), input: { contact_job_titles: '{{rolls}}' } };
    const error = await caught(source.page({ ...query, spec }, null));
    expect(error).toMatchObject({ code: 'source_placeholder_unknown', params: { name: 'rolls' } });
    expect(apify.calls).toEqual([]);
  });
});

describe('the webhook of a run', () => {
  it('goes where we say with the secret that we gave, whatever the end', async () => {
    const callback = { url: `${apify.url}/hook`, secret: 'one-run-only' };
    const asked = { ...query, callback };
    const cursor = await underWay(asked);
    expect((await source.page(asked, cursor)).waitMs).toBe(60_000);
    await apify.end('FAILED');
    const hook = apify.calls.find(({ path }) => path === '/hook');
    expect(hook?.headers['x-prospect-hook']).toBe('one-run-only');
    expect(JSON.parse(hook?.body ?? '')).toMatchObject({
      eventType: 'ACTOR.RUN.FAILED',
      resource: { status: 'FAILED' },
    });
  });
});
