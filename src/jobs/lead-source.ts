// The job lead.source: goes on with a search.
import { sourceLeads } from '#features/intake/find/source-leads.ts';
import type { JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export async function runLeadSource(world: World, payload: JobPayload<'lead.source'>): Promise<void> {
  await sourceLeads(world, payload);
}
