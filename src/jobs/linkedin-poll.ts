// The job linkedin.poll: who took an invitation.
import { findAccepted } from '#features/linkedin/find-accepted.ts';
import type { JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export async function runLinkedinPoll(world: World, payload: JobPayload<'linkedin.poll'>): Promise<void> {
  await findAccepted(world, payload);
}
