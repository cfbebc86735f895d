// What became of a run's rows so far.

import type { Run } from '#domain/run.ts';
import type { RunCounts } from '#domain/run-card.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';

/** The counts of a run; `pending` rows are not yet through dedup. Throws Refusal: run_unknown. */
export async function countRun(
  world: Pick<World, 'runs'>,
  { workspaceId, runId }: { workspaceId: string; runId: string },
): Promise<RunCounts> {
  const run = await world.runs.get(workspaceId, runId);
  if (!run) throw new Refusal('run_unknown');
  return countsOf(run);
}

/** The same from a run at hand. */
export function countsOf({ total, added, duplicate, suppressed, invalid }: Run): RunCounts {
  const pending = Math.max(0, total - added - duplicate - suppressed - invalid);
  return { total, added, duplicate, suppressed, invalid, pending };
}
