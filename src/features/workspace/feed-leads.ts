// Gives the leads of one workspace their jobs, as far as its share of each queue goes.
import { statesOf } from '#domain/pipeline.ts';
import { present } from '#lib/result.ts';
import type { World } from '#ports/world.ts';
import { shares } from './fair-share.ts';
import { nextOrder } from './next-order.ts';

/** Queues whose jobs are about one lead. Found leads are deduplicated together. */
const oneByOne = (['research', 'think'] as const).map((queue) => ({
  states: statesOf(queue),
  share: shares[queue],
}));

/** Fills the workspace's free places. Safe at any time, and cheap when there is nothing to do. */
export async function feedLeads(
  world: Pick<World, 'clock' | 'queue' | 'work'>,
  workspaceId: string,
): Promise<void> {
  const at = world.clock.now();
  const [taken, found] = await Promise.all([
    world.work.take(workspaceId, { queues: oneByOne, at }),
    world.work.anyIn(workspaceId, 'found'),
  ]);
  const orders = taken.map((lead) => nextOrder(workspaceId, lead));
  if (found) orders.push({ name: 'lead.dedup', payload: { workspaceId } });
  await world.queue.addMany(orders.filter(present));
}
