// Takes the signature off an answer: what a program put below it, a close with a name, a disclaimer.
import { closings, dashName, deviceWords, sentWords, signatureMarks } from './signature-marks.ts';

/** The lines above the signature; all of them when there is none. `lines` without quotes. */
export function unsigned(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line, i) => isMark(line, i, lines) || isClosing(lines, i));
  const body = trimmedEnd(end === -1 ? lines : lines.slice(0, end));
  const last = body.at(-1) ?? '';
  return body.length > 1 && dashName.test(last.trim()) && !isList(body)
    ? trimmedEnd(body.slice(0, -1))
    : body;
}

function isMark(line: string, i: number, lines: readonly string[]): boolean {
  const text = line.slice(0, 300).trim();
  if (text === '' || isSentence(text)) return false;
  if (isDevice(text)) return true;
  if (!signatureMarks.some((mark) => mark.test(text)) || isDivider(lines, i)) return false;
  // A ruler above the first words, or of a table, separates nothing yet.
  return lines.slice(0, i).some((above) => above.trim() !== '') || !/^[-_=*~–—+]+$/.test(text);
}

/** "Von meinem Galaxy gesendet", "(sent from a phone)": one short line, and nobody says "I" in it. */
function isDevice(text: string): boolean {
  const words = text.replace(/^[([<*_«]{1,3}/, '');
  if (words.length > 100 || /^(?:i|we|je|ich|io|yo|eu)\s/i.test(words)) return false;
  return sentWords.test(words) && deviceWords.test(words);
}

/** Three dashes that come again divide the parts of an answer. */
function isDivider(lines: readonly string[], i: number): boolean {
  const mark = (lines[i] ?? '').trim();
  return /^[-_=*]{3,4}$/.test(mark) && lines.filter((line) => line.trim() === mark).length > 1;
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
