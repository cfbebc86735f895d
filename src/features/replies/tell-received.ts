// Shows what came in, in the lead's thread. An answer mentions the owner; receipts and the like are not shown.
import type { ThreadNote } from '#domain/card.ts';
import { Gone, messageOf } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import type { Taken } from './take-mail.ts';

type Telling = Pick<World, 'chat' | 'clock' | 'log' | 'members' | 'messages' | 'sandbox' | 'workspaces'>;

/** Once per mail. Throws Unavailable when the chat can't take it now: the mail is read again then. */
export async function tellReceived(world: Telling, taken: Taken): Promise<void> {
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

async function noteOf(world: Telling, taken: Taken): Promise<ThreadNote | null> {
  const { mailbox, mail, inbound, lead, match } = taken;
  const { workspaceId } = mailbox;
  const { locale } = await world.workspaces.get(workspaceId);
  const key = `received/${mailbox.id}/${mail.providerId}`;
  const base = { key, leadId: lead.id, locale, now: world.clock.now() };
  const who = mail.from?.name || mail.from?.address || lead.fullName;
  if (inbound.kind === 'reply') return { ...base, kind: 'reply', who, ...(await replyParts(world, taken)) };
  if (inbound.kind === 'auto_reply')
    return { ...base, kind: 'auto_reply', who, subject: mail.subject, text: inbound.text };
  if (!inbound.bounce) return null;
  const { status, reason, type } = inbound.bounce;
  const detail = [status, reason].filter(Boolean).join(' ');
  return { ...base, kind: 'bounced', address: match.message.toAddress, hard: type === 'hard', detail };
}

async function replyParts(world: Telling, { mailbox, mail, inbound, lead }: Taken) {
  const { workspaceId } = mailbox;
  const owner = lead.ownerId ? await world.members.get(workspaceId, lead.ownerId) : null;
  const asked = { mailboxId: mailbox.id, providerId: mail.providerId };
  const messageRowId = (await world.messages.idOf(workspaceId, asked)) ?? '';
  const mailUrl = world.sandbox ? null : threadUrl(mailbox, mail.threadId);
  return { messageRowId, owner: owner?.slackUserId ?? null, at: mail.at, text: inbound.text, mailUrl };
}

/** Where the thread can be read in a browser. Outlook has no address for a conversation, so there is none. */
function threadUrl({ provider, address }: Taken['mailbox'], threadId: string | null): string | null {
  if (provider !== 'google' || !threadId) return null;
  return `https://mail.google.com/mail/?authuser=${encodeURIComponent(address)}#all/${threadId}`;
}
