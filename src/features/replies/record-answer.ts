// Writes down that a person's own answer left: the row, the mail, the event and the audit, all or nothing. Safe to say
// twice.
import { companyDomain } from '#domain/domain-name.ts';
import type { OutgoingMail } from '#domain/mail.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import type { AnswerMail } from './answer-mail.ts';

type Left = {
  readonly providerId: string;
  readonly threadId: string | null;
  readonly raw: Uint8Array | null;
  readonly at: Date;
};
export type SentAnswer = AnswerMail & {
  readonly mail: OutgoingMail;
  readonly left: Left;
  /** The Message-ID that really left. */
  readonly wireId: string;
  /** Slack user id of who says that it left, where only a person knows. */
  readonly saidBy?: string;
};

/** False when it was recorded before. */
export async function recordAnswer(
  world: Pick<World, 'queue' | 'transact'>,
  sent: SentAnswer,
): Promise<boolean> {
  const { answer, left, saidBy } = sent;
  const { workspaceId, messageId, leadId } = answer;
  const { providerId, threadId, at } = left;
  const recorded = await world.transact(async (stores) => {
    const fresh = await stores.answers.record(workspaceId, { messageId, providerId, threadId, sentAt: at });
    if (!fresh) return false;
    await stores.messages.add(workspaceId, messageOf(sent));
    const by = answer.by ?? 'system';
    await stores.events.add(workspaceId, { leadId, kind: 'answered', by, data: { messageId }, at });
    const via = saidBy === undefined ? 'system' : 'slack';
    const entry = { at, actor: saidBy ?? by, via, action: 'reply.answered', outcome: 'done' } as const;
    await stores.audit.add(workspaceId, { ...entry, subject: `lead/${leadId}`, detail: { messageId } });
    return true;
  });
  await redraw(world, workspaceId, [`reply/${messageId}`, `lead/${leadId}`]);
  return recorded;
}

function messageOf({
  answer,
  message,
  mail,
  left,
  wireId,
}: SentAnswer): Parameters<World['messages']['add']>[1] {
  const to = mail.to.address;
  return {
    mailboxId: answer.mailboxId,
    leadId: answer.leadId,
    touchId: null,
    direction: 'out',
    kind: 'answer',
    providerId: left.providerId,
    threadId: left.threadId,
    messageId: wireId,
    inReplyTo: mail.inReplyTo,
    fromAddress: mail.from.address,
    toAddress: to,
    personKey: message.personKey,
    domain: companyDomain(to),
    subject: mail.subject,
    text: mail.text,
    raw: left.raw,
    at: left.at,
  };
}
