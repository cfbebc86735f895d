// A mail that failed for a passing reason (a full mailbox, a server that was down) is tried twice more, days apart.
// Only where the report says that it failed: what is merely late may still arrive, and a second one must not follow it.
import type { JobOrder } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';
import { redrawOrder } from '../review/redraw.ts';
import type { Taken } from './take-mail.ts';

/** True when it failed for the third time: nobody tries again. */
export async function tryAgain(
  world: Pick<World, 'clock' | 'retries'>,
  { mailbox, match, inbound }: Taken,
): Promise<boolean> {
  const { touchId, providerId } = match.message;
  if (!inbound.bounce?.failed || touchId === null) return false;
  const at = world.clock.now();
  return (await world.retries.note(mailbox.workspaceId, { touchId, providerId, at })) === 'spent';
}

/** Plans the steps whose time came. Answers the cards to draw again. */
export async function retryOrders(
  world: Pick<World, 'clock' | 'retries'>,
  workspaceId: string,
): Promise<JobOrder[]> {
  const leadIds = await world.retries.wake(workspaceId, world.clock.now());
  return leadIds.map((id) => redrawOrder(workspaceId, `lead/${id}`));
}
