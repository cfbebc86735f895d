// Sorting and paging of a data table: numbers as numbers, the rest as words in the reader's language.
import { type Fields, listOf, numberAt, stringAt } from '../format/read.ts';

export type Sorting = { readonly column: number; readonly direction: 'ascending' | 'descending' } | null;
export type Row = readonly Fields[];

function wordsOf(cell: Fields): string {
  return stringAt(cell, 'text') || stringAt(cell, 'value') || listOf(cell.elements).map(wordsOf).join('');
}

/** What a cell is sorted by: the number of a raw_number, else its words. */
export function sortKey(cell: Fields | undefined): number | string {
  if (cell === undefined) return '';
  return numberAt(cell, 'value') ?? wordsOf(cell);
}

function compare(left: number | string, right: number | string): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left).localeCompare(String(right), undefined, { numeric: true, sensitivity: 'base' });
}

/** The rows in the wanted order; equal rows keep theirs. */
export function sortRows(rows: readonly Row[], sorting: Sorting): readonly Row[] {
  if (sorting === null) return rows;
  const sign = sorting.direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => sign * compare(sortKey(a[sorting.column]), sortKey(b[sorting.column])));
}

/** The next sorting after a click on a header: ascending, descending, then as it came. */
export function nextSorting(sorting: Sorting, column: number): Sorting {
  if (sorting?.column !== column) return { column, direction: 'ascending' };
  return sorting.direction === 'ascending' ? { column, direction: 'descending' } : null;
}
