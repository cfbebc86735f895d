// One mail that came in: whose is it, what is it, what follows. Mail that answers none of ours is not stored at all.
import { addressKey } from '#domain/address.ts';
import { classifyInbound } from '#domain/inbound.ts';
import type { IncomingMail } from '#domain/mail.ts';
import type { Mailbox } from '#domain/mailbox.ts';
import { outcomeOf } from '#domain/mailbox-health.ts';
import { answeredIds, type Match, matchReply } from '#domain/match-reply.ts';
import type { World } from '#ports/world.ts';
import { type Unsubscribing, unsubscribe } from '../compliance/unsubscribe.ts';
import type { Delivering } from '../outreach/claimed-send.ts';
import { proveSent } from '../outreach/prove-sent.ts';
import { type Acting, actOn } from './act-on.ts';
import { type Arrived, arrivedMessage } from './arrived-message.ts';
import { askWhose } from './ask-whose.ts';
import { type Telling, tellReceived } from './tell-received.ts';

export type Taking = Unsubscribing & Acting & Telling & Delivering & Pick<World, 'weakMatches'>;

/** Stores it, acts on it, tells about it. Safe to repeat. */
export async function takeMail(world: Taking, mailbox: Mailbox, mail: IncomingMail): Promise<void> {
  if (mail.placed === 'sent' || mail.placed === 'draft' || mail.from?.address === mailbox.address) return;
  const inbound = classifyInbound(mail);
  const token = /^unsubscribe-([\w.-]+)$/i.exec(mail.subject.trim())?.[1];
  if (token) await unsubscribe(world, { token, how: 'words' });
  const match = await findMatch(world, { mailbox, mail, inbound });
  const lead = match?.message.leadId
    ? await world.leads.get(mailbox.workspaceId, match.message.leadId)
    : null;
  if (!match) return askWhose(world, { mailbox, mail, inbound });
  if (!lead) return;
  await takeMatched(world, { mailbox, mail, inbound, match, lead });
}

/** Acting is safe to repeat: a job that died between the row and the deed does it now. */
async function takeMatched(world: Taking, taken: Taken): Promise<void> {
  const { workspaceId, id: mailboxId } = taken.mailbox;
  const fresh = await world.messages.add(workspaceId, received(taken));
  const stored = { mailboxId, providerId: taken.mail.providerId };
  const messageRowId = fresh ?? (await world.messages.idOf(workspaceId, stored));
  if (messageRowId === null) return;
  await actOn(world, { ...taken, messageRowId }, fresh !== null);
  await tellReceived(world, { ...taken, messageRowId });
}

export type Taken = Arrived & {
  readonly match: Match;
  readonly lead: NonNullable<Awaited<ReturnType<World['leads']['get']>>>;
};

async function findMatch(world: Taking, { mailbox, mail, inbound }: Arrived): Promise<Match | null> {
  const answered = answeredIds(mail);
  const people = inbound.bounce ? inbound.bounce.recipients : [mail.from?.address ?? ''];
  const personKeys = people.flatMap((address) => addressKey(address) ?? []);
  const traces = { answered, threadId: mail.threadId, mailboxId: mailbox.id, personKeys };
  const known = await matchKnown(world, mailbox, traces);
  const leadId = known?.message.leadId ?? null;
  return (await proveSent(world, { ...traces, mailbox, leadId }))
    ? matchKnown(world, mailbox, traces)
    : known;
}

async function matchKnown(
  world: Taking,
  { workspaceId }: Mailbox,
  traces: Parameters<typeof matchReply>[1],
): Promise<Match | null> {
  const asked = { ...traces, messageIds: traces.answered };
  return matchReply(await world.messages.candidates(workspaceId, asked), traces);
}

function received(taken: Omit<Taken, 'lead'>): Parameters<World['messages']['add']>[1] {
  const { mail, inbound, match } = taken;
  return {
    ...arrivedMessage(taken),
    leadId: match.message.leadId,
    touchId: match.message.touchId,
    kind: inbound.kind,
    bounce: inbound.bounce && outcomeOf(inbound.bounce),
    bounceStatus: inbound.bounce?.status ?? null,
    at: mail.at,
  };
}
