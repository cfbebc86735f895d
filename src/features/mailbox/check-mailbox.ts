// "Does it work?": asks the vendor with the stored grant, without sending anything.
import { Gone } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { breakMailbox } from './break-mailbox.ts';
import { type Opening, openSession } from './open-session.ts';
import { type MailboxOrder, mailboxFor } from './pause-mailbox.ts';

export type MailboxHealth = 'works' | 'send_only' | 'needs_reconnect';

/** Refusal as pauseMailbox; Unavailable when the vendor can't answer now. */
export async function checkMailbox(
  world: Opening & Parameters<typeof breakMailbox>[0] & Pick<World, 'mailboxes'>,
  order: MailboxOrder,
): Promise<MailboxHealth> {
  const mailbox = await mailboxFor(world, order);
  if (mailbox.state === 'needs_reconnect') return 'needs_reconnect';
  try {
    const session = await openSession(world, mailbox);
    await session.alive();
    if (!mailbox.canRead) return 'send_only';
    await session.changes(null);
    return 'works';
  } catch (error) {
    if (!(error instanceof Gone)) throw error;
    await breakMailbox(world, mailbox, error.message);
    return 'needs_reconnect';
  }
}
