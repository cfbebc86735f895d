// The job lead.renew: a draft that waited too long is scored and written again.
import { renewDraft } from '#features/drafting/renew-draft.ts';
import type { JobPayload } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export async function runLeadRenew(world: World, payload: JobPayload<'lead.renew'>): Promise<void> {
  await renewDraft(world, payload);
}
