// The line above a quote: "On that day somebody wrote:". Clients break it anywhere, and people type in front of it.
import { dateWords, openers, weekdays, wroteStart, wroteWords } from './quote-marks.ts';

const maxAttribution = 400;
const maxLines = 5;
const maxLine = 300;

/** True when an attribution begins at this line; it may go on for five lines, with an empty one before the verb. */
export function isAttribution(lines: readonly string[], i: number): boolean {
  const end = endOf(lines, i);
  if (end === -1) return false;
  const later = range(i + 1, end).filter((from) => endOf(lines, from) === end);
  if (later.some((from) => opensWithDay(lines, from))) return false;
  return later.length === 0 || isStart(lines, i);
}

/** Index of the last line of the attribution that begins at `i`; -1 when there is none. */
export function endOf(lines: readonly string[], i: number): number {
  let joined = '';
  for (let end = i; end < i + maxLines; end++) {
    const line = short(lines[end]).replace(/^>\s?/, '');
    if (line === '' && !goesOn(lines, end)) return -1;
    joined = `${joined} ${line}`.trim();
    if (joined.length > maxAttribution) return -1;
    if (attributes(joined)) return end;
    if (endsSentence(line)) return -1;
  }
  return -1;
}

/** An empty line inside an attribution: only the verb is left. */
function goesOn(lines: readonly string[], empty: number): boolean {
  const verb = short(lines[empty + 1]);
  return short(lines[empty - 1]) !== '' && verb.length < 25 && wroteWords.test(verb);
}

/** "I have it." is over; "at 3 p.m." and "Otto B." go on. */
function endsSentence(line: string): boolean {
  return /(?:\p{L}{4}|[)"”»])[.!?]$/u.test(line) || /[!?]$/.test(line);
}

/** "Otto wrote:" right above a marked quote; what else somebody wrote may be a sentence. */
export function isBareAttribution(line: string, below: string): boolean {
  if (!below.startsWith('>') || line.length > 80 || !ends.test(line)) return false;
  return line.split(' ').length <= 8 && wroteWords.test(line);
}

/** The line begins as an attribution does, with the day in it or below it. */
function isStart(lines: readonly string[], i: number): boolean {
  const line = short(lines[i]);
  if (!wroteStart.test(line)) return address.test(line) && !/^[<(]?\S+@\S+$/.test(line);
  return /\p{Nd}/u.test(line) || /^\p{Nd}/u.test(short(lines[i + 1]));
}

/** "On Wed, Apr 4" or "Le 3 mai": nothing above it belongs to it. */
function opensWithDay(lines: readonly string[], i: number): boolean {
  return dayOpened.test(short(lines[i]));
}

const dayOpened = new RegExp(
  `^[-*>\\s]{0,10}(?:${openers})\\s(?:(?:${weekdays})\\.?,?\\s)?.{0,12}\\p{Nd}`,
  'iu',
);

/**
 * A line where the attribution follows the words of the answer ("Yes On Wed, Apr 4, 2026 … wrote:"), as two. Only an
 * opener with a capital letter and a full date counts.
 */
export function apart(lines: readonly string[], i: number): readonly string[] {
  const line = (lines[i] ?? '').slice(0, maxLine);
  const found = shared.exec(line);
  if (!found || found.index === 0) return [lines[i] ?? ''];
  const rest = line.slice(found.index).replace(/^[\s-]+/, '');
  const own = line.slice(0, found.index).replace(/[\s-]+$/, '');
  if (!/[\p{L}\p{Nd}]/u.test(own) || wroteStart.test(own.trim())) return [lines[i] ?? ''];
  const tail = [rest, ...lines.slice(i + 1, i + maxLines)];
  return isAttribution(tail, 0) ? [own, rest] : [lines[i] ?? ''];
}

const shared =
  /(?:\s|-{2,})(?:On|At|Le|Am|Il|El|Em|Op|Den|W dniu|Dnia|Dne|På)\s(?:\p{L}{2,10}\.?,?\s)?(?:\p{L}{3,10}\.?\s\p{Nd}{1,2}|\p{Nd}{1,2}[./\s-]).{0,12}\p{Nd}{2,4}(?!\p{Nd})/u;

const address =
  /[<[(][^<>\s[\]()]{1,100}@[^<>\s[\]()]{1,100}[>\])]|[<(]\s[^<>\s]{1,100}@[^<>\s]{1,100}\s[>)]|(?:^|\s)[^\s<>@]{1,80}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}(?=[\s:,>]|$)/;
const ends = /[:：]["'»*\s-]{0,12}$/;

/** A whole attribution: begins like one, says who wrote or when and whose, and ends in a colon or in the verb. */
function attributes(text: string): boolean {
  if (bareVerb.test(text) || dated.test(text) || via.test(text)) return true;
  if (!ends.test(text)) {
    return wroteStart.test(text) && address.test(text) && dateWords.test(text) && verbLast.test(text);
  }
  return wroteStart.test(text) ? saysWho(text) : saysAll(text);
}

const verbLast = /(?:wrote|écrit|escribió|scritto|escreveu|schrieb|skrev|schreef)[\s-]{0,12}$/i;
/** "On that day somebody wrote:", but not "On Monday I wrote:". */
const bareVerb =
  /^(?:on|le|el|il|em|op|den)\s.{1,60}(?<!\b(?:I|we|you|he|she|they|je|j'|nous|io|yo|eu))\s(?:wrote|a écrit|escribió|ha scritto|escreveu|schreef|skrev)\s?:$/i;
/** A day and whose address, or a day with its zone and a name, and nothing else. */
const dated =
  /^(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}\b.{0,80}<[^<>\s]{1,100}@[^<>\s]{1,100}>|\d{4}-\d\d-\d\d \d{1,2}:\d\d GMT[+-]\d\d:\d\d .{2,60})$/;
/** What forums and mailing lists put above: "ada via Some List wrote:". */
const via =
  /^(?:[^.!?:]{1,60}\svia\s[^!?:]{1,90}\s(?:wrote|schrieb|a écrit|escribió|ha scritto)|użytkownik .{2,60} napisała?|пользователь .{2,60} написала?)\s?:$/iu;

function saysWho(text: string): boolean {
  const who = address.test(text);
  return wroteWords.test(text) ? who || /\p{Nd}/u.test(text) : who && dateWords.test(text);
}

/** Begins with a name, or in a language that we do not know: then more must be said. */
function saysAll(text: string): boolean {
  const when = clock.test(text) && year.test(text);
  const wrote = wroteWords.test(text);
  return (wrote && (when || address.test(text))) || (when && bracketed.test(text));
}

const bracketed = /[<(][^<>\s()]{1,100}@[^<>\s()]{1,100}[>)]/;

const clock = /\p{Nd}{1,2}[:.h]\p{Nd}{2}/u;
const year = /\p{Nd}{4}|\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2}/u;

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step);
}

/** One line as the patterns read it: cut, without invisible marks, single spaces. */
export function short(line: string | undefined): string {
  return (line ?? '')
    .slice(0, maxLine)
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
