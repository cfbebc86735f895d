// Job card.sync: draw a subject's message as it looks now.
import { syncCard } from '#features/review/sync-card.ts';
import type { JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export async function runCardSync(world: World, payload: JobPayload<'card.sync'>): Promise<void> {
  await syncCard(world, payload);
}
