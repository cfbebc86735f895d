// Searches: what they bring, what they cost, and how they stop and go on.
import { expect, it } from 'vitest';
import { continueFind, stopFind } from '#features/intake/find/decide-find.ts';
import { planFind } from '#features/intake/find/plan-find.ts';
import { undoImport } from '#features/intake/undo-import.ts';
import { newId } from '#lib/ids.ts';
import { openFinding } from './stage.ts';

it('brings as many leads as were wanted, with the vendor’s ids, and shows how far it is', async () => {
  const stage = await openFinding();
  const runId = await stage.find(12);
  const run = await stage.world.runs.get(stage.workspaceId, runId);
  expect(run).toMatchObject({ state: 'done', source: 'search', wanted: 12, total: 12, added: 12 });
  const leads = await stage.world.db.lead.findMany({ where: { runId } });
  expect(leads).toHaveLength(12);
  expect(await stage.world.db.leadIdentity.count()).toBe(12);
  expect(stage.runCard(runId)).toMatchObject({ name: 'Engineering leaders', search: { wanted: 12 } });
});

it('costs nothing for somebody who was found before', async () => {
  const stage = await openFinding();
  await stage.find(10);
  const before = stage.apollo.spent();
  const again = await stage.find(10);
  const run = await stage.world.runs.get(stage.workspaceId, again);
  expect(run).toMatchObject({ state: 'done', added: 10, duplicate: 10, total: 20 });
  const known = await stage.world.db.lead.count();
  expect(known).toBe(20);
  expect(stage.apollo.spent()).toBeGreaterThan(before);
  expect((await stage.recorded()).credits).toBe(stage.apollo.spent());
});

it('stops at its budget, says so, and goes on behind its cursor without paying twice', async () => {
  const stage = await openFinding();
  await stage.setUp({ find: { perRun: { leads: 25, usd: 0.3 } } });
  const runId = await stage.find(25);
  for (let i = 0; i < 8; i += 1) {
    await stage.pass({ minutes: 2 });
    await stage.settle();
  }
  const paused = await stage.world.runs.get(stage.workspaceId, runId);
  expect(paused).toMatchObject({ state: 'paused', reason: 'the budget of this search is used up' });
  expect(paused?.spentMicros).toBeLessThanOrEqual(300_000);
  expect(stage.runCard(runId)).toMatchObject({ state: 'paused' });
  const decision = { workspaceId: stage.workspaceId, runId, by: 'U1ANA', via: 'slack' } as const;
  expect(await continueFind(stage.world, decision)).toBeGreaterThan(0);
  await stage.settle();
  await stage.pass({ minutes: 2 });
  await stage.settle();
  const done = await stage.world.runs.get(stage.workspaceId, runId);
  expect(done?.added).toBeGreaterThan(paused?.added ?? 0);
  const ids = await stage.world.db.leadIdentity.findMany();
  expect(new Set(ids.map(({ externalId }) => externalId)).size).toBe(done?.added);
  expect((await stage.recorded()).credits).toBe(stage.apollo.spent());
  expect(Number(done?.spentMicros)).toBe((await stage.recorded()).micros);
});

it('waits while the vendor is away, and goes on where it was', async () => {
  const stage = await openFinding();
  stage.apollo.fail({ status: 503, body: 'down' }, { times: 1 });
  const runId = await stage.find(5);
  expect(await stage.world.runs.get(stage.workspaceId, runId)).toMatchObject({ state: 'running', total: 0 });
  await stage.pass({ minutes: 2 });
  await stage.settle();
  expect(await stage.world.runs.get(stage.workspaceId, runId)).toMatchObject({ state: 'done', added: 5 });
});

it('pauses when the vendor refuses, with what a person can mend', async () => {
  const stage = await openFinding();
  stage.apollo.fail({ status: 401, body: 'Invalid API key.' }, { times: 1 });
  const runId = await stage.find(5);
  const run = await stage.world.runs.get(stage.workspaceId, runId);
  expect(run?.state).toBe('paused');
  expect(run?.reason).toContain('key');
  await continueFind(stage.world, { workspaceId: stage.workspaceId, runId, by: 'U1ANA', via: 'slack' });
  await stage.settle();
  expect(await stage.world.runs.get(stage.workspaceId, runId)).toMatchObject({ state: 'done', added: 5 });
});

it('stops for good when somebody says so, and what it found can be taken back and found again', async () => {
  const stage = await openFinding();
  stage.apollo.fail({ status: 503, body: 'down' }, { times: 1 });
  const runId = await stage.find(5);
  const decision = { workspaceId: stage.workspaceId, runId, by: 'U1ANA', via: 'slack' } as const;
  await stopFind(stage.world, decision);
  expect(await stage.world.runs.get(stage.workspaceId, runId)).toMatchObject({ state: 'stopped' });
  await expect(stopFind(stage.world, decision)).rejects.toMatchObject({ code: 'find_over' });
  const second = await stage.find(5);
  await undoImport(stage.world, { ...decision, runId: second });
  expect(await stage.world.db.leadIdentity.count()).toBe(0);
});

it('says what is missing before it starts', async () => {
  const stage = await openFinding({ leadSources: [] });
  const { workspaceId, segmentId } = stage;
  await expect(planFind(stage.world, { workspaceId })).rejects.toMatchObject({ code: 'source_off' });
  await stage.world.segments.update(workspaceId, { segmentId, sources: [] });
  await expect(planFind(stage.world, { workspaceId })).rejects.toMatchObject({ code: 'no_source' });
});

it('searches by schedule once a weekday, also when the clocks change', async () => {
  const stage = await openFinding();
  const { workspaceId, segmentId, world } = stage;
  await world.segments.update(workspaceId, { segmentId, schedule: { hour: 9, leads: 3 } });
  await stage.settle();
  await stage.settle();
  expect(await world.runs.list(workspaceId, 10)).toHaveLength(1);
  expect((await world.runs.list(workspaceId, 1))[0]).toMatchObject({ startedBy: 'schedule', wanted: 3 });
  await stage.pass({ days: 1 });
  await stage.settle();
  expect(await world.runs.list(workspaceId, 10)).toHaveLength(2);
  // Saturday and Sunday.
  for (let days = 0; days < 2; days += 1) await stage.pass({ days: days === 0 ? 4 : 1 });
  await stage.settle();
  expect(await world.runs.list(workspaceId, 10)).toHaveLength(2);
});

it('warns once a day when few good leads are left', async () => {
  const stage = await openFinding();
  await stage.setUp({ find: { lowStock: 500 } });
  await stage.find(3);
  await stage.pass({ minutes: 1 });
  await stage.settle();
  await stage.settle();
  const warnings = stage.chat.cards.filter(({ subject }) => subject.startsWith('alert/stock/'));
  expect(warnings).toHaveLength(1);
  expect(warnings[0]?.card).toMatchObject({ reason: { code: 'low_stock' }, findFor: stage.segmentId });
});

it('stands in nobody’s way while all its leads wait for a vendor, and says that they do', async () => {
  const stage = await openFinding();
  const { workspaceId, segmentId, world } = stage;
  await stage.setUp({ threshold: 0, find: { perRun: { leads: 25, usd: 0.3 }, lowStock: 500 } });
  const refused = { status: 403, body: { error: 'not in your plan' } };
  stage.apollo.fail(refused, { times: 1_000, when: ({ path }) => path.includes('bulk_match') });
  stage.apollo.fail({ status: 503, body: 'down' }, { times: 1 });
  const runId = await stage.find(25);
  const request = { workspaceId, segmentId, leads: 5 };
  await expect(planFind(world, request)).rejects.toMatchObject({ code: 'find_runs' });
  const warnings = () => stage.chat.cards.filter(({ subject }) => subject.startsWith('alert/stock/'));
  expect(warnings()).toEqual([]);
  await stage.pass({ minutes: 2 });
  await stage.settle();
  expect(await world.runs.get(workspaceId, runId)).toMatchObject({ state: 'running' });
  await stage.pass({ minutes: 2 });
  await stage.settle();
  const { search } = stage.runCard(runId);
  expect(search?.putOff).toBeGreaterThan(0);
  expect(search?.putOff).toBe(search?.unfinished);
  expect(await planFind(world, request)).toMatchObject({ leads: 5 });
  expect(warnings()).toHaveLength(1);
});

it('warns of few leads also while a search is paused, which brings none', async () => {
  const stage = await openFinding();
  await stage.setUp({ find: { lowStock: 500 } });
  stage.apollo.fail({ status: 401, body: 'Invalid API key.' }, { times: 1_000 });
  const runId = await stage.find(5);
  expect(await stage.world.runs.get(stage.workspaceId, runId)).toMatchObject({ state: 'paused' });
  await stage.pass({ minutes: 1 });
  await stage.settle();
  expect(stage.chat.cards.filter(({ subject }) => subject.startsWith('alert/stock/'))).toHaveLength(1);
});

it('keeps to its budget when each lead is also asked about and checked, by the workspace’s own prices', async () => {
  const use = (provider: string, unit: 'call' | 'check') =>
    ({ provider, purpose: 'x', unit, units: 1, costMicros: null }) as const;
  const stage = await openFinding({
    signalSources: [
      {
        provider: 'bombora',
        paid: true,
        find: async () => ({ value: { signals: [], notes: [] }, uses: [use('bombora', 'call')] }),
      },
    ],
    emailVerifier: {
      provider: 'hunter',
      paid: true,
      verify: async () => ({ value: { verdict: 'valid', why: 'ok' }, uses: [use('hunter', 'check')] }),
    },
  });
  const row = (vendor: string, unit: string, usd: number) => ({ vendor, unit, usd, from: '2026-01-01' });
  const vendors = [row('apollo', 'credit', 0.05), row('bombora', 'call', 0.1), row('hunter', 'check', 0.1)];
  const perRun = { leads: 25, usd: 1.5 };
  await stage.setUp({ threshold: 0, prices: { models: [], vendors }, find: { perRun } });
  const runId = await stage.find(25);
  for (let i = 0; i < 6; i += 1) {
    await stage.pass({ minutes: 2 });
    await stage.settle();
  }
  const run = await stage.world.runs.get(stage.workspaceId, runId);
  expect(run).toMatchObject({ state: 'paused', reason: 'the budget of this search is used up' });
  expect(run?.added).toBeGreaterThan(2);
  expect(run?.spentMicros).toBeLessThanOrEqual(1_500_000);
  expect(run?.spentMicros).toBe((await stage.recorded()).micros);
  const about = { workspaceId: stage.workspaceId, segmentId: stage.segmentId, leads: 10 };
  expect((await planFind(stage.world, about)).costMicros).toBe(1_000_000);
});

it('finds those again that were taken back, whether they had a card or not', async () => {
  const stage = await openFinding();
  const { world, workspaceId } = stage;
  await stage.setUp({ threshold: 0 });
  const runId = await stage.find(4);
  const before = await world.db.leadIdentity.findMany();
  for (const { leadId } of before.slice(0, 2)) {
    const shown = { id: newId(), workspaceId, subject: `lead/${leadId}`, channel: 'C1', ts: '1.0' };
    const data = { ...shown, updatedAt: world.clock.now() };
    const where = { workspaceId_subject: { workspaceId, subject: shown.subject } };
    await world.db.slackMessage.upsert({ where, create: data, update: {} });
  }
  await undoImport(world, { workspaceId, runId, by: 'U1ANA', via: 'slack' });
  const again = await stage.find(4);
  expect(await world.runs.get(workspaceId, again)).toMatchObject({ duplicate: 0, added: 4 });
  const after = await world.db.leadIdentity.findMany();
  const ids = (rows: typeof before) => rows.map(({ externalId }) => externalId).sort();
  expect(ids(after)).toEqual(ids(before));
});
