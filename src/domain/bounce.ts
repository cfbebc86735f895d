// Bounces: what a delivery report says (RFC 3464, RFC 3463), or what the words say when there is no report.
// hard = the address is dead; soft = may work later; sender = they refuse us, the contact is fine.
import type { IncomingMail } from './mail.ts';

export type BounceType = 'hard' | 'soft' | 'sender';
export type Bounce = {
  readonly type: BounceType;
  readonly recipients: readonly string[];
  /** RFC 3463 code, "5.1.1". */
  readonly status: string | null;
  readonly reason: string;
};

type Report = {
  readonly action: string;
  readonly status: string;
  readonly reason: string;
  readonly recipient: string;
};

/** By code; the first that fits. Asked after the words, which are more exact where both are known. */
const byStatus: readonly (readonly [RegExp, BounceType])[] = [
  [/^4\./, 'soft'],
  [/^5\.2\.2$/, 'soft'],
  [/^5\.1\.[78]$/, 'sender'],
  [/^5\.(?:1\.\d+|2\.1|4\.[14]|0\.0)$/, 'hard'],
  [/^5\.7\./, 'sender'],
  [/^5\.[56]\./, 'sender'],
  [/^5\.(?:3|4)\./, 'soft'],
  [/^5\./, 'hard'],
];

/** By words, for systems that use vague codes or none. */
const byWords: readonly (readonly [RegExp, BounceType])[] = [
  [
    /\b(?:mailbox|inbox|quota|bo[iî]te)[^.\n]{0,40}\b(?:full|exceeded|pleine|satur[ée]e)\b|\bover ?quota\b|\bquota exceeded\b/i,
    'soft',
  ],
  [
    /\b(?:spam|blocked|blacklist|block ?list|denylist|reputation|dmarc|spf|dkim|policy (?:reasons?|violation)|unauthenticated)\b/i,
    'sender',
  ],
  [
    /\b(?:does not exist|doesn['’]t exist|user unknown|unknown user|no such (?:user|recipient|mailbox|person)|recipient (?:not found|unknown|rejected)|address (?:not found|couldn['’]t be found|rejected)|invalid (?:recipient|mailbox|address)|mailbox (?:unavailable|not found|disabled)|account (?:disabled|inactive)|host (?:unknown|not found)|domain (?:not found|couldn['’]t be found)|n['’]existe pas|adresse introuvable|destinataire inconnu|utilisateur inconnu)\b/i,
    'hard',
  ],
  [/\b(?:delayed|will (?:be retried|retry)|temporar(?:y|ily)|try again later|retard)\b/i, 'soft'],
];

/** What a delivery report says about the recipients; empty when there is none. */
export function reportsIn(parts: IncomingMail['parts']): readonly Report[] {
  const texts = parts
    .filter(({ type }) => type.startsWith('message/delivery-status'))
    .map(({ text }) => text);
  return texts.flatMap((text) => text.slice(0, 50_000).split(/\r?\n\s*\r?\n/)).flatMap(reportOf);
}

/** True when the report says that it arrived (or was handed on). */
export function isDelivered(reports: readonly Report[]): boolean {
  return (
    reports.length > 0 && reports.every(({ action }) => ['delivered', 'relayed', 'expanded'].includes(action))
  );
}

/** Type, recipients and reason of a mail that is known to be a bounce. */
export function bounceOf(mail: Pick<IncomingMail, 'parts' | 'text' | 'headers' | 'subject'>): Bounce {
  const reports = reportsIn(mail.parts);
  const worst = reports.find(({ action }) => action === 'failed') ?? reports[0];
  const words = `${worst?.reason ?? ''}\n${mail.text.slice(0, 4000)}\n${mail.subject}`;
  const status = worst?.status || (/\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(words)?.[0] ?? null);
  const type = worst?.action === 'delayed' ? 'soft' : typeOf(status, worst?.reason || words);
  const reason = (worst?.reason || firstLine(mail.text)).slice(0, 300);
  return { type, recipients: recipientsOf(mail, reports), status, reason };
}

function typeOf(status: string | null, words: string): BounceType {
  const vague = status === null || /^5\.0\.0$/.test(status);
  const said = byWords.find(([pattern]) => pattern.test(words))?.[1];
  if (vague && said) return said;
  return byStatus.find(([pattern]) => pattern.test(status ?? ''))?.[1] ?? said ?? 'soft';
}

function reportOf(block: string): Report[] {
  const field = (name: string): string =>
    new RegExp(`^${name}:[ \\t]*(.*(?:\\r?\\n[ \\t]+.*){0,20})`, 'im')
      .exec(block)?.[1]
      ?.replace(/\s+/g, ' ')
      .trim() ?? '';
  const recipient = field('Final-Recipient') || field('Original-Recipient');
  const action = field('Action').toLowerCase();
  if (recipient === '' && action === '') return [];
  return [
    {
      action,
      status: /\d\.\d{1,3}\.\d{1,3}/.exec(field('Status'))?.[0] ?? '',
      reason: field('Diagnostic-Code').replace(/^\w+;\s*/, ''),
      recipient: recipient
        .replace(/^[^;]*;/, '')
        .replace(/[<>\s]/g, '')
        .toLowerCase(),
    },
  ];
}

function recipientsOf(
  mail: Pick<IncomingMail, 'headers' | 'text'>,
  reports: readonly Report[],
): readonly string[] {
  const reported = reports.map(({ recipient }) => recipient).filter((one) => one.includes('@'));
  if (reported.length > 0) return [...new Set(reported)];
  const failed = mail.headers.get('x-failed-recipients') ?? mail.text.slice(0, 4000);
  const found = failed.match(/[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g) ?? [];
  return [...new Set(found.map((one) => one.toLowerCase()))].slice(0, 5);
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0]?.trim() ?? '';
}
