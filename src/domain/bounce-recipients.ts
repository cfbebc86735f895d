// Whose address a bounce is about. Machine-readable fields first, then the words: an address that a line is about
// counts more than one that only occurs, and our own, the daemon's and the help desk's never count.
import { noticeOf } from './bounce-notice.ts';
import type { Report } from './bounce-report.ts';
import type { IncomingMail } from './mail.ts';

export type Bounced = Pick<IncomingMail, 'parts' | 'text' | 'html' | 'headers' | 'subject' | 'from' | 'to'>;

const maxRecipients = 50;
const address = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[\w-]{1,63}\.){1,8}[\w-]{1,63}/g;
const nobodys =
  /^(?:mailer-?daemon|mail-?daemon|postmaster|post-?office|abuse|support|help|help-?desk|hostmaster|webmaster|admin|administrator|security|no-?reply|root|info-mgmt|bounces?)$/i;

/** Lines about who wrote, or whom to ask. */
const aboutOthers =
  /^\s*(?:from|sender|reply-to|errors-to|return-path|message-id|subject|cc|bcc|date|x-[\w-]+|references|in-reply-to|received)\s*:|mail from|envelope-from|\bsent by\b|from:?\s*<|assistance|contact|questions?|help ?desk|please (?:send|write|mail|forward|call)|report (?:this|it) to|message-?id|mailto:postmaster|https?:\/\/\S*@/i;

/** Sendmail names the address that was written to in brackets. */
const expanded = /expanded from:?\s{0,5}</i;

/** Lines that are about one address. */
const leads =
  /^[\s>*\-•·|"'`[(]*(?:->\s*)?(?:(?:failed |final |original |intended |undeliverable |invalid |bad |unknown |delivery )*(?:recipient|recipients|address|addressee|user|to|error-for|rcpt|rcpt to|e-?mail|mailbox|destinataire|empfänger|destinatario|宛先|受信者|收件人)(?: (?:e-?mail )?(?:address|name|id)(?:\(es\))?| to)?\s*[:=]?\s*(?:rfc822;\s*)?)?["'`<[(:]*$/i;
const tails = /^["'`>\])]*(?:\s*$|[:;,.]?(?:\s|$)|<mailto:|\.\.\.|\))/i;

/** Lower case, each once. */
export function recipientsOf(mail: Bounced, reports: readonly Report[]): readonly string[] {
  const sender = mail.from?.address ?? '';
  const ways = [
    () => bounced(reports).flatMap(({ recipient }) => unwrapped(recipient)),
    () => addressesIn(mail.headers.get('x-failed-recipients') ?? ''),
    () => inWords(mail, new Set([...mail.to, sender])),
    () => addressedTo(mail),
    () => namesIn(mail),
    // Who wrote to themselves.
    () => inWords(mail, new Set([sender])),
  ];
  for (const way of ways) {
    const found = distinct(way());
    if (found.length > 0) return found;
  }
  return [];
}

/** The address that Exchange packed into one of its own ("IMCEASMTP-mio+40kita+2Eexample@…"); none of a directory entry. */
function unwrapped(recipient: string): readonly string[] {
  const packed = /^imcea(\w*)-(.{1,300})@/.exec(recipient);
  if (!packed) return recipient.includes('@') ? [recipient] : [];
  const code = (_: string, hex: string) => String.fromCharCode(Number.parseInt(hex, 16));
  return packed[1] === 'smtp' ? addressesIn((packed[2] ?? '').replace(/\+([0-9a-f]{2})/g, code)) : [];
}

/** Reports of those who did not get it; all when no action is told. */
export function bounced(reports: readonly Report[]): readonly Report[] {
  const failed = reports.filter(({ action }) => !/^(?:delivered|deliverable|relayed|expanded)/.test(action));
  return failed.length > 0 ? failed : reports;
}

function inWords(mail: Bounced, own: ReadonlySet<string>): readonly string[] {
  const lines = noticeOf(mail).split('\n');
  const found = lines.flatMap((line) => candidatesIn(line, own));
  const written = found.filter(({ rank }) => rank === 3);
  const best = written.length > 0 ? written : found.filter(({ rank }) => rank === 2);
  const said = (best.length > 0 ? best : found).map((one) => one.address);
  return said.length > 0 ? said : addressesIn(mail.subject).filter((one) => !own.has(one));
}

type Candidate = { readonly address: string; readonly rank: 1 | 2 | 3 };

function candidatesIn(line: string, own: ReadonlySet<string>): readonly Candidate[] {
  if (!line.includes('@')) return [];
  return [...line.matchAll(address)].flatMap((match) => {
    const found = trimmed(match[0]);
    if (own.has(found) || nobodys.test(found.split('@')[0] ?? '')) return [];
    const before = line.slice(0, match.index);
    const rank = rankOf(before, line.slice(match.index + match[0].length));
    // What a line is about comes first; "please contact" may follow it.
    const others = rank !== 3 && aboutOthers.test(rank === 2 ? before : line);
    return others ? [] : [{ address: found, rank }];
  });
}

function rankOf(before: string, after: string): Candidate['rank'] {
  if (expanded.test(before)) return 3;
  if (/rcpt to:\s*<?$/i.test(before)) return 2;
  return leads.test(before) && tails.test(after) ? 2 : 1;
}

/** Names without a domain, one a line below "the following recipients": people at the daemon's own house. */
function namesIn(mail: Bounced): readonly string[] {
  const house = mail.from?.address.split('@')[1];
  const list = /recipient[^\n]{0,200}:[ \t]*\n((?:[ \t]+[\w.-]{2,64}[ \t]*(?:\n|$)){1,50})/i.exec(
    noticeOf(mail),
  )?.[1];
  const names = (list ?? '').split('\n').map((line) => line.trim().toLowerCase());
  return house ? names.filter((name) => name !== '').map((name) => `${name}@${house}`) : [];
}

/** To whom the returned mail was addressed. */
function addressedTo(mail: Bounced): readonly string[] {
  const copies = mail.parts.filter(({ type }) => /rfc822/.test(type)).map(({ text }) => text);
  const texts = [...copies, mail.text].map((text) => text.slice(0, 60_000));
  const own = mail.from?.address ?? '';
  for (const text of texts) {
    const to = /^(?:x-)?(?:envelope-|original-)?to:[^\n]{0,1000}(?:\n[ \t][^\n]{0,1000}){0,20}/im.exec(
      text,
    )?.[0];
    const found = addressesIn(to ?? '').filter((one) => one !== own);
    if (found.length > 0) return found;
  }
  return [];
}

function addressesIn(text: string): readonly string[] {
  return (text.slice(0, 20_000).match(address) ?? []).map(trimmed);
}

function trimmed(found: string): string {
  return found.replace(/^(?:[.'`*=|~{]|[45]\d\d-)+/, '').toLowerCase();
}

function distinct(addresses: readonly string[]): readonly string[] {
  return [...new Set(addresses)].slice(0, maxRecipients);
}
