// Comparing words of people: case, accents, punctuation and plurals do not matter. Pure; English and French.
import { foldLetters } from './text-fold.ts';

const empty = new Set(
  'the and for with our your from that this les des aux une pour avec dans notre votre sur qui que par'.split(
    ' ',
  ),
);

/** Lower case, no accents, everything but letters, digits, + and # (C++, C#) is one space. */
export function plain(text: string): string {
  return foldLetters(text)
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}

/** A word without its plural ending ("agencies" and "agency", "logiciels" and "logiciel"). */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && word.endsWith('aux')) return `${word.slice(0, -3)}al`;
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** The words of a text, plain and singular, in their order. */
export function wordsOf(text: string): readonly string[] {
  if (text.length > longestKept) return splitUp(text);
  const before = kept.get(text);
  if (before) return before;
  if (kept.size >= mostKept) kept.clear();
  const words = splitUp(text);
  kept.set(text, words);
  return words;
}

/** Titles, sectors and the words of an ICP come again with every lead: they are split up once. */
const kept = new Map<string, readonly string[]>();
const mostKept = 5_000;
const longestKept = 200;

function splitUp(text: string): readonly string[] {
  return plain(text).split(' ').filter(Boolean).map(singular);
}

/** The words that carry meaning: three letters or more, no articles; short ones that are names of things stay (CTO, C#). */
export function tellingWords(text: string): string[] {
  return wordsOf(text).filter(
    (word) => word.length > 1 && !empty.has(word) && !/^(?:of|de|du|la|le|et|to|in|at|un|a|d|l)$/.test(word),
  );
}

/** The words between single spaces, with one at both ends: whole words can then be looked for with `includes`. */
export function spaced(text: string): string {
  return ` ${wordsOf(text).join(' ')} `;
}

/** True when `phrase` occurs in `text` as whole words, in order. An empty phrase occurs nowhere. */
export function says(text: string, phrase: string): boolean {
  const wanted = spaced(phrase);
  return wanted.trim() !== '' && spaced(text).includes(wanted);
}

/** The phrases (made with `spaced`) that occur in a text, but for those inside a longer one that occurs as well. */
export function longestIn<T extends { readonly phrase: string }>(text: string, phrases: readonly T[]): T[] {
  const there = spaced(text);
  const found = phrases.filter(({ phrase }) => there.includes(phrase));
  return found.filter(
    ({ phrase }) => !found.some((other) => other.phrase !== phrase && other.phrase.includes(phrase)),
  );
}

/** True when every telling word of `phrase` occurs in `text`, in any order. */
export function mentions(text: string, phrase: string): boolean {
  const there = new Set(wordsOf(text));
  const wanted = tellingWords(phrase);
  return wanted.length > 0 && wanted.every((word) => there.has(word));
}
