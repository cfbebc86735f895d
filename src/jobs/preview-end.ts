// The job preview.end: previews of sources that nobody looks at any more.
import { endPreviews } from '#features/intake/end-previews.ts';
import type { JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export async function runPreviewEnd(world: World, { workspaceId }: JobPayload<'preview.end'>): Promise<void> {
  await endPreviews(world, workspaceId);
}
