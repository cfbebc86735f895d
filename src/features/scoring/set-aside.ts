// A workspace that asks for batches lets the leads of large runs wait until they can be scored together, for half of
// the price. Whoever waited half an hour without company goes the ordinary way.
import { isAskedFor } from '#domain/start-again.ts';
import type { World } from '#ports/world.ts';
import { isPatient, type ScoringBrief } from './score-now.ts';

/** So long a lead waits for others to make a batch with. */
export const asideMs = 30 * 60_000;
const heldAgainMs = 60 * 60_000;

type Ref = { readonly workspaceId: string; readonly leadId: string };

/** True when the lead waits: for a batch, or because it is in one. */
export async function setAside(
  world: Pick<World, 'clock' | 'model' | 'modelBatches' | 'work'>,
  { workspaceId, leadId }: Ref,
  { lead, settings, runSize }: ScoringBrief,
): Promise<boolean> {
  if (!world.model.batches || runSize === null) return false;
  const now = world.clock.now().getTime();
  const putOff = async (until: number): Promise<boolean> => {
    await world.work.putOff(workspaceId, { leadId, state: 'enriched', until: new Date(until) });
    return true;
  };
  if (await world.modelBatches.holds(workspaceId, leadId)) return putOff(now + heldAgainMs);
  const together = settings.economy === 'batch' && isPatient(settings.economy, runSize) && !isAskedFor(lead);
  const until = lead.stateAt.getTime() + asideMs;
  return together && until > now ? putOff(until) : false;
}
