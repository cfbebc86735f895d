// A mailbox works again: the steps that waited for it go on, and their cards say so.
import type { World } from '#ports/world.ts';

export async function wakeMailbox(
  world: Pick<World, 'queue' | 'touches'>,
  workspaceId: string,
  mailboxId: string,
): Promise<void> {
  const leadIds = await world.touches.wakeMailbox(workspaceId, mailboxId);
  await world.queue.addMany(
    leadIds.map((id) => ({ name: 'card.sync', payload: { workspaceId, subject: `lead/${id}` } })),
  );
}
