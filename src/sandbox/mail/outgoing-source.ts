// What Gmail does to a mail that a client hands in: it completes missing headers and puts the account's own
// address into From. Everything else leaves byte for byte, the client's Message-ID included.

import { firstAddress } from './addresses.ts';
import { headerValue, readHeaders, splitSource } from './header-text.ts';
import type { LocalAccount } from './types.ts';

/** The source as it leaves. `serial` makes the Message-ID of a mail that has none. */
export function completeSource(
  raw: Buffer,
  by: { account: LocalAccount; at: number; serial: string },
): Buffer {
  const source = raw.toString('latin1');
  const headers = readHeaders(splitSource(source).head);
  const sender = `From: ${latin1(by.account.name)} <${by.account.email}>\r\n`;
  const from = firstAddress(headers, 'from');
  const missing = [
    from === null ? sender : '',
    headerValue(headers, 'date') === null
      ? `Date: ${new Date(by.at).toUTCString().replace('GMT', '+0000')}\r\n`
      : '',
    headerValue(headers, 'message-id') === null
      ? `Message-ID: <local-${by.serial}@mail.gmail.example>\r\n`
      : '',
  ].join('');
  const foreign = from !== null && from.address !== by.account.email;
  const owned = foreign ? source.replace(/^from:.*(?:\r?\n[ \t]+.*)*\r?\n/im, () => sender) : source;
  return missing === '' && !foreign ? raw : Buffer.from(missing + owned, 'latin1');
}

/** The source without its Bcc header: what other people's mailboxes receive. */
export function withoutBcc(raw: Buffer): Buffer {
  const { head } = splitSource(raw.toString('latin1'));
  const rest = raw.toString('latin1').slice(head.length);
  return Buffer.from(
    `${head}\r\n`.replace(/^bcc:.*(?:\r?\n[ \t]+.*)*\r?\n/gim, '').slice(0, -2) + rest,
    'latin1',
  );
}

function latin1(text: string): string {
  const quoted = `"${text.replace(/["\\\r\n]/g, '')}"`;
  return Buffer.from(quoted, 'utf8').toString('latin1');
}
