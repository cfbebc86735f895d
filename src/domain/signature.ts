// Takes the signature off an answer: what a program put below it, a close with a name, a disclaimer.
import { closings, dashName, deviceWords, sentWords, signatureMarks } from './signature-marks.ts';

/** The lines above the signature; all of them when there is none. `lines` without quotes. */
export function unsigned(lines: readonly string[]): readonly string[] {
  const closing = lines.findIndex((_, i) => isClosing(lines, i));
  const mark = markIn(lines, closing);
  const end = Math.min(...[closing, mark].filter((place) => place !== -1), lines.length);
  const body = trimmedEnd(lines.slice(0, end));
  const last = body.at(-1) ?? '';
  return body.length > 1 && dashName.test(last.trim()) && !isList(body)
    ? trimmedEnd(body.slice(0, -1))
    : body;
}

/** First line that separates; -1 when there is none. */
function markIn(lines: readonly string[], closing: number): number {
  const dividers = dividersOf(lines);
  const first = lines.findIndex((line) => line.trim() !== '');
  return lines.findIndex((line, i) => {
    const text = line.slice(0, 300).trim();
    if (text === '' || !isMark(text)) return false;
    // A ruler above the first words, of a table, or above a part that has its own close, separates nothing yet.
    const ownClose = text.length >= 10 && closing >= i + 4;
    return !/^[-_=*~—–+]+$/.test(text) || (i > first && !ownClose && !dividers.has(text));
  });
}

function isMark(text: string): boolean {
  return !isSentence(text) && (isDevice(text) || signatureMarks.some((mark) => mark.test(text)));
}

/** Three dashes that come again divide the parts of an answer. */
function dividersOf(lines: readonly string[]): ReadonlySet<string> {
  const rulers = lines.map((line) => line.slice(0, 10).trim()).filter((line) => /^[-_=*]{3,4}$/.test(line));
  return new Set(rulers.filter((ruler, i) => rulers.indexOf(ruler) !== i));
}

/** "Von meinem Galaxy gesendet", "(sent from a phone)": one short line, and nobody says "I" in it. */
function isDevice(text: string): boolean {
  const words = text.replace(/^[([<*_«]{1,3}/, '');
  if (words.length > 100 || /^(?:i|we|je|ich|io|yo|eu)\s/i.test(words)) return false;
  return sentWords.test(words) && deviceWords.test(words);
}

/** "Sent from my desk, which is easier": a person goes on where a program stops or asks to excuse typos. */
function isSentence(text: string): boolean {
  return (
    /^sent from\b.{0,60}\b(?:is|are|was|were|which|because|but|so|and i)\b/i.test(text) &&
    !/typo|brevity|excuse|error/i.test(text)
  );
}

const maxSigned = 14;
/** With empty lines between. */
const maxSignedLines = 60;
const maxSignedLine = 90;

/** A close alone in its line, with nothing but short lines (names, roles, numbers) below. */
function isClosing(lines: readonly string[], i: number): boolean {
  const line = (lines[i] ?? '').slice(0, 120).trim();
  if (line === '' || lines.length - i > maxSignedLines || !closings.test(line)) return false;
  const below = lines.slice(i + 1).filter((one) => one.trim() !== '');
  const next = below[0]?.trim() ?? '';
  if (below.length > maxSigned || next.split(/\s+/).length > 6) return false;
  return below.every((one) => one.trim().length <= maxSignedLine && !/\?\s*$/.test(one));
}

function isList(lines: readonly string[]): boolean {
  return lines.slice(0, -1).some((line) => /^\s*[-–—]\s?\S/.test(line));
}

/** Without empty lines and bare rulers at the end. */
function trimmedEnd(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => /[^\s_=*~>|–—-]/u.test(line.slice(0, 300)));
  return lines.slice(0, last + 1);
}
