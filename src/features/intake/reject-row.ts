// A row that is not taken, as it is kept: the reason as a code (with its column, "cell_too_long:name") and the cells.

import { shortened } from '#lib/storable.ts';
import type { TableRow } from './csv/table.ts';

export type Reject = { readonly line: number; readonly reason: string; readonly cells: readonly string[] };

/** What is kept of one cell, and of one row. */
const maxCell = 500;
const maxCells = 100;

/** The row as the list of rejected rows shows it. */
export function rejectOf({ line, cells }: TableRow, reason: string): Reject {
  const kept = cells.slice(0, maxCells).map((cell) => shortened(cell, maxCell));
  return { line, reason, cells: kept };
}
