// Leads walk through their jobs by themselves: no sweep is waited for between two steps, nobody exceeds his share,
// and what fails for good is kept for people.
import { expect, test } from 'vitest';
import { advanceLead } from '#features/workspace/advance-lead.ts';
import { shares } from '#features/workspace/fair-share.ts';
import { Unavailable } from '#lib/errors.ts';
import { seedLead } from '../../test/seed.ts';
import { buildTestWorld } from '../../test/world.ts';
import type { JobTable } from './jobs.ts';
import { runSweep } from './sweep.ts';

const walk: Partial<JobTable> = {
  sweep: runSweep,
  'lead.enrich': async (world, ref) =>
    void (await advanceLead(world, { ...ref, from: 'new', to: 'enriched' })),
  'lead.score': async (world, ref) =>
    void (await advanceLead(world, { ...ref, from: 'enriched', to: 'scored' })),
  'lead.draft': async (world, ref) => {
    await advanceLead(world, { ...ref, from: 'scored', to: 'drafted' });
    await advanceLead(world, { ...ref, from: 'drafted', to: 'in_review' });
  },
};

test('120 leads go from new to in review in one drain', async () => {
  const { world, seed, drain, waiting } = await buildTestWorld({ table: walk });
  await Promise.all(Array.from({ length: 120 }, (_, n) => seedLead(world, { ...seed, state: 'new', n })));
  await drain();
  const counts = await world.db.lead.groupBy({ by: ['state'], _count: true });
  expect(counts).toEqual([{ state: 'in_review', _count: 120 }]);
  expect(await waiting()).toEqual([]);
});

test('a workspace never has more than its share in flight', async () => {
  const seen: number[] = [];
  const { world, seed, drain } = await buildTestWorld({
    table: {
      ...walk,
      'lead.enrich': async (inner, ref) => {
        seen.push(await world.db.lead.count({ where: { state: 'new', queuedAt: { not: null } } }));
        await walk['lead.enrich']?.(inner, ref);
      },
    },
  });
  await Promise.all(Array.from({ length: 150 }, (_, n) => seedLead(world, { ...seed, state: 'new', n })));
  await drain();
  expect(Math.max(...seen)).toBeLessThanOrEqual(shares.research.places);
});

test('a job that always fails leaves a failed lead, a task with the reference, and its card', async () => {
  const { world, seed, drain } = await buildTestWorld({
    table: { ...walk, 'lead.score': () => Promise.reject(new Error('boom')), 'card.sync': async () => {} },
  });
  const { workspaceId } = seed;
  const leadId = await seedLead(world, { ...seed, state: 'enriched' });
  await drain({ retries: true });
  expect(await world.leads.get(workspaceId, leadId)).toMatchObject({
    state: 'failed',
    fromState: 'enriched',
  });
  const [task] = await world.tasks.openOfLead(workspaceId, leadId);
  expect(task).toMatchObject({ kind: 'dead_letter', detail: { job: 'lead.score' } });
  const [entry] = await world.audit.list(workspaceId, { action: 'job.dead', limit: 5 });
  expect(entry?.detail).toEqual(task?.detail);
});

test('a job of a lead that was suppressed meanwhile does not bring it back', async () => {
  const { world, seed, drain } = await buildTestWorld({
    table: {
      ...walk,
      'lead.score': async (inner, { workspaceId, leadId }) => {
        const now = inner.clock.now();
        await inner.leads.move(workspaceId, { leadId, from: 'enriched', to: 'suppressed', at: now });
        throw new Error('boom');
      },
      'card.sync': async () => {},
    },
  });
  const leadId = await seedLead(world, { ...seed, state: 'enriched' });
  await drain({ retries: true });
  expect(await world.leads.get(seed.workspaceId, leadId)).toMatchObject({ state: 'suppressed' });
});

test('two jobs that met are both done in one drain; what waits for a minute is not waited for', async () => {
  const tries: string[] = [];
  const { world, seed, drain } = await buildTestWorld({
    table: {
      ...walk,
      'lead.enrich': async (inner, ref) => {
        tries.push(ref.leadId);
        const first = tries.filter((id) => id === ref.leadId).length === 1;
        if (first) throw new Unavailable('somebody else is at it', 300);
        await walk['lead.enrich']?.(inner, ref);
      },
      'lead.score': () => Promise.reject(new Unavailable('the model rests', 60_000)),
    },
  });
  const leadId = await seedLead(world, { ...seed, state: 'new' });
  await drain();
  expect(tries).toEqual([leadId, leadId]);
  expect(await world.leads.get(seed.workspaceId, leadId)).toMatchObject({ state: 'enriched' });
});
