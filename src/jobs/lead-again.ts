// The job lead.again: parked leads that a change gives another chance, as far as the change did not move them itself.
import { goOnLooking } from '#features/scoring/look-again.ts';
import type { JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export async function runLeadAgain(world: World, payload: JobPayload<'lead.again'>): Promise<void> {
  await goOnLooking(world, payload.workspaceId);
}
