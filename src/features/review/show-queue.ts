// The one message that stands for all drafts that wait without a message of their own.
import type { World } from '#ports/world.ts';

/** Draws the counter anew (posts it when there is none yet). */
export async function showQueue(
  world: Pick<World, 'chat' | 'reviews' | 'workspaces'>,
  workspaceId: string,
): Promise<void> {
  const [{ locale }, counts] = await Promise.all([
    world.workspaces.get(workspaceId),
    world.reviews.waiting(workspaceId),
  ]);
  await world.chat.showCard(workspaceId, 'queue', { kind: 'queue', locale, ...counts });
}
