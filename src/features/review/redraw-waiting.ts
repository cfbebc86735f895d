// Something changed that every waiting card shows (the footer, a mailbox, what stands in the way): they are drawn again.
import type { World } from '#ports/world.ts';
import { redraw } from './redraw.ts';

/** Cards that are redrawn at once; the others are when somebody comes to them. */
const redrawn = 50;

type Redrawing = Pick<World, 'leadList' | 'queue'>;

/** Orders the oldest waiting cards to be drawn again. */
export async function redrawWaiting(world: Redrawing, workspaceId: string): Promise<void> {
  await redrawLeads(world, workspaceId, await world.leadList.waiting(workspaceId, redrawn));
}

/** The same for these and the cards of approved mails that have not left (sending was paused or goes on). */
export async function redrawUnsent(world: Redrawing, workspaceId: string): Promise<void> {
  const newest = { filter: 'approved', sort: 'newest', words: '', offset: 0, limit: redrawn } as const;
  const approved = await world.leadList.page(workspaceId, newest);
  await redrawLeads(world, workspaceId, approved.rows);
  await redrawWaiting(world, workspaceId);
}

async function redrawLeads(
  world: Redrawing,
  workspaceId: string,
  leads: readonly { readonly leadId: string }[],
): Promise<void> {
  await redraw(
    world,
    workspaceId,
    leads.map(({ leadId }) => `lead/${leadId}` as const),
  );
}
