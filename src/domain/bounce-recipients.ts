// Whose address a bounce is about. Machine-readable fields first, then the words: an address that a line is about
// counts more than one that only occurs, and our own, the daemon's and the help desk's never count.
import { noticeOf } from './bounce-notice.ts';
import type { Report } from './bounce-report.ts';
import type { IncomingMail } from './mail.ts';

export type Bounced = Pick<IncomingMail, 'parts' | 'text' | 'html' | 'headers' | 'subject' | 'from' | 'to'>;

const maxRecipients = 50;
const address = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[\w-]{1,63}\.){1,8}[\w-]{2,63}/g;
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
  const reported = bounced(reports)
    .map(({ recipient }) => recipient)
    .filter((one) => one.includes('@'));
  if (reported.length > 0) return distinct(reported);
  const failed = addressesIn(mail.headers.get('x-failed-recipients') ?? '');
  if (failed.length > 0) return distinct(failed);
  const said = inWords(mail);
  return distinct(said.length > 0 ? said : addressedTo(mail));
}

/** Reports of those who did not get it; all when no action is told. */
export function bounced(reports: readonly Report[]): readonly Report[] {
  const failed = reports.filter(({ action }) => !/^(?:delivered|deliverable|relayed|expanded)/.test(action));
  return failed.length > 0 ? failed : reports;
}

function inWords(mail: Bounced): readonly string[] {
  const own = new Set([...mail.to, mail.from?.address ?? '']);
  const lines = noticeOf(mail).split('\n');
  const found = lines.flatMap((line) => candidatesIn(line, own));
  const written = found.filter(({ rank }) => rank === 3);
  const best = written.length > 0 ? written : found.filter(({ rank }) => rank === 2);
  const said = (best.length > 0 ? best : found).map((one) => one.address);
  return said.length > 0 ? said : addressesIn(mail.subject).filter((one) => !own.has(one));
}

type Candidate = { readonly address: string; readonly rank: 1 | 2 | 3 };

function candidatesIn(line: string, own: ReadonlySet<string>): readonly Candidate[] {
  if (!line.includes('@') || (aboutOthers.test(line) && !expanded.test(line))) return [];
  return [...line.matchAll(address)].flatMap((match) => {
    const found = trimmed(match[0]);
    if (own.has(found) || nobodys.test(found.split('@')[0] ?? '')) return [];
    const before = line.slice(0, match.index);
    const after = line.slice(match.index + match[0].length);
    return [{ address: found, rank: rankOf(before, after) }];
  });
}

function rankOf(before: string, after: string): Candidate['rank'] {
  if (expanded.test(before)) return 3;
  if (/rcpt to:\s*<?$/i.test(before)) return 2;
  return leads.test(before) && tails.test(after) ? 2 : 1;
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
  return found.replace(/^[.'`*=|~{]+/, '').toLowerCase();
}

function distinct(addresses: readonly string[]): readonly string[] {
  return [...new Set(addresses)].slice(0, maxRecipients);
}
