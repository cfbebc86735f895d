// Monthly budgets: never passed however many ask at once, a warning at 80 %, one question at 100 %.
import { afterEach, expect, it } from 'vitest';
import { decideBudget } from '#features/costs/decide-budget.ts';
import { holdBudget } from '#features/costs/hold-budget.ts';
import { askIcpChange } from '#features/icp/ask-change.ts';
import { applyChange } from '#features/icp/decide-change.ts';
import { type ModelServer, startModelServer } from '../fakes/model.ts';
import { seedLead } from '../seed.ts';
import { paidModel } from '../thinking/paid-model.ts';
import { type FindingStage, openFinding } from './stage.ts';

let model: ModelServer | null = null;
afterEach(async () => {
  await model?.close();
  model = null;
});

const month = '2026-09';
const cardsOf = (stage: FindingStage, kind: string) =>
  stage.chat.cards.filter(({ subject }) => subject === `budget/${kind}-${month}`);
const budgetOf = (stage: FindingStage, kind: 'data' | 'model') =>
  stage.world.budgets.get(stage.workspaceId, { kind, month });

it('never sets more aside than the limit, with fifty at once', async () => {
  const stage = await openFinding();
  await stage.setUp({ budgets: { data: 1 } });
  const { workspaceId } = stage;
  const ask = { workspaceId, kind: 'data', micros: 50_000, what: 'apollo credit' } as const;
  const holds = await Promise.allSettled(Array.from({ length: 50 }, () => holdBudget(stage.world, ask)));
  const held = holds.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  expect(held).toHaveLength(20);
  expect(await budgetOf(stage, 'data')).toMatchObject({ reservedMicros: 1_000_000, stoppedAt: null });
  for (const hold of held.slice(0, 10)) await hold.settle(stage.world, 25_000);
  for (const hold of held.slice(10)) await hold.release();
  expect(await budgetOf(stage, 'data')).toMatchObject({ reservedMicros: 0, spentMicros: 250_000 });
});

/** So many leads that wait for review are to be revealed once more. */
async function hideAgain({ world }: FindingStage, n: number): Promise<void> {
  const waiting = await world.db.lead.findMany({ where: { state: 'in_review' }, take: n });
  expect(waiting).toHaveLength(n);
  const hidden = { state: 'scored', hidden: true, email: null, emailKey: null, queuedAt: null } as const;
  await world.db.lead.updateMany({ where: { id: { in: waiting.map(({ id }) => id) } }, data: hidden });
  await world.db.paidAnswer.deleteMany({ where: { purpose: 'reveal' } });
}

it('stops at the monthly budget, asks once, and goes on when more is allowed', async () => {
  const stage = await openFinding();
  const { workspaceId } = stage;
  await stage.setUp({ threshold: 0 });
  await stage.find(6);
  const before = await stage.recorded();
  await hideAgain(stage, 4);
  // Two of the reveals still fit.
  await stage.setUp({ budgets: { data: before.micros / 1_000_000 + 0.05 } });
  await stage.settle();
  const stopped = await budgetOf(stage, 'data');
  expect(stopped?.stoppedAt).not.toBeNull();
  expect(stopped).toMatchObject({ spentMicros: before.micros + 50_000, reservedMicros: 0 });
  expect((await stage.recorded()).micros).toBe(stopped?.spentMicros);
  expect(await stage.states()).toMatchObject({ scored: 2 });
  expect(await stage.world.db.task.count()).toBe(0);
  expect(cardsOf(stage, 'data').at(-1)?.card).toMatchObject({ stopped: true, decidedBy: null });
  const calls = stage.apollo.calls.length;
  await stage.pass({ minutes: 10 });
  await stage.settle();
  expect(stage.apollo.calls.length).toBe(calls);
  const decision = { workspaceId, kind: 'data', month, decision: 'more', by: 'U1ANA' } as const;
  await decideBudget(stage.world, decision);
  await expect(decideBudget(stage.world, decision)).rejects.toMatchObject({ code: 'budget_decided' });
  await stage.settle();
  expect((await stage.states()).scored).toBeUndefined();
  expect((await stage.recorded()).credits).toBe(stage.apollo.spent());
});

it('begins anew with the next month', async () => {
  const stage = await openFinding();
  const { workspaceId, world } = stage;
  await stage.setUp({ threshold: 0, budgets: { data: 0.025 } });
  const leads = await Promise.all(
    [1, 2].map((n) => seedLead(world, { workspaceId, segmentId: stage.segmentId, n, state: 'scored' })),
  );
  await world.db.lead.updateMany({ data: { email: null, emailKey: null, hidden: true } });
  await world.db.leadIdentity.createMany({
    data: leads.map((leadId, n) => ({ workspaceId, leadId, externalId: `apollo:nobody${n}` })),
  });
  await world.budgets.reserve(workspaceId, {
    ...{ kind: 'data', month, micros: 25_000, limitMicros: 25_000, at: world.clock.now() },
    ...{ from: new Date('2026-08-31T22:00:00Z'), to: new Date('2026-09-30T22:00:00Z') },
  });
  await world.budgets.settle(workspaceId, {
    ...{ kind: 'data', month, reservedMicros: 25_000, spentMicros: 25_000, at: world.clock.now() },
  });
  await stage.settle();
  expect(await stage.states()).toEqual({ scored: 2 });
  await stage.pass({ days: 25 });
  await stage.settle();
  await stage.settle();
  expect(await stage.states()).toEqual({ parked: 2 });
});

it('stops scoring at the model budget: leads wait, nobody is asked again and again, no dead letter', async () => {
  model = await startModelServer({ reply: () => ({ fit: 10, reason: 'other role', evidence: [] }) });
  const stage = await openFinding({ model: paidModel(model), leadSources: [], enricher: null });
  const { workspaceId, segmentId, world } = stage;
  await stage.setUp({ budgets: { model: 0.005 } });
  for (let n = 0; n < 60; n += 1) await seedLead(world, { workspaceId, segmentId, n, state: 'enriched' });
  await stage.settle();
  const budget = await budgetOf(stage, 'model');
  const rows = await world.db.usage.findMany({ where: { workspaceId, purpose: { in: ['score', 'draft'] } } });
  const paid = rows.reduce((sum, row) => sum + (row.costMicros ?? 0), 0);
  expect(budget?.spentMicros).toBe(paid);
  expect(paid).toBeLessThanOrEqual(5_000);
  expect(budget?.stoppedAt).not.toBeNull();
  expect((await stage.states()).failed).toBeUndefined();
  const asked = model.requests.length;
  await stage.pass({ minutes: 20 });
  await stage.settle();
  expect(model.requests.length).toBe(asked);
  expect(cardsOf(stage, 'model').at(-1)?.card).toMatchObject({ stopped: true });
  await stage.setUp({ budgets: { model: 50 } });
  await stage.settle();
  expect((await stage.states()).enriched).toBeUndefined();
});

it('brings a new ICP’s scores back when the budget opens again, days later', async () => {
  model = await startModelServer({ reply: () => ({ fit: 10, reason: 'other role', evidence: [] }) });
  const stage = await openFinding({ model: paidModel(model), leadSources: [], enricher: null });
  const { workspaceId, segmentId, world } = stage;
  for (let n = 0; n < 3; n += 1) await seedLead(world, { workspaceId, segmentId, n, state: 'in_review' });
  await stage.setUp({ budgets: { model: 0.000001 } });
  const change = { roles: ['Beekeeper'] };
  const who = { workspaceId, by: 'U1ANA', via: 'slack', segmentId } as const;
  const asked = await askIcpChange(world, { ...who, change });
  if (asked.kind !== 'asks') throw new Error(asked.kind);
  await applyChange(world, { ...who, changeId: asked.changeId, rescore: true });
  const version = (await world.segments.get(workspaceId, segmentId))?.icp?.version ?? 0;
  const rescored = () => world.db.score.count({ where: { workspaceId, icpVersion: version } });
  await stage.settle();
  await stage.pass({ days: 3 });
  await stage.settle();
  expect((await budgetOf(stage, 'model'))?.stoppedAt).not.toBeNull();
  expect([await rescored(), model.requests.length]).toEqual([0, 0]);
  const more = { workspaceId, kind: 'model', month, decision: 'more', by: 'U1ANA' } as const;
  await decideBudget(world, more);
  await stage.settle();
  expect(await rescored()).toBe(3);
});

it('says which price is missing instead of guessing, and goes on when it is there', async () => {
  const stage = await openFinding();
  const { workspaceId, world } = stage;
  await stage.setUp({ budgets: { data: 10 } });
  const ask = { workspaceId, kind: 'data', micros: null, what: 'bombora call' } as const;
  await expect(holdBudget(world, ask)).rejects.toMatchObject({
    code: 'price_unknown',
    params: { what: 'bombora call' },
  });
  await stage.settle();
  expect(cardsOf(stage, 'data').at(-1)?.card).toMatchObject({ stopped: true, unpriced: 'bombora call' });
  const vendors = [{ vendor: 'bombora', unit: 'call', from: '2026-01-01', usd: 0 }];
  await stage.setUp({ prices: { models: [], vendors } });
  expect(await budgetOf(stage, 'data')).toMatchObject({ stoppedAt: null, unpriced: null });
});

it('warns at 80 %, once', async () => {
  const stage = await openFinding();
  const { workspaceId, world } = stage;
  await stage.setUp({ budgets: { data: 1 } });
  for (let i = 0; i < 9; i += 1) {
    const hold = await holdBudget(world, {
      workspaceId,
      kind: 'data',
      micros: 100_000,
      what: 'apollo credit',
    });
    await hold.settle(world, 100_000);
    await hold.tell();
    await stage.settle();
  }
  expect(cardsOf(stage, 'data')).toHaveLength(1);
  expect(cardsOf(stage, 'data')[0]?.card).toMatchObject({ stopped: false, usedMicros: 800_000 });
});
