// Reads the six months of a Sent folder again, on request: what was learnt before is kept.
import { quietMs } from '#domain/dedup.ts';
import type { World } from '#ports/world.ts';
import { type MailboxOrder, mailboxFor } from './pause-mailbox.ts';

/** Refusal as pauseMailbox. A reading under way begins anew. */
export async function readSentAnew(
  world: Pick<World, 'clock' | 'mailboxes' | 'queue' | 'sentReadings'>,
  order: MailboxOrder,
): Promise<void> {
  const { workspaceId, mailboxId } = order;
  await mailboxFor(world, order);
  const until = world.clock.now();
  const since = new Date(until.getTime() - quietMs);
  await world.sentReadings.begin(workspaceId, { mailboxId, since, until, whole: true });
  await world.queue.add({ name: 'mailbox.sent', payload: { workspaceId, mailboxId } });
}
