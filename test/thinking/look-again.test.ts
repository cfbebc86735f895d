// A change that concerns more parked leads than one transaction should move: the first ones at once, the rest by a job
// that may stop anywhere; and an older change does not go on against a newer one.
import { expect, it } from 'vitest';
import { changeIcp } from '#features/workspace/change-icp.ts';
import { changeSettings } from '#features/workspace/change-settings.ts';
import { sweepWorkspace } from '#features/workspace/sweep-workspace.ts';
import { jobs } from '#jobs/jobs.ts';
import { newId } from '#lib/ids.ts';
import { buildTestWorld, type TestWorld } from '../world.ts';

const many = 2_400;
const who = { by: 'U1ANA', via: 'slack' } as const;

/** Parked leads with scores 30 to 59, an hour ago; jobs that would score or draft them are counted, not run. */
async function parkedWorld() {
  const orders: string[] = [];
  const count = (name: string) => async () => void orders.push(name);
  const table = {
    ...jobs,
    'lead.score': count('score'),
    'lead.draft': count('draft'),
    'card.sync': count('card'),
  };
  const test = await buildTestWorld({ table });
  const { workspaceId, segmentId } = test.seed;
  const at = test.world.clock.now();
  const data = Array.from({ length: many }, (_, n) => ({
    ...{
      id: newId(),
      workspaceId,
      segmentId,
      state: 'parked',
      fullName: `Person ${n}`,
      score: 30 + (n % 30),
    },
    ...{ email: `p${n}@firm${n}.example`, emailKey: `p${n}@firm${n}.example`, stateAt: at, createdAt: at },
  }));
  await test.world.db.lead.createMany({ data });
  await test.pass({ hours: 1 });
  return { ...test, orders, at };
}

async function statesOf({ world }: TestWorld): Promise<Record<string, number>> {
  const rows = await world.db.lead.groupBy({ by: ['state'], _count: true });
  return Object.fromEntries(rows.map((row) => [row.state, row._count]));
}

const threshold = (test: TestWorld, to: number) =>
  changeSettings(test.world, { ...who, workspaceId: test.seed.workspaceId, change: { threshold: to } });

it('a new ICP lets all parked leads be scored again: some at once, the rest by the job, and nobody twice', async () => {
  const test = await parkedWorld();
  const { workspaceId, segmentId } = test.seed;
  const change = { description: 'Heads of engineering at firms that ship every day.' };
  const done = await changeIcp(test.world, { ...who, workspaceId, segmentId, change });
  expect(done).toMatchObject({ kind: 'changed', rescored: many });
  expect(await statesOf(test)).toEqual({ enriched: 2_000, parked: 400 });
  // Judged under the new ICP meanwhile, and parked again: no second time.
  const again = await test.world.db.lead.findFirstOrThrow({ where: { state: 'enriched' } });
  await test.world.db.lead.update({
    where: { id: again.id },
    data: { state: 'parked', stateAt: test.world.clock.now() },
  });
  await sweepWorkspace(test.world, workspaceId);
  expect(await test.waiting()).toContainEqual({ name: 'lead.again', payload: { workspaceId } });
  await test.drain();
  expect(await statesOf(test)).toEqual({ enriched: 2_399, parked: 1 });
  expect(await test.world.parked.next(workspaceId)).toBeNull();
  expect(test.orders).toContain('score');
});

it('a lower threshold that is taken back lets nobody else pass', async () => {
  const test = await parkedWorld();
  const { workspaceId } = test.seed;
  expect(await threshold(test, 30)).toMatchObject({ passing: many });
  expect(await statesOf(test)).toEqual({ scored: 2_000, parked: 400 });
  expect(await threshold(test, 60)).toMatchObject({ passing: 0 });
  await sweepWorkspace(test.world, workspaceId);
  expect(await test.waiting()).not.toContainEqual({ name: 'lead.again', payload: { workspaceId } });
  expect(await statesOf(test)).toEqual({ scored: 2_000, parked: 400 });
});

it('a change that moves few leaves nothing to do', async () => {
  const test = await parkedWorld();
  expect(await threshold(test, 55)).toMatchObject({ passing: many / 6 });
  expect(await statesOf(test)).toEqual({ scored: many / 6, parked: (many * 5) / 6 });
  expect(await test.world.parked.next(test.seed.workspaceId)).toBeNull();
});
