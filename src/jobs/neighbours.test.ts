// Two workspaces share the workers: the backlog of one does not hold up the other.
import { expect, test } from 'vitest';
import { advanceLead } from '#features/workspace/advance-lead.ts';
import { seedLead, seedWorkspace } from '../../test/seed.ts';
import { buildTestWorld } from '../../test/world.ts';
import { runSweep } from './sweep.ts';

test('three leads are done before most of a neighbour’s 200 that were there first', async () => {
  const done: string[] = [];
  const { world, seed, drain } = await buildTestWorld({
    table: {
      sweep: runSweep,
      'lead.enrich': async (inner, ref) => {
        await advanceLead(inner, { ...ref, from: 'new', to: 'enriched' });
        done.push(ref.workspaceId);
      },
      'lead.score': async () => {},
    },
  });
  const many = Array.from({ length: 200 }, (_, n) => seedLead(world, { ...seed, state: 'new', n }));
  await Promise.all(many);
  const few = await seedWorkspace(world, 2);
  for (let n = 0; n < 3; n += 1) await seedLead(world, { ...few, state: 'new', n: 900 + n });
  await drain();
  expect(done).toHaveLength(203);
  expect(done.lastIndexOf(few.workspaceId)).toBeLessThan(120);
});
