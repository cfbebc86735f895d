// The sweep of an installation: one job a workspace, so that the trouble of one stays its own.
import type { World } from '#ports/world.ts';

/** Orders a sweep of every workspace, and that opens and clicks are loaded where some were written down. */
export async function sweepAll(world: Pick<World, 'journal' | 'queue' | 'workspaces'>): Promise<void> {
  const all = await world.workspaces.all();
  const written = await world.journal.files();
  if (written.length > 0) await world.queue.add({ name: 'journal.load', payload: {} });
  await world.queue.addMany(all.map(({ id }) => ({ name: 'sweep', payload: { workspaceId: id } })));
}
