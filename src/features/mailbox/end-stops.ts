// Stops that end by themselves: the mailbox sends again, and so does what waited for it.
import type { JobOrder } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';
import { redrawOrder } from '../review/redraw.ts';

/** Ends what is over and plans what waited, together or not at all. Answers the cards to draw again. */
export async function endStops(
  world: Pick<World, 'clock' | 'transact'>,
  workspaceId: string,
): Promise<JobOrder[]> {
  const at = world.clock.now();
  return world.transact(async ({ mailboxHealth, touches }) => {
    const mailboxIds = await mailboxHealth.endOver(workspaceId, at);
    const woken = await Promise.all(mailboxIds.map((id) => touches.wakeMailbox(workspaceId, id)));
    return [
      ...mailboxIds.map((id) => redrawOrder(workspaceId, `alert/mailbox/${id}`)),
      ...woken.flat().map((id) => redrawOrder(workspaceId, `lead/${id}`)),
    ];
  });
}
