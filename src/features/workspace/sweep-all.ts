// The sweep of an installation: one job a workspace, so that the trouble of one stays its own.
import type { World } from '#ports/world.ts';

/** Orders a sweep of every workspace. */
export async function sweepAll(world: Pick<World, 'queue' | 'workspaces'>): Promise<void> {
  const all = await world.workspaces.all();
  await world.queue.addMany(all.map(({ id }) => ({ name: 'sweep', payload: { workspaceId: id } })));
}
