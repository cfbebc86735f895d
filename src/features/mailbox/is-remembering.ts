// Whether the six months of a mailbox's Sent folder are still being read: until then nobody knows whom its owner wrote
// to, and first mails wait. A day at most: a folder that cannot be read stops nobody.
import type { Mailbox } from '#domain/mailbox.ts';
import { dayMs } from '#lib/time.ts';
import type { World } from '#ports/world.ts';

/** False for a mailbox that only sends, and for one of which no reading was ordered yet. */
export async function isRemembering(
  world: Pick<World, 'clock' | 'sentReadings'>,
  { workspaceId, id, canRead }: Mailbox,
): Promise<boolean> {
  const reading = canRead ? await world.sentReadings.get(workspaceId, id) : null;
  if (!reading || reading.readTo !== null) return false;
  return world.clock.now().getTime() - reading.startedAt.getTime() < dayMs;
}
