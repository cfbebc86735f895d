// After a change that a card shows: asks for it to be drawn again.
import type { World } from '#ports/world.ts';

export async function showLead(
  world: Pick<World, 'queue'>,
  workspaceId: string,
  leadId: string,
): Promise<void> {
  await world.queue.add({ name: 'card.sync', payload: { workspaceId, subject: `lead/${leadId}` } });
}

export async function showTask(
  world: Pick<World, 'queue'>,
  workspaceId: string,
  taskId: string,
): Promise<void> {
  await world.queue.add({ name: 'card.sync', payload: { workspaceId, subject: `task/${taskId}` } });
}
