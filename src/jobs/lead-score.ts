// The job lead.score: one lead from `enriched` to `scored` or `parked`.
import { scoreLead } from '#features/scoring/score-lead.ts';
import type { JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export async function runLeadScore(world: World, payload: JobPayload<'lead.score'>): Promise<void> {
  await scoreLead(world, payload);
}
