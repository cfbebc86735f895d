// The new words of a mail: without our quoted mail and without the signature. Line by line over at most 200 KB, each
// line cut before any pattern sees it, so that the time is linear whatever comes in.
import { apart, endOf, isAttribution, isBareAttribution, short } from './quote-attribution.ts';
import { headerKind, startsHeaderBlock } from './quote-headers.ts';
import { holdsQuote, htmlToText } from './quote-html.ts';
import { rulers } from './quote-marks.ts';
import { unsigned } from './signature.ts';

const maxChars = 200_000;
const maxLines = 5000;
/** Lines between an attribution and its first marked line. */
const maxGap = 6;

/**
 * Prefers the text part; HTML when there is no text, or when only the HTML says where the quote begins. Never throws.
 */
export function newTextOf(mail: { readonly text: string; readonly html: string | null }): string {
  const html = mail.html ?? '';
  if (mail.text.trim() === '') return html === '' ? '' : newText(htmlToText(html));
  const own = newText(mail.text);
  if (html === '' || /^\s{0,3}>/m.test(mail.text.slice(0, maxChars)) || !holdsQuote(html)) return own;
  const shorter = newText(htmlToText(html));
  return shorter !== '' && begins(own, shorter) ? shorter : own;
}

function begins(long: string, start: string): boolean {
  const fold = (text: string) => text.replace(/\s+/g, ' ');
  return fold(long).startsWith(fold(start));
}

/** The new part of a plain text. */
export function newText(text: string): string {
  const raw = text.slice(0, maxChars).replace(/\r\n?/g, '\n').split('\n', maxLines);
  const lines = raw.flatMap((_, i) => apart(raw, i));
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
    (first !== i && headerKind(at(first)) === 'from' && at(first).includes('@')) ||
    isAttribution(lines, i) ||
    isBareAttribution(line, at(at(i + 1) === '' ? i + 2 : i + 1))
  );
}

/** Answers that were written between or below lines marked with ">"; an unmarked quote has none. */
function answersBelow(from: readonly string[]): readonly string[] {
  const quote = from.slice(endOf(from, 0) + 1);
  const firstMarked = quote.findIndex(isQuoted);
  if (firstMarked === -1 || firstMarked > maxGap) return [];
  const rest = quote.slice(firstMarked);
  const end = rest.findIndex((_, i) => startsQuote(rest, i) && !rest.slice(i, i + maxGap).some(isQuoted));
  const answers = unquoted(end === -1 ? rest : rest.slice(0, end));
  const own = answers.filter((_, i) => !startsQuote(answers, i));
  return own.some((line) => line.trim() !== '') ? ['', ...own] : [];
}

/**
 * A line that a client broke off from the long quoted line above, or a link of it: no empty line between, quoted again
 * below. Below a short line, or as a new sentence, it is an answer.
 */
function isWrapped(lines: readonly string[], i: number): boolean {
  const line = lines[i]?.trim() ?? '';
  const above = lines[i - 1] ?? '';
  if (line === '' || !isQuoted(above) || !isQuoted(lines[i + 1] ?? '')) return false;
  const begins = /[.!?:]\s*$/.test(above.slice(-80)) && !/^\p{Ll}/u.test(line);
  return (above.length > 50 && !begins) || /^[(<[]?https?:\/\/|^\S{8,}[)>\]]$/.test(line.slice(0, 300));
}
