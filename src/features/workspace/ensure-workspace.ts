// The first workspace of an installation. It is unbound until the first auth.test names its Slack team.
import { randomBytes } from 'node:crypto';
import type { World } from '#ports/world.ts';
import type { Workspace } from './workspace.ts';

/** The oldest workspace; made when there is none. */
export async function ensureWorkspace(
  world: Pick<World, 'workspaces' | 'secrets' | 'clock'>,
  name: string,
): Promise<Workspace> {
  const [first] = await world.workspaces.all();
  if (first) return first;
  const hashKey = world.secrets.seal(randomBytes(32).toString('base64url'));
  return world.workspaces.create({ name, hashKey, at: world.clock.now() });
}
