// Bounces: what a delivery report says (RFC 3464, RFC 3463), or what the words say when there is no report.
// hard = the address is dead; soft = may work later; sender = they refuse us or this mail, the contact is fine.
import { noticeOf } from './bounce-notice.ts';
import { type Bounced, bounced, recipientsOf } from './bounce-recipients.ts';
import { type Report, reportsIn, statusIn } from './bounce-report.ts';
import { type Reason, reasonOf, unpacked } from './bounce-words.ts';

export type BounceType = 'hard' | 'soft' | 'sender';
export type Bounce = {
  readonly type: BounceType;
  readonly recipients: readonly string[];
  /** RFC 3463 code, "5.1.1". */
  readonly status: string | null;
  readonly reason: string;
  /** It did not arrive and nobody tries any more; false for a delay and where nobody says. */
  readonly failed: boolean;
};

/** By code; the first that fits. Asked after the words, which are more exact where both are known. */
const byStatus: readonly (readonly [RegExp, BounceType])[] = [
  [/^4\./, 'soft'],
  [/^5\.2\.[02]$/, 'soft'],
  [/^5\.(?:1\.\d+|2\.1|4\.[14])$/, 'hard'],
  [/^5\.(?:2\.3|3\.4|7\.\d+)$/, 'sender'],
  [/^5\.[56]\./, 'sender'],
];

/** Type, recipients and reason of a mail that is known to be a bounce. */
export function bounceOf(mail: Bounced): Bounce {
  const reports = bounced(reportsIn(mail));
  const worst = reports.find(({ action }) => action === 'failed') ?? reports[0];
  const notice = noticeOf(mail);
  const said = saidIn(notice);
  const status = statusOf(worst, said, notice);
  const type =
    worst?.action === 'delayed' ? 'soft' : typeOf({ status, worst, said, notice, subject: mail.subject });
  const reason = (worst?.reason || said || firstLine(notice)).slice(0, 300);
  const failed = worst?.action === 'failed' || (!worst?.action && status.startsWith('5.'));
  return { type, recipients: recipientsOf(mail, reports), status: status || null, reason, failed };
}

/** An exact code wins over "5.0.0", wherever it stands. */
function statusOf(worst: Report | undefined, said: string, notice: string): string {
  const reason = worst?.reason ?? '';
  const inside = unpacked(reason);
  const told = worst?.status ?? '';
  // A transcript also holds answers that were followed by another try: "451 4.4.1 read error", then "554".
  const heard = told[0] ?? /\b([45])\d\d\b/.exec(said)?.[1];
  const fits = (code: string) => (heard === undefined || code[0] === heard ? code : '');
  const codes = [told, statusIn(inside), fits(statusIn(said)), fits(statusIn(notice))];
  // Who packs an answer puts a code of its own before it.
  const known = (inside === reason ? codes : codes.slice(1)).filter((code) => code !== '');
  return known.find((code) => !code.endsWith('.0.0')) ?? known[0] ?? '';
}

type Told = {
  readonly status: string;
  readonly worst: Report | undefined;
  readonly said: string;
  readonly notice: string;
  readonly subject: string;
};

function typeOf({ status, worst, said, notice, subject }: Told): BounceType {
  const answer = worst?.reason || said;
  const heard = reasonOf(answer, `${worst?.remote} ${said}`) ?? reasonOf(said);
  if (isTemporary(status, answer)) return heard?.type === 'sender' ? 'sender' : 'soft';
  if (/^5\.1\.(?:[78]|90)$/.test(status)) return 'sender';
  const byCode = byStatus.find(([pattern]) => pattern.test(status))?.[1];
  return agreed(heard, byCode) ?? ofNotice(`${subject}\n${notice}`);
}

/** A whole notice is full of advice ("check the header"): its vague words say nothing. */
function ofNotice(notice: string): BounceType {
  const reason = reasonOf(notice);
  return reason && reason.name !== 'refused' ? reason.type : 'soft';
}

/** Words are more exact than codes, but "rejected" or "disabled" say less than a code does. */
function agreed(heard: Reason | null, byCode: BounceType | undefined): BounceType | undefined {
  if (heard && ['for_now', 'refused', 'suspended'].includes(heard.name)) return byCode ?? heard.type;
  return heard?.type ?? byCode;
}

function isTemporary(status: string, answer: string): boolean {
  return status.startsWith('4.') || (status === '' && /^\W{0,10}4[2-7]\d\b/.test(answer));
}

/** The other system's answer: from the line with an SMTP code to the end of the paragraph. */
function saidIn(notice: string): string {
  const lines = notice.split('\n');
  const first = lines.findIndex((line) => smtpAnswer.test(line));
  if (first === -1) return '';
  const end = lines.findIndex((line, i) => i > first && line.trim() === '');
  return lines
    .slice(first, Math.min(end === -1 ? first + 6 : end, first + 6))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 1000);
}

const smtpAnswer =
  /(?:^\s*|<<<\s?|[:'"(#>-]\s?|said:?\s|returned\s|error\s|was\s|code\s)[45]\d\d(?:[\s-]+\S|$)/i;

function firstLine(text: string): string {
  return text.trim().split('\n')[0]?.trim() ?? '';
}
