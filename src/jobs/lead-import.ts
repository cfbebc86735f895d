// The job lead.import: reads an uploaded list into its run.
import { runImport } from '#features/intake/run-import.ts';
import type { JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export async function runLeadImport(world: World, payload: JobPayload<'lead.import'>): Promise<void> {
  await runImport(world, payload);
}
