// Numbers for people: with units, in the reader's language, never alone.
import type { Locale } from '#text/text.ts';

const tags: Readonly<Record<Locale, string>> = { en: 'en-GB', fr: 'fr-FR' };

/** 1,284 (en) or 1 284 (fr). */
export function count(value: number, locale: Locale): string {
  return value.toLocaleString(tags[locale]);
}

/** Micro-dollars as dollars: "$1.84"; small sums keep up to four decimals. */
export function money(costMicros: number, locale: Locale): string {
  const dollars = costMicros / 1_000_000;
  const digits = dollars !== 0 && Math.abs(dollars) < 0.1 ? 4 : 2;
  const sum = dollars.toLocaleString(tags[locale], {
    minimumFractionDigits: 2,
    maximumFractionDigits: digits,
  });
  return locale === 'fr' ? `${sum} $` : `$${sum}`;
}

/** "November 2026" of "2026-11". */
export function monthName(month: string, locale: Locale): string {
  const first = new Date(`${month}-01T00:00:00Z`);
  return first.toLocaleDateString(tags[locale], { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** "6.3 %" of a whole; null when there is nothing to divide by. */
export function share(part: number, whole: number, locale: Locale): string | null {
  if (whole === 0) return null;
  const value = (part / whole) * 100;
  return `${value.toLocaleString(tags[locale], { maximumFractionDigits: 1 })} %`;
}
