import { describe, expect, it } from 'vitest';
import { nextSorting, sortKey, sortRows } from './table-sort.ts';

const row = (points: number, name: string) => [
  { type: 'raw_number', value: points, text: `${points} of 100` },
  { type: 'raw_text', text: name },
];
const rows = [row(87, 'Camille'), row(9, 'ana'), row(100, 'Ben')];
const names = (sorted: ReturnType<typeof sortRows>) => sorted.map((cells) => sortKey(cells[1]));

describe('a data table', () => {
  it('sorts numbers as numbers, whatever their text says', () => {
    expect(names(sortRows(rows, { column: 0, direction: 'ascending' }))).toEqual(['ana', 'Camille', 'Ben']);
  });

  it('sorts words without regard to case', () => {
    expect(names(sortRows(rows, { column: 1, direction: 'descending' }))).toEqual(['Camille', 'Ben', 'ana']);
  });

  it('goes from ascending to descending to the order it came in', () => {
    const once = nextSorting(null, 1);
    const twice = nextSorting(once, 1);
    expect([once?.direction, twice?.direction, nextSorting(twice, 1)]).toEqual([
      'ascending',
      'descending',
      null,
    ]);
    expect(nextSorting(twice, 0)).toEqual({ column: 0, direction: 'ascending' });
  });
});
