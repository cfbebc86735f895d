// Folding names for comparison: case, accents, punctuation and spacing must not make two of one person.

/** Lower case, without accents, letters and digits of any script only, single spaces. */
export function foldWords(text: string): string {
  return foldLetters(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Lower case, without accents; letters that no accent explains become the ones that they are written as. */
export function foldLetters(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l');
}

/** ASCII has nothing to fold but case; most of a long list is that. */
const plain = /^[ -~]*$/;
/** Printable ASCII with single spaces inside is clean as it is. */
const clean = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** One line, no control characters, single spaces, well-formed Unicode: what may be stored and shown. */
export function cleanLine(text: string): string {
  if (clean.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
