// The new words of a mail: without our quoted mail and without the signature. Line by line over at most 200 KB, each
// line cut before any pattern sees it, so that the time is linear whatever comes in.
import { convert } from 'html-to-text';
import { attributions, headerBlock, htmlMarks, rulers, signatureMarks } from './quote-marks.ts';

const maxChars = 200_000;
const maxLine = 300;

/** Prefers the text part; HTML only when there is no text. Never throws. */
export function newTextOf(mail: { readonly text: string; readonly html: string | null }): string {
  if (mail.text.trim() !== '') return newText(mail.text);
  return mail.html ? newText(htmlToText(cutHtml(mail.html.slice(0, maxChars)))) : '';
}

/** The new part of a plain text. */
export function newText(text: string): string {
  const lines = text.slice(0, maxChars).replace(/\r\n?/g, '\n').split('\n');
  const cut = lines.findIndex((_, i) => startsQuote(lines, i));
  const above = cut === -1 ? lines : lines.slice(0, cut);
  const below = cut === -1 ? [] : answersBelow(lines.slice(cut));
  const own = [...above, ...below].filter((line) => !isQuoted(line));
  return unsigned(own).join('\n').trim();
}

/** HTML up to the first mark of a quote. */
export function cutHtml(html: string): string {
  const lower = html.toLowerCase();
  const places = htmlMarks.map((mark) => lower.indexOf(mark)).filter((place) => place !== -1);
  if (places.length === 0) return html;
  return html.slice(0, html.lastIndexOf('<', Math.min(...places)));
}

function htmlToText(html: string): string {
  const limits = { maxInputLength: maxChars, maxDepth: 100 };
  const selectors = [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
  ];
  return convert(html, { wordwrap: false, limits, selectors });
}

function isQuoted(line: string): boolean {
  return line.startsWith('>');
}

function startsQuote(lines: readonly string[], i: number): boolean {
  const line = short(lines[i]);
  if (line === '') return false;
  return (
    rulers.some((mark) => mark.test(line)) || startsHeaderBlock(lines, i) || attributionLength(lines, i) > 0
  );
}

/** "From:" directly followed by another header line, with or without a line of underscores above. */
function startsHeaderBlock(lines: readonly string[], i: number): boolean {
  const first = /^_{10,}$/.test(short(lines[i])) ? i + 1 : i;
  const [head, next] = headerBlock;
  return Boolean(head?.test(short(lines[first])) && next?.test(short(lines[first + 1])));
}

/** How many lines an "On … wrote:" takes, 0 when there is none here. */
function attributionLength(lines: readonly string[], i: number): number {
  let joined = '';
  for (let count = 1; count <= 3; count++) {
    const line = short(lines[i + count - 1]).replace(/^>\s?/, '');
    if (line === '') return 0;
    joined = joined === '' ? line : `${joined} ${line}`;
    if (joined.length > maxLine) return 0;
    if (joined.endsWith(':') && attributions.some((mark) => mark.test(joined))) return count;
  }
  return 0;
}

/** Answers that were written between or below lines marked with ">"; an unmarked quote has none. */
function answersBelow(quote: readonly string[]): readonly string[] {
  const firstMarked = quote.findIndex(isQuoted);
  if (firstMarked === -1 || firstMarked > 6) return [];
  const rest = quote.slice(firstMarked);
  const answers = rest.filter((line, i) => !isQuoted(line) && !isWrapped(rest, i));
  return answers.some((line) => line.trim() !== '') ? ['', ...answers] : [];
}

/** A line that a client broke off from the quoted line above: no empty line between, quoted again below. */
function isWrapped(lines: readonly string[], i: number): boolean {
  return isQuoted(lines[i - 1] ?? '') && isQuoted(lines[i + 1] ?? '') && lines[i] !== '';
}

function unsigned(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => signatureMarks.some((mark) => mark.test(short(line))));
  return end === -1 ? lines : lines.slice(0, end);
}

function short(line: string | undefined): string {
  return (line ?? '').slice(0, maxLine).replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ').trim();
}
