// A mail to oneself, as it lies in the inbox: signed on its way out, judged on its way in. What a test changes here is
// what a broken domain or a relay would do.
import { splitSource } from './header-text.ts';

export type Arrival = {
  /** What the receiving server says of the three; null = it writes no Authentication-Results at all. */
  readonly results: { readonly dkim: string; readonly spf: string; readonly dmarc: string } | null;
  /** Names of headers that got lost, lower case. */
  readonly lost: readonly string[];
  /** It has left and lies nowhere yet. */
  readonly heldBack: boolean;
};

/** All is well. */
export const goodArrival: Arrival = {
  results: { dkim: 'pass', spf: 'pass', dmarc: 'pass' },
  lost: [],
  heldBack: false,
};

/** The source in the inbox of `mailbox`; `server` is the name under which the vendor judges. */
export function arrivedSource(
  raw: Buffer,
  { arrival, mailbox, server }: { arrival: Arrival; mailbox: string; server: string | null },
): Buffer {
  const source = raw.toString('latin1');
  const { head } = splitSource(source);
  const rest = source.slice(head.length);
  const kept = arrival.lost.reduce(
    (left, name) => left.replace(new RegExp(`^${name}:.*(?:\\r?\\n[ \\t]+.*)*\\r?\\n`, 'gim'), ''),
    `${head}\r\n`,
  );
  return Buffer.from(`${judged(arrival, mailbox, server)}${kept.slice(0, -2)}${rest}`, 'latin1');
}

function judged({ results }: Arrival, mailbox: string, server: string | null): string {
  if (results === null) return '';
  const domain = mailbox.split('@')[1] ?? '';
  const { dkim, spf, dmarc } = results;
  const by = server === null ? '' : `${server}; `;
  const words = [
    `dkim=${dkim} header.i=@${domain}`,
    `spf=${spf} (sender is permitted) smtp.mailfrom=${mailbox}`,
    `dmarc=${dmarc} header.from=${domain}`,
  ];
  const signed = 'From:To:Subject:Date:Message-ID:List-Unsubscribe:List-Unsubscribe-Post';
  return [
    `Authentication-Results: ${by}${words.join(';\r\n ')}\r\n`,
    `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain}; s=local;\r\n h=${signed};\r\n b=AAAA\r\n`,
  ].join('');
}
