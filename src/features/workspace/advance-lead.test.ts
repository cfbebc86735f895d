// A finished step hands its lead on: once, and only into a queue that has room.
import { expect, test } from 'vitest';
import { newId } from '#lib/ids.ts';
import { seedLead } from '../../../test/seed.ts';
import { buildTestWorld } from '../../../test/world.ts';
import { advanceLead } from './advance-lead.ts';
import { shares } from './fair-share.ts';

test('the lead moves and its next job waits', async () => {
  const { world, seed, waiting } = await buildTestWorld();
  const { workspaceId } = seed;
  const leadId = await seedLead(world, { ...seed, state: 'new' });
  expect(await advanceLead(world, { workspaceId, leadId, from: 'new', to: 'enriched' })).toBe(true);
  expect(await world.leads.get(workspaceId, leadId)).toMatchObject({ state: 'enriched' });
  expect(await waiting()).toEqual([{ name: 'lead.score', payload: { workspaceId, leadId } }]);
});

test('what the step found is written with the move, and not when somebody was faster', async () => {
  const { world, seed, waiting } = await buildTestWorld();
  const { workspaceId } = seed;
  const leadId = await seedLead(world, { ...seed, state: 'enriched' });
  const step = { workspaceId, leadId, from: 'enriched', to: 'scored', set: { score: 88 } } as const;
  const record = (stores: Pick<typeof world, 'events'>) =>
    stores.events.add(workspaceId, { leadId, kind: 'scored', by: null, data: {}, at: world.clock.now() });
  const answers = await Promise.all([advanceLead(world, step, record), advanceLead(world, step, record)]);
  expect(answers.sort()).toEqual([false, true]);
  expect(await world.events.ofLead(workspaceId, leadId)).toHaveLength(1);
  expect(await world.leads.get(workspaceId, leadId)).toMatchObject({ state: 'scored', score: 88 });
  expect(await waiting()).toHaveLength(1);
});

test('a reason is kept with the state, and the next state drops it', async () => {
  const { world, seed, waiting } = await buildTestWorld();
  const { workspaceId } = seed;
  const leadId = await seedLead(world, { ...seed, state: 'enriched' });
  const reason = { code: 'below_threshold', params: { score: 40, threshold: 75 } };
  await advanceLead(world, { workspaceId, leadId, from: 'enriched', to: 'parked', reason });
  expect(await world.leads.get(workspaceId, leadId)).toMatchObject({ state: 'parked', reason });
  expect(await waiting()).toEqual([]);
  await advanceLead(world, { workspaceId, leadId, from: 'parked', to: 'enriched' });
  expect(await world.leads.get(workspaceId, leadId)).toMatchObject({ state: 'enriched', reason: null });
});

test('a workspace cannot move the lead of another', async () => {
  const { world, seed } = await buildTestWorld();
  const leadId = await seedLead(world, { ...seed, state: 'new' });
  const stranger = { workspaceId: '0196f0aa-0000-7000-8000-000000000001', leadId };
  expect(await advanceLead(world, { ...stranger, from: 'new', to: 'enriched' })).toBe(false);
  expect(await world.leads.get(seed.workspaceId, leadId)).toMatchObject({ state: 'new' });
});

test('leads that go on at the same moment share the free places, each with what it found', async () => {
  const { world, seed, waiting } = await buildTestWorld();
  const { workspaceId } = seed;
  const ids = await Promise.all(Array.from({ length: 60 }, (_, n) => seedLead(world, { ...seed, n })));
  const companies = new Map((await world.leads.getMany(workspaceId, ids)).map((of) => [of.id, of.companyId]));
  const hiring = {
    kind: 'hiring' as const,
    source: 'csv:list.csv',
    url: null,
    occurredAt: null,
    fetchedAt: world.clock.now(),
  };
  const step = (leadId: string) => {
    const companyId = companies.get(leadId) ?? '';
    const found = { signals: { companyId, signals: [{ ...hiring, title: leadId }] } };
    return advanceLead(world, { workspaceId, leadId, from: 'new', to: 'enriched', found });
  };
  const [gone = '', ...others] = ids;
  const at = world.clock.now();
  const { segmentId } = seed;
  const row = { workspaceId, segmentId, state: 'scored', fullName: 'Lea Roux', stateAt: at, createdAt: at };
  await world.db.lead.createMany({
    data: Array.from({ length: shares.think.places - 50 }, () => ({ id: newId(), ...row, queuedAt: at })),
  });
  await world.db.lead.update({ where: { id: gone }, data: { state: 'suppressed' } });
  expect(await step(gone)).toBe(false);
  const answers = await Promise.all([gone, ...others].map(step));
  expect(answers).toEqual([false, ...others.map(() => true)]);
  const signals = await world.db.signal.findMany({ where: { workspaceId }, orderBy: { title: 'asc' } });
  expect(signals.map(({ title }) => title)).toEqual(others.toSorted());
  expect(await waiting()).toHaveLength(50);
});
