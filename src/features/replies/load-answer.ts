// A person's own answer with everything that its mail is made of.
import type { StoredMessage } from '#domain/message.ts';
import type { OwnAnswer } from '#domain/own-answer.ts';
import type { World } from '#ports/world.ts';
import type { AnswerMail } from './answer-mail.ts';

export type LoadingAnswer = Pick<World, 'answers' | 'mailboxes' | 'messages' | 'reviewCases'>;

/** Null when the mail that it answers, its mailbox or its lead is gone. */
export async function loadAnswer(world: LoadingAnswer, answer: OwnAnswer): Promise<AnswerMail | null> {
  const { workspaceId, messageId, leadId, mailboxId } = answer;
  const [message, mailbox, facts, all] = await Promise.all([
    world.messages.get(workspaceId, messageId),
    world.mailboxes.get(workspaceId, mailboxId),
    world.reviewCases.get(workspaceId, leadId),
    world.messages.ofLead(workspaceId, leadId),
  ]);
  if (!message || !mailbox || !facts) return null;
  const earlier: StoredMessage[] = all.filter((one) => one.mailboxId === mailboxId && one.at <= message.at);
  return { answer, message, mailbox, facts, earlier };
}
