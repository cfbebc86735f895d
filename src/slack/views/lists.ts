// Lists as people type them into one input: commas, semicolons or lines between entries.
import { countryCode } from '#domain/country.ts';
import type { Icp } from '#domain/segment.ts';

/** The entries, trimmed, without empty ones and doubles. */
export function readList(text: string): string[] {
  return unique(text.split(/[,;\n]/));
}

/** One entry a line: for sentences, which have commas. */
export function readLines(text: string): string[] {
  return unique(text.split('\n'));
}

function unique(parts: readonly string[]): string[] {
  const entries = parts.map((part) => part.trim()).filter((part) => part !== '');
  const folded = entries.map((entry) => entry.toLowerCase());
  return entries.filter((_, i) => folded.indexOf(folded[i] ?? '') === i);
}

/** Codes of countries written as codes or names; what is no country stays as typed, and is refused by the schema. */
export function readCountries(text: string): string[] {
  return readList(text).map((entry) => countryCode(entry) ?? entry);
}

type Size = Icp['sizes'][number];

/** "20-500, 1000+": sizes in employees. Null when an entry is neither a range nor a lower end. */
export function readSizes(text: string): Size[] | null {
  const sizes = readList(text).map(readSize);
  return sizes.some((size) => size === null) ? null : sizes.filter((size) => size !== null);
}

function readSize(entry: string): Size | null {
  const [, from, to, open] =
    /^(\d{1,7})\s*(?:[-–—]\s*(\d{1,7})|(\+))?$/.exec(entry.replace(/[\s']/g, '')) ?? [];
  if (from === undefined) return null;
  const min = Number(from);
  if (open !== undefined) return { min, max: null };
  const max = to === undefined ? min : Number(to);
  return max >= min && max > 0 ? { min, max } : null;
}

/** The same as it is typed. */
export function writeSizes(sizes: readonly Size[]): string {
  return sizes.map(({ min, max }) => (max === null ? `${min}+` : `${min}-${max}`)).join(', ');
}
