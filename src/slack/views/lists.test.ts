import { expect, it } from 'vitest';
import { readCountries, readLines, readList, readSizes, writeSizes } from './lists.ts';

it('reads entries between commas, semicolons and lines, each once', () => {
  expect(readList('CTO, VP Engineering;\n cto ,, Head of Data')).toEqual([
    'CTO',
    'VP Engineering',
    'Head of Data',
  ]);
});

it('keeps commas in sentences', () => {
  expect(readLines('Fast, and safe.\n\nNo set-up.')).toEqual(['Fast, and safe.', 'No set-up.']);
});

it('knows countries by name, in English and French', () => {
  expect(readCountries('fr, Allemagne, United Kingdom')).toEqual(['FR', 'DE', 'GB']);
});

it('reads sizes as ranges or with an open end, and writes them back', () => {
  expect(readSizes('20-500, 1 000+')).toEqual([
    { min: 20, max: 500 },
    { min: 1000, max: null },
  ]);
  expect(writeSizes(readSizes('20–500; 1000+') ?? [])).toBe('20-500, 1000+');
});

it('does not guess what a size may mean', () => {
  expect(readSizes('some')).toBeNull();
  expect(readSizes('500-20')).toBeNull();
});
