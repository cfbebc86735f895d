// Takes back what an approval planned (Cancel), while nothing of it has left.
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';

/** Removes the planned steps; Refusal('already_left') when the mail has left, is leaving or may have left. */
export async function cancelTouches(
  stores: Pick<World, 'touches'>,
  { workspaceId, leadId }: { workspaceId: string; leadId: string },
): Promise<void> {
  if (!(await stores.touches.unplan(workspaceId, leadId))) throw new Refusal('already_left');
}
