// From where our own people come: they look at mails in their Sent folder, and that is no prospect's open. Remembered
// as a hash when somebody connects a mailbox.
import type { World } from '#ports/world.ts';
import { networkHash } from './note-hit.ts';

export type NotingOwn = Pick<World, 'clock' | 'ownNetworks' | 'secrets'>;

/** `network` as lib/network shortens it; "" is nobody's. */
export async function noteOwnNetwork(
  world: NotingOwn,
  { workspaceId, network }: { workspaceId: string; network: string },
): Promise<void> {
  if (network === '') return;
  const hash = networkHash(world.secrets)(network);
  await world.ownNetworks.seen(workspaceId, { network: hash, at: world.clock.now() });
}
