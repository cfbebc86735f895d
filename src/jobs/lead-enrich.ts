// The job lead.enrich: one lead from `new` to `enriched`.
import { enrichLead } from '#features/intake/enrich-lead.ts';
import type { JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export async function runLeadEnrich(world: World, payload: JobPayload<'lead.enrich'>): Promise<void> {
  await enrichLead(world, payload);
}
