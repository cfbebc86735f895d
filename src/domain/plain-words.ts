// Text made easy for tables of words: small letters without accents, straight apostrophes, single spaces. And tables of
// phrases made into one pattern: a phrase is regular-expression source over such text, whole words.
import { foldLetters } from './text-fold.ts';

/** Line breaks stay; everything else that is space is one space. */
export function plainWords(text: string): string {
  return foldLetters(text.replace(/[’‘ʼ`´]/g, "'"))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n');
}

/** One pattern for a list of phrases; each begins and ends at a word's edge. */
export function anyOf(phrases: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}

/** One pattern for a list of phrases, which may stand within words. */
export function partOf(phrases: readonly string[]): RegExp {
  return new RegExp(unaccented(phrases.join('|')), 'u');
}

/** The same at the beginning of a text, behind brackets and the like. */
export function startOf(phrases: readonly string[]): RegExp {
  return new RegExp(`^[^\\p{L}\\p{N}]*(?:${unaccented(phrases.join('|'))})`, 'u');
}

/** As `foldLetters` does it to the text, but without touching the letters of escapes (\\S, \\W). */
function unaccented(source: string): string {
  return source
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l');
}
