// A lead's sequence ends because something came in: its open steps are skipped and it moves, all or nothing.
import type { Reason } from '#domain/lead.ts';
import type { World } from '#ports/world.ts';
import { moveLead } from '../compliance/move-lead.ts';

/** Safe to say twice. */
export async function stopAnswered(
  world: Pick<World, 'clock' | 'transact'>,
  workspaceId: string,
  { leadId, state, reason }: { leadId: string; state: 'replied' | 'bounced'; reason: Reason },
): Promise<void> {
  const at = world.clock.now();
  await world.transact(async (stores) => {
    await stores.touches.skipOpen(workspaceId, { leadId, reason });
    await moveLead(stores, workspaceId, { leadId, states: [state], reason, at });
  });
}
