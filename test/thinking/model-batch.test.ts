// Scores in batches: half of the price, unordered answers, restarts, lines that never came back. Money and batches are
// counted at the vendor's stand-in.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { batchesWait, runBatches } from '#features/scoring/run-batches.ts';
import { scoreLead } from '#features/scoring/score-lead.ts';
import { newId } from '#lib/ids.ts';
import { type ModelServer, startModelServer } from '../fakes/model.ts';
import { seedLead } from '../seed.ts';
import { buildTestWorld, type TestWorld } from '../world.ts';
import { paidModel } from './paid-model.ts';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer({
    reply: () => ({
      fit: 88,
      reason: 'right role',
      evidence: [{ text: 'Title: CTO', field: 'title', url: null }],
    }),
  });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

type Made = TestWorld & { readonly leads: readonly string[]; readonly workspaceId: string };

/** A run of 30 leads that were just enriched, in a workspace that asks for batches. */
async function aRun(count = 30): Promise<Made> {
  const made = await buildTestWorld({ model: paidModel(server) });
  const { world, seed } = made;
  const { workspaceId, segmentId } = seed;
  const { version, doc } = await world.settings.current(workspaceId);
  const at = world.clock.now();
  const stamp = { by: 'test', via: 'system', at } as const;
  await world.settings.save(workspaceId, { ...stamp, doc: { ...doc, economy: 'batch' }, expected: version });
  const runId = newId();
  await world.db.run.create({
    data: {
      ...{ id: runId, workspaceId, segmentId, source: 'csv', purpose: 'leads', name: 'a.csv', state: 'done' },
      ...{ startedBy: 'U1', via: 'cli', total: count, startedAt: at, header: [] },
    },
  });
  const leads: string[] = [];
  for (let n = 1; n <= count; n += 1) {
    leads.push(await seedLead(world, { workspaceId, segmentId, state: 'enriched', n }));
  }
  await world.db.lead.updateMany({ data: { runId } });
  return { ...made, leads, workspaceId };
}

const scoreAll = async ({ world, leads, workspaceId }: Made) => {
  for (const leadId of leads) await scoreLead(world, { workspaceId, leadId });
};
const states = async ({ world, workspaceId }: Made) =>
  (await world.db.lead.groupBy({ by: ['state'], where: { workspaceId }, _count: true })).map(
    ({ state, _count }) => [state, _count] as const,
  );
const costs = async ({ world, workspaceId }: Made) => world.db.usage.findMany({ where: { workspaceId } });

it('hands a large run in as one batch, and pays half', async () => {
  const made = await aRun();
  await scoreAll(made);
  expect(server.hits()).toBe(0);
  await runBatches(made.world, made);
  expect(server.batches.all()).toEqual([]);
  await made.pass({ minutes: 3 });
  await runBatches(made.world, made);
  expect(server.batches.all()).toMatchObject([{ status: 'in_progress', lines: 30 }]);
  await runBatches(made.world, made);
  await server.batches.end();
  await runBatches(made.world, made);
  expect(await states(made)).toEqual([['scored', 30]]);
  const usage = await costs(made);
  expect(usage.map(({ tier }) => tier)).toEqual(Array(30).fill('batch'));
  expect(usage.reduce((sum, row) => sum + row.inputTokens, 0)).toBe(server.usage().inputTokens);
  expect(server.requests).toEqual([]);
  await runBatches(made.world, made);
  expect(await costs(made)).toHaveLength(30);
});

it('finds a batch again whose receipt was lost, instead of paying twice', async () => {
  const made = await aRun();
  await scoreAll(made);
  await made.pass({ minutes: 3 });
  await runBatches(made.world, made);
  await made.world.db.modelBatch.updateMany({ data: { vendorId: null } });
  await server.batches.end();
  await runBatches(made.world, made);
  expect(server.batches.all()).toHaveLength(1);
  expect(await states(made)).toEqual([['scored', 30]]);
});

it('sends those without an answer the ordinary way, each once', async () => {
  const made = await aRun();
  await scoreAll(made);
  await made.pass({ minutes: 3 });
  await runBatches(made.world, made);
  await server.batches.end({ done: 20, status: 'expired' });
  await made.pass({ hours: 24 });
  await runBatches(made.world, made);
  expect(await states(made)).toEqual(
    expect.arrayContaining([
      ['scored', 20],
      ['enriched', 10],
    ]),
  );
  await scoreAll(made);
  expect(await states(made)).toEqual([['scored', 30]]);
  expect(server.requests).toHaveLength(10);
  expect(await costs(made)).toHaveLength(30);
});

it('gives up on a batch that does not come back within a day', async () => {
  const made = await aRun();
  await scoreAll(made);
  await made.pass({ minutes: 3 });
  await runBatches(made.world, made);
  await made.pass({ hours: 26 });
  await runBatches(made.world, made);
  expect(await made.world.modelBatches.open(made.workspaceId)).toEqual([]);
  await scoreAll(made);
  expect(await states(made)).toEqual([['scored', 30]]);
});

it('counts an answer under an older ICP, but does not use it', async () => {
  const made = await aRun();
  await scoreAll(made);
  await made.pass({ minutes: 3 });
  await runBatches(made.world, made);
  const { world, workspaceId, seed } = made;
  const segment = await world.segments.get(workspaceId, seed.segmentId);
  if (!segment?.icp) throw new Error('no ICP');
  const next = { segmentId: seed.segmentId, doc: segment.icp.doc, expected: segment.icp.version };
  await world.segments.saveIcp(workspaceId, { ...next, by: 'test', via: 'system', at: world.clock.now() });
  await server.batches.end();
  await runBatches(world, made);
  expect(await states(made)).toEqual([['enriched', 30]]);
  expect(await costs(made)).toHaveLength(30);
});

it('does not score a lead that is in a batch, whoever brings it back', async () => {
  const made = await aRun();
  await scoreAll(made);
  await made.pass({ minutes: 3 });
  await runBatches(made.world, made);
  await made.world.work.bringBack(made.workspaceId, made.world.clock.now());
  await made.pass({ hours: 2 });
  await scoreAll(made);
  expect(server.requests).toEqual([]);
});

it('lets a small run and a person who waits go the ordinary way', async () => {
  const made = await aRun(5);
  await scoreAll(made);
  expect(server.requests).toHaveLength(5);
  expect(await states(made)).toEqual([['scored', 5]]);
});

/** Dollars that a month's model budget allows; what was set aside for batches counts against it. */
async function withBudget(made: Made, usd: number): Promise<void> {
  const { world, workspaceId } = made;
  const { version, doc } = await world.settings.current(workspaceId);
  const stamp = { by: 'test', via: 'system', at: world.clock.now() } as const;
  const budgets = { ...doc.budgets, model: usd };
  await world.settings.save(workspaceId, { ...stamp, doc: { ...doc, budgets }, expected: version });
}
const budgetOf = ({ world }: Made) => world.db.budget.findFirst();

it('sets aside what a batch may cost until it is back, also when it takes hours and the process dies', async () => {
  const made = await aRun();
  await withBudget(made, 50);
  await scoreAll(made);
  await made.pass({ minutes: 3 });
  await runBatches(made.world, made);
  const held = Number((await budgetOf(made))?.heldMicros);
  expect(held).toBeGreaterThan(0);
  // It died before the receipt was stored: nothing is set aside twice.
  await made.world.db.modelBatch.updateMany({ data: { vendorId: null } });
  await made.pass({ hours: 3 });
  await runBatches(made.world, made);
  expect(Number((await budgetOf(made))?.heldMicros)).toBe(held);
  await server.batches.end();
  await runBatches(made.world, made);
  const spent = (await costs(made)).reduce((sum, { costMicros }) => sum + (costMicros ?? 0), 0);
  expect(spent).toBeGreaterThan(0);
  expect(await budgetOf(made)).toMatchObject({
    ...{ heldMicros: 0n, reservedMicros: 0n, spentMicros: BigInt(spent), stoppedAt: null },
  });
});

it('lets nobody else spend what a batch may need, and asks nobody for more because of it', async () => {
  const made = await aRun();
  await withBudget(made, 50);
  await scoreAll(made);
  await made.pass({ minutes: 3 });
  await runBatches(made.world, made);
  const { world, workspaceId } = made;
  const held = Number((await budgetOf(made))?.heldMicros);
  const late = await seedLead(world, {
    workspaceId,
    segmentId: made.seed.segmentId,
    state: 'enriched',
    n: 99,
  });
  await world.db.budget.updateMany({ data: { spentMicros: 50_000_000 - held } });
  await expect(scoreLead(world, { workspaceId, leadId: late })).rejects.toThrow(/hours/);
  expect((await budgetOf(made))?.stoppedAt).toBeNull();
  await server.batches.end();
  await runBatches(world, made);
  await scoreLead(world, { workspaceId, leadId: late });
  expect((await world.leads.get(workspaceId, late))?.state).toBe('scored');
});

it('gives back what was set aside for a batch that never comes', async () => {
  const made = await aRun();
  await withBudget(made, 50);
  await scoreAll(made);
  await made.pass({ minutes: 3 });
  await runBatches(made.world, made);
  await made.pass({ hours: 26 });
  await runBatches(made.world, made);
  expect(await budgetOf(made)).toMatchObject({ heldMicros: 0n, spentMicros: 0n });
  expect(await made.world.db.longHold.count()).toBe(0);
});

/** Micro-dollars that one score of a batch may cost at most. */
async function mostOfOne(): Promise<number> {
  const made = await aRun(25);
  await withBudget(made, 50);
  await scoreAll(made);
  await made.pass({ minutes: 3 });
  await runBatches(made.world, made);
  const held = Number((await budgetOf(made))?.heldMicros);
  server.reset();
  return held / 25;
}

it('hands in as many as the month allows, and nobody is asked for more because of the others', async () => {
  const each = await mostOfOne();
  const made = await aRun(60);
  await withBudget(made, (each * 35) / 1_000_000);
  await scoreAll(made);
  await made.pass({ minutes: 3 });
  await runBatches(made.world, made);
  expect(server.batches.all()).toMatchObject([{ lines: 30 }]);
  expect(await budgetOf(made)).toMatchObject({ heldMicros: BigInt(each * 30), stoppedAt: null });
  const { world, workspaceId } = made;
  expect(await world.db.lead.count({ where: { workspaceId, queuedAt: null } })).toBe(30);
  await server.batches.end();
  await runBatches(world, made);
  expect(await world.db.lead.count({ where: { workspaceId, state: 'scored' } })).toBe(30);
});

it('lets them go one by one when the money does not last for a batch', async () => {
  const each = await mostOfOne();
  const made = await aRun(30);
  await withBudget(made, (each * 20) / 1_000_000);
  await scoreAll(made);
  await made.pass({ minutes: 3 });
  await runBatches(made.world, made);
  expect(server.batches.all()).toEqual([]);
  expect(await budgetOf(made)).toMatchObject({ heldMicros: 0n, stoppedAt: null });
  await made.pass({ hours: 1 });
  const { world, workspaceId, leads } = made;
  await scoreLead(world, { workspaceId, leadId: leads[0] ?? '' });
  expect(server.requests).toHaveLength(1);
});

it('gives back what was set aside when the model was changed and the batch is never read', async () => {
  const made = await aRun();
  await withBudget(made, 50);
  await scoreAll(made);
  await made.pass({ minutes: 3 });
  await runBatches(made.world, made);
  const { batches: _, ...plain } = made.world.model;
  const world = { ...made.world, model: plain };
  expect(await batchesWait(world, made.workspaceId)).toBe(false);
  await made.pass({ hours: 26 });
  expect(await batchesWait(world, made.workspaceId)).toBe(true);
  await runBatches(world, made);
  expect(await budgetOf(made)).toMatchObject({ heldMicros: 0n, spentMicros: 0n });
  expect(await batchesWait(world, made.workspaceId)).toBe(false);
});
