// The job sweep: of one workspace, or of all of them (a job each).
import { sweepAll } from '#features/workspace/sweep-all.ts';
import { sweepWorkspace } from '#features/workspace/sweep-workspace.ts';
import type { JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export async function runSweep(world: World, { workspaceId }: JobPayload<'sweep'>): Promise<void> {
  await (workspaceId === null ? sweepAll(world) : sweepWorkspace(world, workspaceId));
}
