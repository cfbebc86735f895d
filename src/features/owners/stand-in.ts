// Who is told of what concerns a lead: its owner, or who stands in while the owner is away.
import { deputyOf } from '#domain/member.ts';
import type { World } from '#ports/world.ts';

export type Told = {
  /** Slack user id. */
  readonly slackUserId: string;
  /** Name of the owner for whom somebody stands in; null = the owner. */
  readonly standsFor: string | null;
};

/** Null without an owner, and where the owner has left. A deputy who has left stands in for nobody. */
export async function whomToTell(
  world: Pick<World, 'clock' | 'members'>,
  workspaceId: string,
  ownerId: string | null,
): Promise<Told | null> {
  const owner = ownerId ? await world.members.get(workspaceId, ownerId) : null;
  if (!owner || owner.leftAt) return null;
  const deputyId = deputyOf(owner, world.clock.now());
  const deputy = deputyId ? await world.members.get(workspaceId, deputyId) : null;
  if (!deputy || deputy.leftAt) return { slackUserId: owner.slackUserId, standsFor: null };
  return { slackUserId: deputy.slackUserId, standsFor: owner.name };
}
