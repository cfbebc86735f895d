// A vendor says that a search has news. Nothing that it says is believed: the search is looked at now instead of
// later, and the vendor is asked as always. So a forged or repeated call costs at most one look.
import type { World } from '#ports/world.ts';
import { readCallback } from './callback.ts';

/** False when the secret is not ours, or its search is unknown. A search that is over is left alone. */
export async function takeCallback(
  world: Pick<World, 'clock' | 'queue' | 'runs' | 'searches' | 'secrets'>,
  secret: string,
): Promise<boolean> {
  const ref = readCallback(world, secret);
  const run = ref && (await world.runs.get(ref.workspaceId, ref.runId));
  if (!ref || !run) return false;
  if (run.state !== 'running') return true;
  await world.searches.wait(ref.workspaceId, { runId: ref.runId, until: world.clock.now() });
  await world.queue.add({ name: 'lead.source', payload: ref });
  return true;
}
