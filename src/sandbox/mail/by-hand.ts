// What the owner of a mailbox sent from their own mail program: it lies in Sent and is no delivery of ours.
import type { Desk } from './desk.ts';
import { addMail } from './mail-book.ts';

export type HandMail = {
  readonly to: string;
  readonly cc?: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly messageId?: string;
  /** Beside "Hello.", such as the tag of a warm-up tool. */
  readonly text?: string;
};

/** Puts it into the Sent folder; answers its id. */
export function addHandMail(desk: Desk, mailbox: string, mail: HandMail): string {
  const { to, cc, at, text = '', messageId = `hand-${desk.book.serial + 1}@mail.example` } = mail;
  const lines = [
    `From: <${mailbox}>`,
    `To: ${to}`,
    ...(cc === undefined ? [] : [`Cc: ${cc}`]),
    'Subject: By hand',
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${messageId}>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...['Hello.', '', text],
  ];
  const raw = Buffer.from(lines.join('\r\n'));
  return addMail(desk.book, { mailbox, raw, origin: 'sent', labelIds: ['SENT'], threadId: null, at }).id;
}
