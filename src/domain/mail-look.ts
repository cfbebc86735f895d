// Small questions about a received mail that several rules ask.
import type { IncomingMail } from './mail.ts';

/** The header of that lower-case name, trimmed; empty when there is none. */
export function header(mail: IncomingMail, name: string): string {
  return (mail.headers.get(name) ?? '').trim();
}

/** True when a part of that type (its beginning) is in the mail. */
export function hasPart(mail: IncomingMail, type: string): boolean {
  return mail.parts.some((part) => part.type.startsWith(type));
}

/** The name and address that wrote, as one text. */
export function senderOf({ from }: IncomingMail): string {
  return `${from?.name ?? ''} <${from?.address ?? ''}>`;
}

/** True for multipart/report of that type (RFC 6522), whatever became of its parts. */
export function isReport(mail: IncomingMail, type: string): boolean {
  return new RegExp(`report-type\\s*=\\s*"?${type}`).test(mail.contentType);
}

/** True when nobody wants an answer: an empty return path, or the daemon's. */
export function hasNoReturn(mail: IncomingMail): boolean {
  return /^<?\s*(?:mailer-daemon(?:@[^>]*)?)?\s*>?$/i.test(mail.headers.get('return-path') ?? 'none');
}

/** True when it answers a mail by its headers. */
export function answersSomething(mail: IncomingMail): boolean {
  return mail.inReplyTo !== null || mail.references.length > 0;
}

/** "Re: Fwd: AW: subject" → "subject", and whether there was anything to take off. */
export function bareSubject(subject: string): { readonly bare: string; readonly answered: boolean } {
  const bare = subject
    .slice(0, 500)
    .replace(
      /^(?:\s*(?:re|r|fw|fwd|aw|wg|antw|tr|rv|sv|vs|vl|ynt|odp|答复|回复|转发)(?:\[\d+\])?\s?[:：])+/i,
      '',
    )
    .trim();
  return { bare, answered: bare.length < subject.trim().length };
}

/** True when a list server sent it on, old ones (Majordomo) included; "Precedence: bulk" alone says nothing. */
export function isFromList(mail: IncomingMail): boolean {
  const named = ['list-id', 'list-unsubscribe', 'list-post', 'mailing-list', 'x-mailing-list', 'x-beenthere'];
  return (
    named.some((name) => header(mail, name) !== '') ||
    /majordomo|^owner-|-owner@/i.test(header(mail, 'x-loop')) ||
    /^(?:[^<]*<)?owner-|-(?:owner|request|bounces)@/i.test(header(mail, 'sender'))
  );
}

/** True when a person passes a mail on or answers it; the reports in it are about something else then. */
export function isHandedOn(mail: IncomingMail): boolean {
  const machines = /multipart\/report/.test(mail.contentType) || hasNoReturn(mail);
  return bareSubject(mail.subject).answered && !machines && header(mail, 'auto-submitted') === '';
}
