// The mail that Exchange makes of a draft: an HTML body gets its text beside it, and MAPI properties become headers.
// PidTagListUnsubscribe (0x1045), PidTagInReplyToId (0x1042) and PidTagInternetReferences (0x1039) do; a named
// property of the internet headers does not, since nobody could show that it arrives.
import { convert } from 'html-to-text';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { LocalAccount } from '../mail/types.ts';
import { type DraftFields, propertyOf } from './message-fields.ts';

export type Composing = {
  readonly account: LocalAccount;
  readonly at: number;
  /** Taken when the draft names none. */
  readonly messageId: string;
};

/** The source as it would leave now. */
export function composeDraft(fields: DraftFields, { account, at, messageId }: Composing): Promise<Buffer> {
  const { body, internetMessageHeaders = [] } = fields;
  const content = body?.content ?? '';
  const html = body?.contentType.toLowerCase() === 'html';
  const unsubscribe = propertyOf(fields, 'String 0x1045');
  const inReplyTo = fields.inReplyTo ?? propertyOf(fields, 'String 0x1042');
  const references = fields.references ?? propertyOf(fields, 'String 0x1039');
  const composer = new MailComposer({
    from: { name: fields.from?.emailAddress.name ?? account.name, address: account.email },
    to: addresses(fields.toRecipients),
    cc: addresses(fields.ccRecipients),
    bcc: addresses(fields.bccRecipients),
    replyTo: addresses(fields.replyTo),
    subject: fields.subject ?? '',
    date: new Date(at),
    messageId: fields.internetMessageId ?? messageId,
    newline: 'win',
    ...(html ? { html: content, text: convert(content) } : { text: content }),
    ...(inReplyTo ? { inReplyTo } : {}),
    ...(references ? { references } : {}),
    headers: [
      ...internetMessageHeaders.map(({ name, value }) => header(name, value)),
      ...(unsubscribe ? [header('List-Unsubscribe', unsubscribe)] : []),
    ],
  });
  const mime = composer.compile();
  mime.keepBcc = true;
  return mime.build();
}

function header(key: string, value: string) {
  return { key, value: { prepared: true, foldLines: false, value: value.replace(/[\r\n]+/g, ' ') } };
}

function addresses(recipients: DraftFields['toRecipients']) {
  return (recipients ?? []).map(({ emailAddress: { name, address } }) => ({ name: name ?? '', address }));
}
