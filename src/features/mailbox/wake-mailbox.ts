// A mailbox works again: the steps that waited for it go on, and their cards and the waiting ones say so.

import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import { redrawWaiting } from '../review/redraw-waiting.ts';

/** Orders at most what waited for this mailbox. */
export async function wakeMailbox(
  world: Pick<World, 'leadList' | 'queue' | 'touches'>,
  workspaceId: string,
  mailboxId: string,
): Promise<void> {
  const leadIds = await world.touches.wakeMailbox(workspaceId, mailboxId);
  await redraw(
    world,
    workspaceId,
    leadIds.map((id) => `lead/${id}` as const),
  );
  await redrawWaiting(world, workspaceId);
}
