// A list as rows with known columns: sniffs the delimiter, reads the header, then hands rows on one by one.
import { Refusal } from '#lib/errors.ts';
import { decodeText } from './decode.ts';
import { addressHeads, type Column, type Columns, mapHeader } from './header.ts';
import { readRecords } from './records.ts';

export type TableRow = {
  /** Number of the row as a spreadsheet counts it (the header is 1). */
  readonly line: number;
  readonly cells: readonly string[];
  readonly values: Readonly<Partial<Record<Column, string>>>;
  /** Why the row cannot be read, or null. */
  readonly problem: 'row_too_long' | 'quote_not_closed' | 'too_many_cells' | 'binary_row' | null;
};

export type Table = { readonly header: readonly string[]; readonly rows: AsyncIterable<TableRow> };

/** What a list must have: a test of its columns, and what a list without a header may be. */
export type TableShape = {
  readonly accepts: (columns: Columns) => boolean;
  /** Column of the only (first) cells of a list without a header; null when a header is needed. */
  readonly bare: ((firstRow: readonly string[]) => Columns | null) | null;
};

/** Opens a list. Throws Refusal: file_empty, file_is_spreadsheet, file_is_binary, no_address_column. */
export async function openTable(bytes: AsyncIterable<Uint8Array>, shape: TableShape): Promise<Table> {
  const text = decodeText(bytes);
  const start = await firstLine(text);
  const delimiter = delimiterOf(start.line);
  const records = readRecords(joined(start.text, text), delimiter);
  const first = await firstRecord(records, delimiter);
  const columns = mapHeader(first.cells);
  if (shape.accepts(columns))
    return { header: first.cells, rows: rowsOf(records, columns, first.cells.length) };
  const bare = shape.bare?.(first.cells) ?? null;
  if (bare === null) throw missingColumn(first.cells);
  return { header: [], rows: rowsOf(joined(first, records), bare, Number.POSITIVE_INFINITY) };
}

type Records = ReturnType<typeof readRecords>;
type First = Awaited<ReturnType<typeof firstRecord>>;

async function firstLine(text: AsyncGenerator<string>): Promise<{ text: string; line: string }> {
  let read = '';
  while (!/\S[^\n]*\n/.test(read) && read.length < 65_536) {
    const next = await text.next();
    if (next.done) break;
    read += next.value;
  }
  return { text: read, line: /\S[^\r\n]*/.exec(read)?.[0] ?? '' };
}

/** The delimiter that cuts the first line into most cells, outside of quotes; Excel's own "sep=" line decides. */
function delimiterOf(line: string): string {
  const named = /^sep=(.)/i.exec(line)?.[1];
  if (named !== undefined) return named;
  const plain = line.replace(/"(?:[^"]|"")*"/g, '');
  const counts = [',', ';', '\t', '|'].map((mark) => ({ mark, count: plain.split(mark).length }));
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).mark;
}

async function firstRecord(records: Records, delimiter: string) {
  for (;;) {
    const next = await records.next();
    if (next.done) throw new Refusal('file_empty');
    const isHint = next.value.line === 1 && next.value.cells.join(delimiter).toLowerCase().startsWith('sep=');
    if (!isHint) return next.value;
  }
}

async function* joined<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* rest;
}

async function* rowsOf(
  records: AsyncIterable<First>,
  columns: Columns,
  width: number,
): AsyncGenerator<TableRow> {
  for await (const { line, cells, problem } of records) {
    yield { line, cells, values: valuesOf(cells, columns), problem: problem ?? shapeProblem(cells, width) };
  }
}

function shapeProblem(cells: readonly string[], width: number): TableRow['problem'] {
  if (cells.some((cell) => cell.includes('\0'))) return 'binary_row';
  return cells.slice(width).some((cell) => cell.trim() !== '') ? 'too_many_cells' : null;
}

function valuesOf(cells: readonly string[], columns: Columns): TableRow['values'] {
  const entries = Object.entries(columns).map(([column, place]) => [column, cells[place]?.trim() ?? '']);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

function missingColumn(heads: readonly string[]): Refusal {
  const found = heads.map((head) => head.trim().slice(0, 40)).filter((head) => head !== '');
  return new Refusal('no_address_column', {
    found: found.slice(0, 15).join(', ') || '–',
    accepted: addressHeads,
  });
}
