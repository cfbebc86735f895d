// The job lead.draft: one lead from `scored` to `in_review`.
import { draftLead } from '#features/drafting/draft-lead.ts';
import type { JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export async function runLeadDraft(world: World, payload: JobPayload<'lead.draft'>): Promise<void> {
  await draftLead(world, payload);
}
