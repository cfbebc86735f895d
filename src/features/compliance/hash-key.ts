// The workspace's key of hashed suppressions. It is made with the workspace and never retired.
import type { World } from '#ports/world.ts';

/** Opens the key; hand it to suppressionHash. */
export async function openHashKey(
  world: Pick<World, 'workspaces' | 'secrets'>,
  workspaceId: string,
): Promise<string> {
  return world.secrets.open((await world.workspaces.get(workspaceId)).hashKey);
}
