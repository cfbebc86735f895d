// Which of our mails does something received answer? By Message-ID, then thread, then address. A colleague of the
// same company is too weak to act on in this version.

import type { IncomingMail } from './mail.ts';
import type { StoredMessage } from './message.ts';
import { bareMessageId, messageIdsIn } from './message-id.ts';

export type MatchBy = 'message_id' | 'thread' | 'address';
export type Match = { readonly message: StoredMessage; readonly by: MatchBy };

/** Message-IDs that a mail says it answers, bare, the nearest first. */
export function answeredIds(
  mail: Pick<IncomingMail, 'inReplyTo' | 'references' | 'parts' | 'text'>,
): string[] {
  const returned = mail.parts.filter(({ type }) => /^(message\/rfc822|text\/rfc822-headers)/.test(type));
  // Bounces without parts give our mail back in their text.
  const quoted = [...returned.map(({ text }) => text), mail.text].flatMap((text) =>
    messageIdsIn(/^[> ]{0,4}message-id:\s{0,9}(<[^<>\s]{1,400}>)/im.exec(text)?.[1]),
  );
  const all = [...messageIdsIn(mail.inReplyTo), ...mail.references.toReversed(), ...quoted];
  return [...new Set(all.map((id) => bareMessageId(id) ?? '').filter((id) => id !== ''))];
}

/** `candidates` are our own mails, newest first; `personKeys` the matching forms of who wrote. */
export function matchReply(
  candidates: readonly StoredMessage[],
  traces: {
    readonly answered: readonly string[];
    readonly threadId: string | null;
    readonly mailboxId: string;
    readonly personKeys: readonly string[];
  },
): Match | null {
  for (const id of traces.answered) {
    const message = candidates.find((one) => bareMessageId(one.messageId) === id);
    if (message) return { message, by: 'message_id' };
  }
  const inThread = candidates.find(
    (one) => one.threadId !== null && one.threadId === traces.threadId && one.mailboxId === traces.mailboxId,
  );
  if (inThread) return { message: inThread, by: 'thread' };
  const byAddress = candidates.find((one) => traces.personKeys.includes(one.personKey));
  return byAddress ? { message: byAddress, by: 'address' } : null;
}
