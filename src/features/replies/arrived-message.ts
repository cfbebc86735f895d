// A mail that came in, as it is stored: what is the same whether we know whose answer it is or still ask.
import { addressKey } from '#domain/address.ts';
import { companyDomain } from '#domain/domain-name.ts';
import type { Inbound } from '#domain/inbound.ts';
import type { IncomingMail } from '#domain/mail.ts';
import type { Mailbox } from '#domain/mailbox.ts';
import { shortened, storable } from '#lib/storable.ts';

export type Arrived = { readonly mailbox: Mailbox; readonly mail: IncomingMail; readonly inbound: Inbound };

/** Cut to what the table takes: a subject to 1,000 characters, text without what no database stores. */
export function arrivedMessage({ mailbox, mail, inbound }: Arrived) {
  const from = mail.from?.address ?? '';
  return {
    mailboxId: mailbox.id,
    direction: 'in' as const,
    providerId: mail.providerId,
    threadId: mail.threadId,
    messageId: mail.messageId,
    inReplyTo: mail.inReplyTo,
    fromAddress: from,
    toAddress: mailbox.address,
    personKey: addressKey(from) ?? from,
    domain: companyDomain(from),
    subject: shortened(mail.subject, 1000),
    text: storable(inbound.text),
    raw: null,
  };
}
