// Mails as conversations, newest first, and what one can do as their reader. Pure.
import type { AnswerKind, SandboxMail } from '../../protocol.ts';
import type { Words } from '../words.ts';

export type MailThread = {
  readonly id: string;
  readonly mails: readonly SandboxMail[];
  readonly subject: string;
  readonly other: string;
  readonly at: string;
};

/** "Camille Roux" of "Camille Roux <camille@globex.example>"; the address when there is no name. */
export function nameOf(address: string): string {
  const [, name = '', bare = ''] = /^\s*"?([^"<]*?)"?\s*<([^>]*)>/u.exec(address) ?? [];
  return name || bare || address;
}

function threadOf(id: string, unsorted: readonly SandboxMail[]): MailThread {
  const mails = unsorted.toSorted((a, b) => a.at.localeCompare(b.at));
  const first = mails[0];
  const other = first === undefined ? '' : first.direction === 'out' ? first.to : first.from;
  return { id, mails, subject: first?.subject ?? '', other, at: mails.at(-1)?.at ?? '' };
}

/** Conversations per mailbox, the one with the newest mail first. */
export function mailThreads(mails: readonly SandboxMail[]): readonly MailThread[] {
  const byThread = Map.groupBy(mails, ({ mailbox, threadId }) => `${mailbox}/${threadId}`);
  return [...byThread].map(([id, group]) => threadOf(id, group)).toSorted((a, b) => b.at.localeCompare(a.at));
}

/** The mail that an answer answers: the last one that left. */
export function lastSent(thread: MailThread): SandboxMail | undefined {
  return thread.mails.findLast(({ direction }) => direction === 'out');
}

type PlainAnswer = Exclude<AnswerKind, 'custom' | 'out_of_office'>;

/** The ready-made answers in the order of their buttons. */
export function answerLabels(words: Words): readonly (readonly [PlainAnswer, string])[] {
  return [
    ['interested', words.interested],
    ['question', words.question],
    ['not_now', words.notNow],
    ['wrong_person', words.wrongPerson],
    ['not_interested', words.notInterested],
    ['unsubscribe_words', words.unsubscribeWords],
    ['bounce', words.bounce],
  ];
}
