// What a person should look at before approving a mail. Plain checks, the same for the model's text, the rules'
// and a person's: each flag names the step and the words that raised it. Limits: facts of cold mail (50–125 words,
// one link, a subject that a phone shows whole).

import { shortened } from '#lib/storable.ts';
import { emptyNews, unsourcedClaims, wrongNames } from './claims.ts';
import type { DraftFlag, DraftMail } from './draft.ts';
import type { Company, Lead, Signal } from './lead.ts';
import { noteLimit } from './linkedin.ts';
import type { MailLanguage, Offer } from './segment.ts';
import { plain, tellingWords } from './words.ts';

export type LintContext = {
  readonly lead: Lead;
  readonly company: Company | null;
  readonly signals: readonly Signal[];
  readonly offer: Offer | null;
  readonly senderName: string;
  readonly senderCompany: string | null;
  readonly language: MailLanguage;
};

export const wordLimits = { first: { min: 50, max: 125 }, followUp: { min: 25, max: 100 } } as const;
export const subjectLimit = 60;

const shorteners =
  /\b(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|is\.gd|buff\.ly|rebrand\.ly|cutt\.ly|lnkd\.in|rb\.gy|shorturl\.at|t\.ly|s\.id)\/\S*/gi;
const links = /\bhttps?:\/\/[^\s<>)\]]+|\bwww\.[^\s<>)\]]+/gi;
const placeholders = [
  /\{\{[^}]*\}\}|\{%[^%]*%\}|\$\{[^}]*\}|\{[\p{L}_ ]{2,40}\}/gu,
  /\[(?:[\p{L}_'’.-]+ ?){1,6}\]/gu,
  /<(?!https?:)[\p{L}_][\p{L}_ '’-]{1,40}>/gu,
  /\bX{2,}\b|\b(?:TODO|TBD|FIXME)\b|%[A-Z_]{3,}%|\blorem ipsum\b/g,
  /\b(?:undefined|null|NaN)\b/g,
];

/** All flags of the mails, in the order of the steps. No flag means that no check found anything. */
export function lintMails(mails: readonly DraftMail[], context: LintContext): DraftFlag[] {
  const first = Math.min(...mails.map(({ step }) => step));
  return mails.flatMap((mail) => [
    ...lintSubject(mail),
    ...lintText(mail),
    ...flags(mail.step, 'long_note', tooLong(mail.note)),
    ...lintLength(mail, mail.step === first ? wordLimits.first : wordLimits.followUp),
    ...flags(mail.step, 'forbidden_claim', forbiddenClaims(wordsOf(mail), context.offer)),
    ...flags(mail.step, 'wrong_name', [
      ...wrongNames(mail.body, context),
      ...wrongNames(mail.note ?? '', context),
    ]),
    ...flags(mail.step, 'empty_signal', emptyNews(wordsOf(mail), context)),
    ...flags(mail.step, 'unsourced_claim', unsourcedClaims(wordsOf(mail), context)),
  ]);
}

/** All that the person would read of it, the words of the invitation included. */
function wordsOf({ subject, body, note }: DraftMail): string {
  return [subject, body, ...(note ? [note] : [])].join('\n');
}

/** What a free LinkedIn account cannot send along. */
function tooLong(note: string | undefined): string[] {
  const length = [...(note ?? '')].length;
  return length > noteLimit ? [String(length)] : [];
}

/** Words of a mail, links counted as one. */
export function countWords(body: string): number {
  return body.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function lintSubject({ step, subject }: DraftMail): DraftFlag[] {
  const text = subject.trim();
  if (text === '') return flags(step, 'empty_subject', ['']);
  return [
    ...flags(step, 'long_subject', [...text].length > subjectLimit ? [text] : []),
    ...flags(step, 'fake_reply', text.match(/^(?:re|fwd?|tr|rép|rep|aw|wg)\s*(?:\[\d+\])?\s*:/i) ?? []),
  ];
}

function lintText(mail: DraftMail): DraftFlag[] {
  const { step } = mail;
  const text = wordsOf(mail);
  const found = [...new Set(text.match(links) ?? [])];
  return [
    ...flags(
      step,
      'placeholder',
      placeholders.flatMap((shape) => text.match(shape) ?? []),
    ),
    ...flags(step, 'too_many_links', found.length > 1 ? [String(found.length)] : []),
    ...flags(step, 'too_many_links', text.match(shorteners) ?? []),
    ...flags(step, 'shouting', shouting(text)),
  ];
}

function lintLength({ step, body }: DraftMail, { min, max }: { min: number; max: number }): DraftFlag[] {
  const words = countWords(body);
  if (words > max) return flags(step, 'too_long', [String(words)]);
  return words < min ? flags(step, 'too_short', [String(words)]) : [];
}

/** Three capital words in a row, or one of eight letters and more; "!!" and "$$". */
function shouting(text: string): string[] {
  const capitals = text.match(/\b\p{Lu}{2,}(?:\s+\p{Lu}{2,}){2,}\b|\b\p{Lu}{8,}\b/gu) ?? [];
  return [...capitals, ...(text.match(/!{2,}|\${2,}/g) ?? [])];
}

/** A claim is made when one sentence holds all its telling words, whatever their ending. */
function forbiddenClaims(text: string, offer: Offer | null): string[] {
  const claims = offer?.neverClaim ?? [];
  if (claims.length === 0) return [];
  const said = plain(text);
  const sentences = text.split(/[.!?\n]+/).map((sentence) => stems(sentence));
  return claims.filter((claim) => said.includes(plain(claim)) || madeIn(sentences, stems(claim)));
}

function madeIn(sentences: readonly string[][], wanted: readonly string[]): boolean {
  return wanted.length > 0 && sentences.some((there) => wanted.every((stem) => there.includes(stem)));
}

function stems(text: string): string[] {
  return tellingWords(text).map((word) => word.slice(0, 5));
}

function flags(step: number, code: DraftFlag['code'], details: readonly string[]): DraftFlag[] {
  return [...new Set(details)].map((detail) => ({ code, step, detail: shortened(detail.trim(), 120) }));
}
