// The note of an answer in its lead's thread, from the database alone: what was said, what it did, and what can be
// done next. It is drawn again whenever one of these changes.
import type { ThreadNote } from '#domain/card.ts';
import type { Mailbox } from '#domain/mailbox.ts';
import type { StoredMessage } from '#domain/message.ts';
import type { World } from '#ports/world.ts';
import { whomToTell } from '../owners/stand-in.ts';
import { loadAwayNote } from './load-away-note.ts';
import { replySender } from './reply-sender.ts';

export type NotingReply = Pick<
  World,
  | 'answers'
  | 'clock'
  | 'holds'
  | 'leads'
  | 'mailboxes'
  | 'meanings'
  | 'members'
  | 'messages'
  | 'reviewCases'
  | 'sandbox'
  | 'workspaces'
>;
type Ref = { readonly workspaceId: string; readonly messageRowId: string };
export type ReplyNote = Extract<ThreadNote, { kind: 'reply' }>;

/** The note of whatever came in: an absence that holds, or an answer. Null when the mail or its lead is gone. */
export async function loadMailNote(world: NotingReply, ref: Ref): Promise<ThreadNote | null> {
  const message = await world.messages.get(ref.workspaceId, ref.messageRowId);
  if (!message) return null;
  if (message.kind === 'auto_reply') return loadAwayNote(world, ref.workspaceId, message);
  return loadReplyNote(world, ref.workspaceId, message);
}

async function loadReplyNote(
  world: NotingReply,
  workspaceId: string,
  message: StoredMessage,
): Promise<ReplyNote | null> {
  const facts = message.leadId ? await world.reviewCases.get(workspaceId, message.leadId) : null;
  if (!facts) return null;
  const { lead, company } = facts;
  const [{ locale }, owner, mailbox] = await Promise.all([
    world.workspaces.get(workspaceId),
    whomToTell(world, workspaceId, lead.ownerId),
    world.mailboxes.get(workspaceId, message.mailboxId),
  ]);
  const name = company?.name ?? lead.domain ?? '';
  return {
    kind: 'reply',
    key: keyOf(message, lead),
    leadId: lead.id,
    locale,
    now: world.clock.now(),
    messageRowId: message.id,
    owner: owner?.slackUserId ?? null,
    ...(owner?.standsFor ? { standsFor: owner.standsFor } : {}),
    sender: await replySender(world, mailbox, lead.ownerId),
    who: nameOf(message, lead),
    at: message.at,
    text: message.text,
    mailUrl: world.sandbox || !mailbox ? null : threadUrl(mailbox, message.threadId),
    company: await companyOf(world, { workspaceId, messageRowId: message.id, name }),
    none: message.kind !== 'reply',
    ...stateOf(lead),
    ...(await meaningOf(world, workspaceId, message.id)),
    answer: await answerOf(world, workspaceId, message.id),
  };
}

/** Who comes back after a while is a new entry, which tells the owner again. */
function keyOf(message: StoredMessage, lead: Facts['lead']): string {
  const key = `received/${message.mailboxId}/${message.providerId}`;
  return isBack(lead) ? `${key}/back/${lead.reason?.params.until}` : key;
}

function stateOf(lead: Facts['lead']): Pick<ReplyNote, 'closed' | 'snoozedUntil' | 'back'> {
  const snoozedUntil = lead.state === 'snoozed' ? lead.snoozedUntil : null;
  return { closed: lead.state !== 'replied', snoozedUntil, back: isBack(lead) };
}

async function meaningOf(
  world: Pick<World, 'meanings'>,
  workspaceId: string,
  messageId: string,
): Promise<Pick<ReplyNote, 'intent' | 'judgedBy' | 'referral'>> {
  const meant = await world.meanings.get(workspaceId, messageId);
  if (!meant) return { intent: null, judgedBy: null, referral: null };
  return { intent: meant.intent, judgedBy: meant.by, referral: meant.referral };
}

async function answerOf(
  world: Pick<World, 'answers'>,
  workspaceId: string,
  messageId: string,
): Promise<ReplyNote['answer']> {
  const answer = await world.answers.get(workspaceId, messageId);
  return answer && { state: answer.state, by: answer.by, at: answer.sentAt, reason: answer.reason };
}

type Facts = NonNullable<Awaited<ReturnType<World['reviewCases']['get']>>>;

/** It was put off, and its day has come. */
function isBack({ state, reason }: Facts['lead']): boolean {
  return state === 'replied' && (reason?.code === 'asked_later' || reason?.code === 'snoozed');
}

/** The prospect by name; somebody who wrote for them by address. */
function nameOf(
  { fromAddress, personKey }: StoredMessage,
  lead: { readonly fullName: string; readonly emailKey: string | null },
): string {
  return personKey === lead.emailKey ? lead.fullName : fromAddress;
}

async function companyOf(
  world: Pick<World, 'holds'>,
  { workspaceId, messageRowId, name }: Ref & { readonly name: string },
): Promise<ReplyNote['company']> {
  const holds = await world.holds.ofMessage(workspaceId, messageRowId);
  const hold = holds.find(({ kind }) => kind === 'company');
  if (!hold) return null;
  const inForce = hold.endedAt === null;
  const held = inForce ? (await world.holds.shown(workspaceId, hold.id)).length : 0;
  return { name, held, holdId: inForce ? hold.id : null };
}

/** Where the thread can be read in a browser. Outlook has no address for a conversation, so there is none. */
function threadUrl({ provider, address }: Mailbox, threadId: string | null): string | null {
  if (provider !== 'google' || !threadId) return null;
  return `https://mail.google.com/mail/?authuser=${encodeURIComponent(address)}#all/${threadId}`;
}
