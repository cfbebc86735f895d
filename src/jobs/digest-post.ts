// Job digest.post: yesterday's numbers, once a day.
import { postDigest } from '#features/insight/post-digest.ts';
import type { JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export async function runDigestPost(world: World, payload: JobPayload<'digest.post'>): Promise<void> {
  await postDigest(world, payload.workspaceId, payload.day);
}
