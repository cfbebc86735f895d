// A mailbox works again: the steps that waited for it go on, and their cards and the waiting ones say so.
import type { World } from '#ports/world.ts';
import { redrawWaiting } from '../review/redraw-waiting.ts';

export async function wakeMailbox(
  world: Pick<World, 'leadList' | 'queue' | 'touches'>,
  workspaceId: string,
  mailboxId: string,
): Promise<void> {
  const leadIds = await world.touches.wakeMailbox(workspaceId, mailboxId);
  await world.queue.addMany(
    leadIds.map((id) => ({ name: 'card.sync', payload: { workspaceId, subject: `lead/${id}` } })),
  );
  await redrawWaiting(world, workspaceId);
}
