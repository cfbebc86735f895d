// Something changed that every waiting card shows (the footer, a mailbox, what stands in the way): they are drawn again.
import type { World } from '#ports/world.ts';

/** Cards that are redrawn at once; the others are when somebody comes to them. */
const redrawn = 50;

/** Orders the oldest waiting cards to be drawn again. */
export async function redrawWaiting(
  world: Pick<World, 'leadList' | 'queue'>,
  workspaceId: string,
): Promise<void> {
  const waiting = await world.leadList.waiting(workspaceId, redrawn);
  const subjects = waiting.map((lead) => `lead/${lead.leadId}`);
  await world.queue.addMany(
    subjects.map((subject) => ({ name: 'card.sync' as const, payload: { workspaceId, subject } })),
  );
}
