// A mail that names none of ours and comes from an address that we never wrote to: may it be an answer all the same?
// From a company under sequence, or under the name of somebody who is. Too weak to act on; a person is asked, and only
// where the mail could be meant: a person wrote it to us alone, and it belongs to no other conversation.
import type { InboundKind } from './inbound.ts';
import type { IncomingMail } from './mail.ts';
import { plain } from './words.ts';

/** Somebody whom this mailbox wrote to lately. */
export type UnderSequence = {
  readonly leadId: string;
  readonly fullName: string;
  /** Subject of our last mail, and when it left. */
  readonly subject: string;
  readonly at: Date;
};

export type WeakTraces = {
  readonly mail: Pick<IncomingMail, 'from' | 'to' | 'subject'>;
  readonly kind: InboundKind;
  readonly mailbox: string;
  /** Message-IDs that it says it answers: none of them is ours. */
  readonly answered: readonly string[];
};

/** Whose answer it may be; null = do not ask. `people`: everybody of that company or of that name. */
export function weakMatch(people: readonly UnderSequence[], traces: WeakTraces): UnderSequence | null {
  const { mail, kind, mailbox, answered } = traces;
  const direct = mail.to.some((address) => address.toLowerCase() === mailbox.toLowerCase());
  if (kind !== 'reply' || !direct || mail.to.length > 2) return null;
  const about = (one: UnderSequence) => bare(one.subject) === bare(mail.subject);
  const meant = answered.length === 0 ? people : people.filter(about);
  const named = meant.filter(({ fullName }) => isName(fullName, mail.from?.name ?? ''));
  const best = [named, meant.filter(about), meant].find((some) => some.length > 0) ?? [];
  return best.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0] ?? null;
}

function isName(one: string, other: string): boolean {
  return plain(one) !== '' && plain(one) === plain(other);
}

/** Without Re: and Fwd: of any language. */
function bare(subject: string): string {
  return subject
    .replace(/^(?:\s*[\p{L}]{1,4}\s*(?:\[\d+\])?:)+/u, '')
    .trim()
    .toLowerCase();
}
