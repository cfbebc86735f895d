// The segment that commands without a name speak of: the first one. It is made when there is none.
import type { Segment } from '#domain/segment.ts';
import type { World } from '#ports/world.ts';

/** The oldest segment; made when there is none. */
export async function mainSegment(
  world: Pick<World, 'clock' | 'segments'>,
  workspaceId: string,
): Promise<Segment> {
  const [first] = await world.segments.list(workspaceId);
  if (first) return first;
  const made = { name: 'Main', languages: ['en'] as const, at: world.clock.now() };
  return world.segments.create(workspaceId, made);
}
