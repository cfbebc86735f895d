// The job touch.resolve: a send whose outcome nobody knows.
import { resolveTouch } from '#features/outreach/resolve-touch.ts';
import type { JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export async function runTouchResolve(world: World, payload: JobPayload<'touch.resolve'>): Promise<void> {
  await resolveTouch(world, payload);
}
