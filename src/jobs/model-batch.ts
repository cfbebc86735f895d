// The job model.batch: scores that are handed in and taken back together.
import { runBatches } from '#features/scoring/run-batches.ts';
import type { JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export async function runModelBatch(world: World, payload: JobPayload<'model.batch'>): Promise<void> {
  await runBatches(world, payload);
}
