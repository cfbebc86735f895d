// Paid answers that arrive cut: Apollo has charged for them, so the books say so, and the same is asked once more at most.
import { expect, it, onTestFinished } from 'vitest';
import { readCosts } from '#features/costs/read-costs.ts';
import { continueFind } from '#features/intake/find/decide-find.ts';
import { sourceLeads } from '#features/intake/find/source-leads.ts';
import { createApolloClient } from '#providers/apollo/client.ts';
import { createApolloSignals } from '#providers/apollo/signal-source.ts';
import { createHunter } from '#providers/hunter/email-verifier.ts';
import { createSixsense } from '#providers/sixsense/signal-source.ts';
import { masterKey } from '../../src/sandbox/apollo/local-apollo.ts';
import { startLocalHunter } from '../../src/sandbox/hunter/local-hunter.ts';
import type { VendorCall } from '../../src/sandbox/local-vendor.ts';
import { startLocalSixsense } from '../../src/sandbox/sixsense/local-sixsense.ts';
import { startOfTests } from '../world.ts';
import { type FindingStage, openFinding } from './stage.ts';

const to = (part: string) => (call: VendorCall) => call.path.includes(part);
const always = 1_000;

const detailsOf = ({ body }: VendorCall) => (JSON.parse(body) as { details: object[] }).details;
const asked = (stage: FindingStage, part: string): string[] =>
  stage.apollo.calls
    .filter(to(part))
    .flatMap(detailsOf)
    .map((one) => JSON.stringify(one));

/** How often the same was asked, at most. */
const mostOften = (subjects: readonly string[]): number =>
  Math.max(...[...Map.groupBy(subjects, (one) => one).values()].map(({ length }) => length));

it('counts what cut answers about companies may have cost, and goes on without after the second', async () => {
  const stage = await openFinding();
  await stage.setUp({ threshold: 0 });
  stage.apollo.fail('cut', { times: always, when: to('bulk_enrich') });
  const runId = await stage.find(6);
  expect(mostOften(asked(stage, 'bulk_enrich'))).toBe(2);
  const books = await stage.recorded();
  expect(stage.apollo.spent()).toBeGreaterThan(6);
  expect(books.credits).toBeGreaterThanOrEqual(stage.apollo.spent());
  expect(books.credits).toBeLessThanOrEqual(3 * asked(stage, 'bulk_enrich').length);
  const run = await stage.world.runs.get(stage.workspaceId, runId);
  expect(run?.spentMicros).toBe(books.micros);
  expect(await stage.world.db.lead.count({ where: { runId, state: { in: ['new', 'enriched'] } } })).toBe(0);
  const companies = await stage.world.db.company.findMany({ where: { enrichedAt: { not: null } } });
  expect(companies.length).toBeGreaterThan(0);
  for (const { facts } of companies) expect(JSON.stringify(facts)).toContain('answer_unreadable');
  const { rows } = await readCosts(stage.world, { workspaceId: stage.workspaceId, days: 7, zone: 'UTC' });
  expect(rows.find(({ purpose }) => purpose === 'unread')?.units).toBe(asked(stage, 'bulk_enrich').length);
});

it('asks each alone the second time, so that one answer that is broken costs nobody else theirs', async () => {
  const stage = await openFinding();
  const many = (call: VendorCall) => to('bulk_enrich')(call) && detailsOf(call).length > 1;
  stage.apollo.fail('cut', { times: always, when: many });
  await stage.find(8);
  expect(stage.apollo.calls.filter(many)).not.toEqual([]);
  expect(mostOften(asked(stage, 'bulk_enrich'))).toBe(2);
  expect((await stage.recorded()).credits).toBeGreaterThanOrEqual(stage.apollo.spent());
  const facts = JSON.stringify(await stage.world.db.company.findMany({ select: { facts: true } }));
  expect(facts).not.toContain('answer_unreadable');
  expect(facts).toContain('apollo');
});

it('parks a lead whose reveal nobody can read, and says why', async () => {
  const stage = await openFinding();
  await stage.setUp({ threshold: 0 });
  stage.apollo.fail('cut', { times: always, when: to('bulk_match') });
  const runId = await stage.find(4);
  const leads = await stage.world.db.lead.findMany({ where: { runId } });
  const hidden = leads.filter(({ state }) => state === 'parked');
  expect(hidden.length).toBeGreaterThan(0);
  expect(hidden.every(({ reason }) => JSON.stringify(reason).includes('address_unread'))).toBe(true);
  expect(mostOften(asked(stage, 'bulk_match'))).toBe(2);
  expect((await stage.recorded()).credits).toBeGreaterThanOrEqual(stage.apollo.spent());
});

it('pauses a search whose paid page is unreadable twice; who goes on pays once more', async () => {
  const stage = await openFinding();
  const { world, workspaceId, segmentId } = stage;
  await world.segments.update(workspaceId, { segmentId, sources: [{ kind: 'apollo', fresh: true }] });
  stage.apollo.fail('cut', { times: always, when: to('mixed_companies') });
  const runId = await stage.find(4);
  await stage.pass({ minutes: 6 });
  await sourceLeads(world, { workspaceId, runId });
  const run = await world.runs.get(workspaceId, runId);
  expect(run).toMatchObject({ state: 'paused', reason: expect.stringContaining('unreadable') });
  expect(stage.apollo.calls.filter(to('mixed_companies'))).toHaveLength(2);
  expect((await stage.recorded()).credits).toBe(2);
  expect(run?.spentMicros).toBe(50_000);
  await continueFind(world, { workspaceId, runId, by: 'U1ANA', via: 'slack' });
  await stage.settle();
  expect(stage.apollo.calls.filter(to('mixed_companies'))).toHaveLength(3);
});

it.each([
  ['open roles', 'job_postings'],
  ['news', 'news_articles'],
])('goes on without the %s of a company when they are unreadable twice, and says so', async (_, part) => {
  const stage = await openFinding({ signalSources: [] });
  const client = createApolloClient({ apiKey: masterKey, baseUrl: stage.apollo.baseUrl });
  const source = createApolloSignals(client, { now: () => startOfTests });
  stage.apollo.fail('cut', { times: always, when: to(part) });
  await stage.find(4);
  const company = (await stage.world.db.company.findMany()).find(
    ({ externalIds }) => JSON.stringify(externalIds) !== '{}',
  );
  const of = company && (await stage.world.companyResearch.read(stage.workspaceId, company.id));
  if (!of) throw new Error('nobody was looked up');
  const before = stage.apollo.spent();
  const since = new Date(startOfTests.getTime() - 30 * 86_400_000);
  const roles = { hiringRoles: ['Engineer'], topics: [], site: null, since };
  const ask = { company: of.company, externalIds: of.externalIds, ...roles };
  await expect(source.find(ask)).rejects.toMatchObject({ uses: [{ purpose: 'unread', units: 1 }] });
  const { value, uses } = await source.find(ask);
  expect(value.notes).toEqual(['answer_unreadable']);
  const units = uses.reduce((sum, use) => sum + use.units, 1);
  expect(units).toBeGreaterThanOrEqual(stage.apollo.spent() - before);
  expect(stage.apollo.calls.filter(to(part))).toHaveLength(2);
});

it('an address whose paid checks come cut is checked twice at most, for the books, and its lead goes on', async () => {
  const hunter = await startLocalHunter({ key: 'k', now: () => Date.now() * 1_000 });
  onTestFinished(() => hunter.close());
  const stage = await openFinding({ emailVerifier: createHunter({ key: 'k', baseUrl: hunter.url }) });
  await stage.setUp({ threshold: 0 });
  hunter.fail('cut', { times: always });
  const runId = await stage.find(3);
  await stage.pass({ minutes: 30 });
  await stage.settle();
  const asked = hunter.calls.map(({ query }) => query.get('email') ?? '');
  expect(asked.length).toBeGreaterThan(0);
  expect(mostOften(asked)).toBe(2);
  const rows = await stage.world.db.usage.findMany({ where: { provider: 'hunter' } });
  expect(rows.map(({ purpose, unit, units }) => [purpose, unit, units])).toEqual(
    asked.map(() => ['unread', 'check', 1]),
  );
  expect(rows.every(({ costMicros, leadId }) => costMicros !== null && leadId !== null)).toBe(true);
  const waiting = await stage.world.db.lead.findMany({ where: { runId, state: 'in_review' } });
  expect(waiting.map(({ emailCheck }) => emailCheck)).toEqual(waiting.map(() => null));
  expect(waiting.length).toBeGreaterThan(0);
});

it('a paid source of signals whose answers come cut is asked twice at most about a company', async () => {
  const token = 'k'.repeat(40);
  const server = await startLocalSixsense({ token });
  onTestFinished(() => server.close());
  const sixsense = createSixsense({ token, baseUrl: server.url }, { now: () => startOfTests });
  const stage = await openFinding({ signalSources: [sixsense] });
  await stage.setUp({ threshold: 0 });
  server.fail('cut', { times: always });
  await stage.find(3);
  await stage.pass({ minutes: 30 });
  await stage.settle();
  const asked = server.calls.map(({ body }) => new URLSearchParams(body).get('website') ?? '');
  expect(asked.length).toBeGreaterThan(0);
  expect(mostOften(asked)).toBe(2);
  const rows = await stage.world.db.usage.findMany({ where: { provider: 'sixsense' } });
  expect(rows.map(({ purpose, units }) => [purpose, units])).toEqual(asked.map(() => ['unread', 1]));
  const states = await stage.states();
  expect(states.in_review).toBeGreaterThan(0);
});
