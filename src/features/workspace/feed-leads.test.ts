// One workspace with a thousand leads fills the queue while it is alone, and makes room as soon as another one comes.
import { expect, it } from 'vitest';
import { newId } from '#lib/ids.ts';
import { seedWorkspace } from '../../../test/seed.ts';
import { buildTestWorld, type TestWorld } from '../../../test/world.ts';
import { advanceLead } from './advance-lead.ts';
import { shares } from './fair-share.ts';
import { feedLeads } from './feed-leads.ts';

/** Leads that wait for their score, oldest first. */
async function seedWaiting({ world }: TestWorld, of: { workspaceId: string; segmentId: string }, n: number) {
  const at = world.clock.now();
  const base = {
    workspaceId: of.workspaceId,
    segmentId: of.segmentId,
    state: 'enriched',
    fullName: 'Lea Roux',
  };
  const data = Array.from({ length: n }, () => ({ id: newId(), ...base, stateAt: at, createdAt: at }));
  await world.db.lead.createMany({ data });
  return data.map(({ id }) => id);
}

async function inFlight({ world }: TestWorld, workspaceId: string): Promise<number> {
  return world.db.lead.count({ where: { workspaceId, queuedAt: { not: null } } });
}

it('a workspace that is alone has all the places', async () => {
  const test = await buildTestWorld();
  const { workspaceId } = test.seed;
  await seedWaiting(test, test.seed, 1_000);
  await feedLeads(test.world, workspaceId);
  expect(await inFlight(test, workspaceId)).toBe(shares.think.places);
  await feedLeads(test.world, workspaceId);
  expect(await inFlight(test, workspaceId)).toBe(shares.think.places);
});

it('a second workspace is served at once, and the first one gets no more until its share is the half', async () => {
  const test = await buildTestWorld();
  const { world, seed } = test;
  const first = await seedWaiting(test, seed, 1_000);
  await feedLeads(world, seed.workspaceId);
  const other = await seedWorkspace(world, 2);
  const late = await seedWaiting(test, other, 200);
  await feedLeads(world, other.workspaceId);
  expect(await inFlight(test, other.workspaceId)).toBe(shares.think.places / 2);
  const waiting = await test.waiting();
  expect(waiting.filter(({ payload }) => 'leadId' in payload && late.includes(payload.leadId))).toHaveLength(
    120,
  );

  const half = first.slice(0, shares.think.places / 2 - 10);
  await world.db.lead.updateMany({
    where: { id: { in: half } },
    data: { state: 'in_review', queuedAt: null },
  });
  await feedLeads(world, seed.workspaceId);
  expect(await inFlight(test, seed.workspaceId)).toBe(shares.think.places / 2 + 10);
});

it('however many there are, each has fifty places', async () => {
  const test = await buildTestWorld();
  const { world, seed } = test;
  for (const n of [2, 3, 4, 5, 6]) await seedWaiting(test, await seedWorkspace(world, n), 1);
  const ids = await seedWaiting(test, seed, 100);
  await feedLeads(world, seed.workspaceId);
  expect(await inFlight(test, seed.workspaceId)).toBe(shares.think.least);

  const [leadId = ''] = ids;
  const step = { workspaceId: seed.workspaceId, leadId, from: 'enriched', to: 'scored' } as const;
  await world.db.lead.updateMany({ where: { id: leadId }, data: { queuedAt: null } });
  await world.db.lead.updateMany({
    where: { id: { in: ids.slice(1, 51) } },
    data: { queuedAt: world.clock.now() },
  });
  expect(await advanceLead(world, step)).toBe(true);
  const lead = await world.db.lead.findUniqueOrThrow({ where: { id: leadId } });
  expect(lead).toMatchObject({ state: 'scored', queuedAt: null });
});
