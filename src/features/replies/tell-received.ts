// Shows what came in, in the lead's thread. An answer mentions the owner; receipts and the like are not shown.
import type { ThreadNote } from '#domain/card.ts';
import { Gone, messageOf } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import type { Acted } from './act-on.ts';
import { loadMailNote, type NotingReply } from './load-reply-note.ts';

export type Telling = NotingReply & Pick<World, 'chat' | 'log'>;

/** Once per mail. Throws Unavailable when the chat can't take it now: the mail is read again then. */
export async function tellReceived(world: Telling, taken: Acted): Promise<void> {
  const { workspaceId } = taken.mailbox;
  const note = await noteOf(world, taken);
  if (!note) return;
  try {
    await world.chat.addNote(workspaceId, note);
  } catch (error) {
    if (!(error instanceof Gone)) throw error;
    world.log.warn({ workspaceId, error: messageOf(error) }, 'answer not shown: the chat is gone');
  }
}

async function noteOf(world: Telling, taken: Acted): Promise<ThreadNote | null> {
  const { mailbox, mail, inbound, lead, match, messageRowId } = taken;
  const { workspaceId } = mailbox;
  const own = inbound.kind === 'reply' || inbound.kind === 'auto_reply';
  const living = own ? await loadMailNote(world, { workspaceId, messageRowId }) : null;
  if (living) return living;
  const { locale } = await world.workspaces.get(workspaceId);
  const key = `received/${mailbox.id}/${mail.providerId}`;
  const base = { key, leadId: lead.id, locale, now: world.clock.now() };
  const who = mail.from?.name || mail.from?.address || lead.fullName;
  if (inbound.kind === 'auto_reply')
    return { ...base, kind: 'auto_reply', who, subject: mail.subject, text: inbound.text };
  if (!inbound.bounce) return null;
  const { status, reason, type } = inbound.bounce;
  const detail = [status, reason].filter(Boolean).join(' ');
  return { ...base, kind: 'bounced', address: match.message.toAddress, hard: type === 'hard', detail };
}
