// The job icp.propose: after a rejection, does the ICP of its segment need a change?
import { proposeIcp } from '#features/icp/propose-icp.ts';
import type { JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export async function runIcpPropose(world: World, payload: JobPayload<'icp.propose'>): Promise<void> {
  await proposeIcp(world, payload);
}
