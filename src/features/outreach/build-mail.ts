// The mail of one step, from what was approved. Nothing is read from today's settings: the words are those that a
// person saw, and only the token of the unsubscribe link is filled in.
import type { Approvable } from '#domain/draft.ts';
import { linkBase, withToken } from '#domain/footer.ts';
import type { OutgoingMail } from '#domain/mail.ts';
import { followUpSubject, mailHtml, mailText, subjectLine } from '#domain/mail-text.ts';
import type { StoredMessage } from '#domain/message.ts';
import { type Tracks, trackedHtml } from '#domain/tracked-html.ts';

export type MailParts = {
  readonly approved: Approvable;
  readonly step: number;
  readonly senderName: string;
  readonly recipientName: string;
  readonly messageId: string;
  /** Our earlier mails to this lead, oldest first. */
  readonly earlier: readonly Pick<StoredMessage, 'messageId' | 'subject'>[];
  readonly token: string;
  /** Our public address, or null: opt-out by mail only. */
  readonly inMails: string | null;
  readonly date: Date;
  /** What counts opens and clicks; null = nothing in the mail does. */
  readonly tracks: Tracks | null;
};

/** Throws when the approval has no text for this step. */
export function buildMail(parts: MailParts): OutgoingMail {
  const { approved, earlier } = parts;
  const mail = approved.mails.find(({ step }) => step === parts.step);
  if (!mail) throw new Error(`nothing was approved for step ${parts.step}`);
  const footer = footerOf(parts);
  const text = mailText(mail.body, footer);
  const [first] = earlier;
  const references = earlier.flatMap(({ messageId }) => (messageId ? [messageId] : []));
  return {
    from: { name: parts.senderName, address: approved.sender },
    to: { name: parts.recipientName, address: approved.recipient },
    subject: first ? followUpSubject(first.subject) : subjectLine(mail.subject),
    text,
    html: parts.tracks ? trackedHtml({ body: mail.body, footer }, parts.tracks) : mailHtml(text),
    messageId: parts.messageId,
    inReplyTo: references.at(-1) ?? null,
    references,
    headers: optOutHeaders(parts),
    date: parts.date,
  };
}

function footerOf({ approved, inMails, token }: MailParts): string {
  return inMails ? withToken(approved.footer, { base: linkBase(inMails), token }) : approved.footer;
}

/** RFC 2369 and RFC 8058: one click where we have an address of our own, a mail to the sender in any case. */
function optOutHeaders({ approved, inMails, token }: MailParts): OutgoingMail['headers'] {
  const byMail = `<mailto:${approved.sender}?subject=unsubscribe-${token}>`;
  if (!inMails) return [{ name: 'List-Unsubscribe', value: byMail }];
  const byLink = `<${linkBase(inMails)}${token}>`;
  return [
    { name: 'List-Unsubscribe', value: `${byLink}, ${byMail}` },
    { name: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
  ];
}
