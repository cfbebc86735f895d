// The type of the page's words. Kept apart from both languages, so that neither imports the other.
import type { wordsEn } from './words-en.ts';

export type Words = typeof wordsEn;
