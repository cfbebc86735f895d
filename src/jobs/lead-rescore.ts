// The job lead.rescore: a waiting lead under a new ICP.
import { rescoreLead } from '#features/scoring/rescore-lead.ts';
import type { JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export async function runLeadRescore(world: World, payload: JobPayload<'lead.rescore'>): Promise<void> {
  await rescoreLead(world, payload);
}
