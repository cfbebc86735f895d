// Something changed that every waiting card shows (the footer, a mailbox, what stands in the way): they are drawn again.
import type { World } from '#ports/world.ts';

/** Cards that are redrawn at once; the others are when somebody comes to them. */
const redrawn = 50;

type Redrawing = Pick<World, 'leadList' | 'queue'>;

/** Orders the oldest waiting cards to be drawn again. */
export async function redrawWaiting(world: Redrawing, workspaceId: string): Promise<void> {
  await redraw(world, workspaceId, await world.leadList.waiting(workspaceId, redrawn));
}

/** The same for these and the cards of approved mails that have not left (sending was paused or goes on). */
export async function redrawUnsent(world: Redrawing, workspaceId: string): Promise<void> {
  const newest = { filter: 'approved', sort: 'newest', words: '', offset: 0, limit: redrawn } as const;
  const approved = await world.leadList.page(workspaceId, newest);
  await redraw(world, workspaceId, approved.rows);
  await redrawWaiting(world, workspaceId);
}

async function redraw(
  world: Redrawing,
  workspaceId: string,
  leads: readonly { readonly leadId: string }[],
): Promise<void> {
  const subjects = leads.map(({ leadId }) => `lead/${leadId}`);
  await world.queue.addMany(
    subjects.map((subject) => ({ name: 'card.sync' as const, payload: { workspaceId, subject } })),
  );
}
