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
