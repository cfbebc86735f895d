// The job lead.dedup: judges every lead in `found` of one workspace.
import { dedupFound } from '#features/intake/dedup-found.ts';
import type { JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export async function runLeadDedup(world: World, payload: JobPayload<'lead.dedup'>): Promise<void> {
  await dedupFound(world, payload.workspaceId);
}
