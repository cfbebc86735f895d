// The mail of a person's own answer: in the thread of what it answers, from the mailbox that got it, to whoever wrote.
// It carries the words that the person sent and nothing else; a conversation needs no footer.
import type { OutgoingMail } from '#domain/mail.ts';
import { mailHtml } from '#domain/mail-text.ts';
import type { Mailbox } from '#domain/mailbox.ts';
import type { StoredMessage } from '#domain/message.ts';
import type { OwnAnswer } from '#domain/own-answer.ts';
import type { World } from '#ports/world.ts';

export type AnswerMail = {
  readonly answer: OwnAnswer;
  /** What it answers. */
  readonly message: StoredMessage;
  readonly mailbox: Mailbox;
  readonly facts: NonNullable<Awaited<ReturnType<World['reviewCases']['get']>>>;
  /** Every mail of this lead in this mailbox up to that, oldest first. */
  readonly earlier: readonly StoredMessage[];
};

/** The same mail for the one who sends it and for the one who finds it later. */
export function answerMail({ answer, message, mailbox, facts, earlier }: AnswerMail, at: Date): OutgoingMail {
  const { lead } = facts;
  const text = `${answer.text.replace(/\r\n?/g, '\n').trim()}\n`;
  const references = [...earlier, message].flatMap(({ messageId }) => (messageId ? [messageId] : []));
  return {
    from: { name: mailbox.name, address: mailbox.address },
    to: {
      name: message.personKey === lead.emailKey ? lead.fullName : '',
      address: message.fromAddress,
    },
    subject: /^(?:re|aw|sv|rép|antw)\s*:/i.test(message.subject) ? message.subject : `Re: ${message.subject}`,
    text,
    html: mailHtml(text),
    messageId: answer.wireId ?? '',
    inReplyTo: message.messageId,
    references: [...new Set(references)].slice(-20),
    headers: [],
    date: at,
  };
}
