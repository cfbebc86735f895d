// The job mailbox.poll: reads what came in since the cursor, oldest first. The cursor moves only when every mail was
// taken in; a repeated job changes nothing, because each mail is stored once.
import type { Mailbox } from '#domain/mailbox.ts';
import { Gone, Refusal } from '#lib/errors.ts';
import type { MailChanges } from '#ports/mailbox.ts';
import type { World } from '#ports/world.ts';
import { breakMailbox } from '../mailbox/break-mailbox.ts';
import { openSession } from '../mailbox/open-session.ts';
import { type Taking, takeMail } from './take-mail.ts';

export type Polling = Taking &
  Parameters<typeof breakMailbox>[0] &
  Pick<World, 'mailCursors' | 'mailVendors' | 'mailboxes'>;

/** Throws Unavailable when the vendor or the chat can't answer now. */
export async function pollMailbox(
  world: Polling,
  { workspaceId, mailboxId }: { workspaceId: string; mailboxId: string },
): Promise<void> {
  const mailbox = await world.mailboxes.get(workspaceId, mailboxId);
  if (!mailbox?.canRead || mailbox.state === 'needs_reconnect') return;
  const cursor = await world.mailCursors.get(workspaceId, mailboxId);
  const changes = await read(world, mailbox, cursor);
  const mails = changes?.mails.toSorted((a, b) => a.at.getTime() - b.at.getTime()) ?? [];
  await takeAll(world, mailbox, mails);
  const at = world.clock.now();
  await world.mailCursors.save(workspaceId, { mailboxId, cursor: changes?.cursor ?? null, at });
}

/** A mail that cannot be taken in now keeps none of the others waiting; the first failure is thrown at the end. */
async function takeAll(world: Polling, mailbox: Mailbox, mails: MailChanges['mails']): Promise<void> {
  const failures: unknown[] = [];
  for (const mail of mails) {
    await takeMail(world, mailbox, mail).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

/** Null when it may not be read (any more). */
async function read(world: Polling, mailbox: Mailbox, cursor: string | null): Promise<MailChanges | null> {
  try {
    const session = await openSession(world, mailbox);
    return await session.changes(cursor);
  } catch (error) {
    if (error instanceof Refusal) {
      world.log.warn({ mailboxId: mailbox.id, code: error.code }, 'mailbox not readable');
      return null;
    }
    if (!(error instanceof Gone)) throw error;
    await breakMailbox(world, mailbox, error.message);
    return null;
  }
}
