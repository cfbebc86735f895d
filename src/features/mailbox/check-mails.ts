// The two mails of a check, made as those to prospects are: the same headers, the second an answer to the first.
import type { OutgoingMail } from '#domain/mail.ts';
import type { Mailbox } from '#domain/mailbox.ts';
import type { World } from '#ports/world.ts';
import { type Locale, say } from '#text/text.ts';
import { buildMail } from '../outreach/build-mail.ts';

export type Checking = {
  readonly mailbox: Mailbox;
  /** Ours, of the first and the second. */
  readonly messageIds: readonly string[];
  readonly locale: Locale;
  readonly date: Date;
};

/** `leftAs`: the Message-ID under which the first one left, where the vendor said so. */
export function checkMail(
  { links }: Pick<World, 'links'>,
  { mailbox, messageIds, locale, date }: Checking,
  which: { readonly second: false } | { readonly second: true; readonly leftAs: string | null },
): OutgoingMail {
  const { address, name } = mailbox;
  const [firstId = '', secondId = ''] = messageIds;
  const subject = say(locale, 'mail.check.subject', { mark: firstId.slice(1, 9) });
  const step = which.second ? 1 : 0;
  const body = say(locale, 'mail.check.body');
  const mails = [{ step, subject, body }];
  return buildMail({
    approved: { recipient: address, sender: address, mails, footer: '', steps: [] },
    step,
    senderName: name,
    recipientName: name,
    messageId: which.second ? secondId : firstId,
    earlier: which.second ? [{ messageId: which.leftAs ?? firstId, subject }] : [],
    token: 'test',
    tracks: null,
    inMails: links.inMails,
    date,
  });
}
