// How many mails left a mailbox in the last 24 hours, those that its owner sent by hand included: the vendor's limit
// counts them all. Asked now and then; in between our own mails are added (store/sending.ts).
import { Gone, messageOf, Refusal, Unavailable } from '#lib/errors.ts';
import { dayMs, minuteMs } from '#lib/time.ts';
import type { World } from '#ports/world.ts';
import { type Opening, openSession } from './open-session.ts';

const everyMs = 15 * minuteMs;

/** Does nothing when it may not read or was counted lately. Trouble is logged: a mail never waits for a count. */
export async function countSent(
  world: Opening & Pick<World, 'clock' | 'log' | 'sending'>,
  { workspaceId, mailboxId }: { workspaceId: string; mailboxId: string },
): Promise<void> {
  const mailbox = await world.mailboxes.get(workspaceId, mailboxId);
  if (!mailbox?.canRead || mailbox.state === 'needs_reconnect') return;
  const at = world.clock.now();
  const last = await world.sending.countedAt(workspaceId, mailboxId);
  const ageMs = last ? at.getTime() - last.getTime() : everyMs;
  if (ageMs >= 0 && ageMs < everyMs) return;
  try {
    const session = await openSession(world, mailbox);
    const sent = await session.sentSince(new Date(at.getTime() - dayMs));
    if (sent !== null) await world.sending.saveCount(workspaceId, { mailboxId, sent, at });
  } catch (error) {
    if (!(error instanceof Gone || error instanceof Refusal || error instanceof Unavailable)) throw error;
    world.log.info({ workspaceId, mailboxId, detail: messageOf(error) }, 'sent mails not counted');
  }
}
