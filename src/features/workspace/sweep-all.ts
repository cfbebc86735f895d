// The sweep of an installation: one job a workspace, so that the trouble of one stays its own.
import type { World } from '#ports/world.ts';

type Sweeping = Pick<World, 'journal' | 'journalReads' | 'queue' | 'workspaces'>;

/** Orders a sweep of every workspace, and that opens and clicks are loaded where some wait. */
export async function sweepAll(world: Sweeping): Promise<void> {
  const all = await world.workspaces.all();
  if (await hitsWait(world)) await world.queue.add({ name: 'journal.load', payload: {} });
  await world.queue.addMany(all.map(({ id }) => ({ name: 'sweep', payload: { workspaceId: id } })));
}

/** A file that is read to its end and may still be written to is no work: a drain would never come to rest. */
async function hitsWait({ journal, journalReads }: Sweeping): Promise<boolean> {
  for (const { name, size, quiet } of await journal.files())
    if (quiet || (await journalReads.position(name)) < size) return true;
  return false;
}
