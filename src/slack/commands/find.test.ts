import { expect, it } from 'vitest';
import { readFind } from './find.ts';

it('reads how many, of which segment', () => {
  expect(readFind('French CTOs 40')).toEqual({ words: 'French CTOs', leads: 40 });
  expect(readFind(' 25 ')).toEqual({ words: '', leads: 25 });
  expect(readFind('French CTOs')).toEqual({ words: 'French CTOs', leads: 0 });
  expect(readFind('Q4 2026 5')).toEqual({ words: 'Q4 2026', leads: 5 });
});

it('takes a number that is too large for the largest, and a number within a word for a name', () => {
  expect(readFind('99999')).toEqual({ words: '', leads: 1000 });
  expect(readFind('B2B')).toEqual({ words: 'B2B', leads: 0 });
  expect(readFind('team2')).toEqual({ words: 'team2', leads: 0 });
});
