// Whose days a workspace counts in: those of its first admin.
import type { World } from '#ports/world.ts';
import { knownZone } from './read-stats.ts';

/** IANA zone of the first admin; UTC when nobody has come yet. */
export async function workspaceZone(world: Pick<World, 'members'>, workspaceId: string): Promise<string> {
  const members = await world.members.list(workspaceId);
  const first = members.find((member) => member.role === 'admin') ?? members[0];
  return knownZone(first?.tz ?? 'UTC');
}
