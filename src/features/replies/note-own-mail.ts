// Somebody answered from a mailbox of their own, because the one of the conversation belongs to a person who left: what
// they wrote is kept, so that the conversation is whole and nobody answers twice. Nothing leaves from here.
import { companyDomain } from '#domain/domain-name.ts';
import type { Member } from '#domain/member.ts';
import type { StoredMessage } from '#domain/message.ts';
import { Refusal } from '#lib/errors.ts';
import type { Transaction, World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';

export type OwnMail = {
  readonly workspaceId: string;
  readonly messageId: string;
  readonly text: string;
  readonly member: Pick<Member, 'id' | 'slackUserId' | 'email'>;
};

/** Refusal('answer_empty' | 'answer_gone' | 'answer_sent'). */
export async function noteOwnMail(
  world: Pick<World, 'clock' | 'messages' | 'queue' | 'transact'>,
  noted: OwnMail,
): Promise<void> {
  const { workspaceId, messageId, text } = noted;
  if (text.trim() === '') throw new Refusal('answer_empty');
  const message = await world.messages.get(workspaceId, messageId);
  if (!message?.leadId) throw new Refusal('answer_gone');
  const { leadId } = message;
  const at = world.clock.now();
  await world.transact((stores) => keep(stores, noted, { ...message, leadId, at }));
  await redraw(world, workspaceId, [`reply/${messageId}`, `lead/${leadId}`]);
}

async function keep(
  stores: Transaction,
  { workspaceId, messageId, text, member }: OwnMail,
  message: StoredMessage & { readonly leadId: string },
): Promise<void> {
  const { leadId, mailboxId, at, fromAddress } = message;
  const by = member.slackUserId;
  const empty = { messageId, leadId, mailboxId, text, author: 'human', flags: [], at };
  await stores.answers.draft(workspaceId, empty);
  const first = await stores.answers.wroteElsewhere(workspaceId, { messageId, text, by, at });
  if (!first) throw new Refusal('answer_sent');
  await stores.messages.add(workspaceId, {
    ...{ mailboxId, leadId, touchId: null, direction: 'out', kind: 'answer' },
    ...{ providerId: `by-hand/${messageId}`, threadId: null, messageId: null, inReplyTo: message.messageId },
    ...{ fromAddress: member.email ?? '', toAddress: fromAddress, personKey: message.personKey },
    ...{ domain: companyDomain(fromAddress), subject: message.subject, text: text.trim(), raw: null, at },
  });
  await stores.events.add(workspaceId, { leadId, kind: 'answered', by, data: { messageId }, at });
  const entry = { at, actor: by, via: 'slack', action: 'reply.answered', outcome: 'done' } as const;
  const detail = { messageId, from: 'own_mailbox' };
  await stores.audit.add(workspaceId, { ...entry, subject: `lead/${leadId}`, detail });
}
