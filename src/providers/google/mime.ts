// From our mail to the bytes that leave (RFC 5322). Text and HTML, our Message-ID, no Bcc; line breaks in a subject
// or a header cannot start a new header (the composer folds or drops them).
import MailComposer from 'nodemailer/lib/mail-composer';
import type { OutgoingMail } from '#domain/mail.ts';

/** The whole message, CRLF line ends. */
export function mimeOf(mail: OutgoingMail): Promise<Buffer> {
  const composer = new MailComposer({
    from: { name: oneLine(mail.from.name), address: mail.from.address },
    to: { name: oneLine(mail.to.name), address: mail.to.address },
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    date: mail.date,
    newline: 'win',
    ...(mail.inReplyTo ? { inReplyTo: mail.inReplyTo } : {}),
    ...(mail.references.length > 0 ? { references: [...mail.references] } : {}),
    // Unfolded: some receivers read only the first line of List-Unsubscribe.
    headers: mail.headers.map(({ name, value }) => ({
      key: name,
      value: { prepared: true, foldLines: false, value: oneLine(value) },
    })),
  });
  return composer.compile().build();
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\0]+/g, ' ').trim();
}
