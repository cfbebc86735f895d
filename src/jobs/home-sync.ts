// The job home.sync: App Home is drawn again for everybody who has it open.
import { syncHomes } from '#features/insight/show-home.ts';
import type { JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export async function runHomeSync(world: World, { workspaceId }: JobPayload<'home.sync'>): Promise<void> {
  await syncHomes(world, workspaceId);
}
