// The new words of a mail: without our quoted mail and without the signature. Line by line over at most 200 KB, each
// line cut before any pattern sees it, so that the time is linear whatever comes in.
import { startsHeaderBlock } from './quote-headers.ts';
import { htmlToText } from './quote-html.ts';
import { dateWords, rulers, wroteStart, wroteWords } from './quote-marks.ts';
import { unsigned } from './signature.ts';

const maxChars = 200_000;
const maxLines = 5000;
const maxLine = 300;
const maxAttribution = 400;

/** Prefers the text part; HTML only when there is no text. Never throws. */
export function newTextOf(mail: { readonly text: string; readonly html: string | null }): string {
  if (mail.text.trim() !== '') return newText(mail.text);
  return mail.html ? newText(htmlToText(mail.html)) : '';
}

/** The new part of a plain text. */
export function newText(text: string): string {
  const lines = text.slice(0, maxChars).replace(/\r\n?/g, '\n').split('\n', maxLines);
  const cut = lines.findIndex((_, i) => startsQuote(lines, i));
  const above = cut === -1 ? lines : lines.slice(0, cut);
  const below = cut === -1 ? [] : answersBelow(lines.slice(cut));
  const own = [...unquoted(above), ...below];
  return unsigned(own).join('\n').trim();
}

function isQuoted(line: string): boolean {
  return /^\s{0,3}[>＞]/.test(line.slice(0, 10)) && !/^>.{0,200}<<<\s*$/.test(line.slice(0, 250));
}

/** Without marked lines, and without what a client broke off from them. */
function unquoted(lines: readonly string[]): readonly string[] {
  return lines.filter((line, i) => !isQuoted(line) && !isWrapped(lines, i));
}

function startsQuote(lines: readonly string[], i: number): boolean {
  const line = short(lines[i]);
  if (line === '' || line.startsWith('>')) return false;
  if (rulers.some((mark) => mark.test(line))) return true;
  const at = (index: number) => short(lines[index]);
  const first = /^[-_=*–—]{3,}.{0,80}[-_=*–—]{3,}$/.test(line) ? i + 1 : i;
  return (
    [first, first === i ? i : first + 1].some((from) => startsHeaderBlock(at, from)) ||
    isAttribution(lines, i)
  );
}

/** "On … wrote:" on up to five lines; a client may break it anywhere, even by an empty line before the verb. */
function isAttribution(lines: readonly string[], i: number): boolean {
  let joined = '';
  for (let count = 0; count < 5; count++) {
    const line = short(lines[i + count]).replace(/^>\s?/, '');
    if (line === '' && !goesOn(lines, i + count)) return false;
    joined = `${joined} ${line}`.trim();
    if (joined.length > maxAttribution) return false;
    if (attributes(joined)) return isOwnLine(lines, i, count);
  }
  return false;
}

/** An empty line inside an attribution: only the verb is left. */
function goesOn(lines: readonly string[], empty: number): boolean {
  return short(lines[empty - 1]) !== '' && wroteWords.test(short(lines[empty + 1]));
}

/** False when a sentence of the answer stands before the attribution, which then begins further down. */
function isOwnLine(lines: readonly string[], i: number, more: number): boolean {
  const line = short(lines[i]);
  if (more === 0 || /\d/.test(line)) return more === 0 || wroteStart.test(line);
  const next = short(lines[i + 1]);
  if (!wroteStart.test(line)) return address.test(line);
  return /^\d/.test(next) || !wroteStart.test(next) || !isAttribution(lines, i + 1);
}

const address =
  /[<[(][^<>\s[\]()]{1,100}@[^<>\s[\]()]{1,100}[>\])]|(?:^|\s)[^\s<>@]{1,80}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}(?=[\s:,>]|$)/;
const ends = /[:：]["'»*\s-]{0,12}$/;

/** A whole attribution: begins like one, says who wrote or when and whose, and ends in a colon or in the verb. */
function attributes(text: string): boolean {
  if (!wroteStart.test(text)) return ends.test(text) && wroteWords.test(text) && address.test(text);
  if (bareVerb.test(text)) return true;
  if (ends.test(text)) return saysWho(text);
  return address.test(text) && dateWords.test(text) && verbLast.test(text);
}

const verbLast = /(?:wrote|écrit|escribió|scritto|escreveu)[\s-]{0,12}$/i;
/** "On that day somebody wrote:", but not "On Monday I wrote:". */
const bareVerb =
  /^(?:on|le|el|il|em|op|den)\s.{1,60}(?<!\b(?:I|we|you|he|she|they|je|j'|nous|io|yo|eu))\s(?:wrote|a écrit|escribió|ha scritto|escreveu|schreef|skrev)\s?:$/i;

function saysWho(text: string): boolean {
  const who = address.test(text);
  return wroteWords.test(text) ? who || /\d/.test(text) : who && dateWords.test(text);
}

/** Answers that were written between or below lines marked with ">"; an unmarked quote has none. */
function answersBelow(quote: readonly string[]): readonly string[] {
  const firstMarked = quote.findIndex(isQuoted);
  if (firstMarked === -1 || firstMarked > 6) return [];
  const rest = quote.slice(firstMarked);
  const answers = unquoted(rest).filter((_, i, all) => !startsQuote(all, i));
  const end = answers.findIndex((_, i) => startsHeaderBlock((index) => short(answers[index]), i));
  const own = end === -1 ? answers : answers.slice(0, end);
  return own.some((line) => line.trim() !== '') ? ['', ...own] : [];
}

/** A line that a client broke off from the quoted line above: no empty line between, quoted again below. */
function isWrapped(lines: readonly string[], i: number): boolean {
  if (lines[i]?.trim() === '') return false;
  return isQuoted(lines[i - 1] ?? '') && isQuoted(lines[i + 1] ?? '');
}

function short(line: string | undefined): string {
  return (line ?? '')
    .slice(0, maxLine)
    .replace(/[\u00a0\u202f\u200b\u200e\u200f\ufeff]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
