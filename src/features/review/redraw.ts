// After a change that a card shows: the order to draw it again from the database. Nobody else writes this order.
import type { CardSubject } from '#domain/card.ts';
import type { JobOrder } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

/** The order for one subject, for those who enqueue several things at once. */
export function redrawOrder(workspaceId: string, subject: CardSubject): JobOrder {
  return { name: 'card.sync', payload: { workspaceId, subject } };
}

/** Orders these cards to be drawn again. Saying it twice is one order. */
export async function redraw(
  world: Pick<World, 'queue'>,
  workspaceId: string,
  subjects: readonly CardSubject[],
): Promise<void> {
  await world.queue.addMany(subjects.map((subject) => redrawOrder(workspaceId, subject)));
}
