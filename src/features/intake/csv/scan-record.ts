// One record of a list at a place in a text (RFC 4180, read kindly): quotes may stand inside plain cells, and a
// quote that is never closed costs its own line only. Time is linear in the text, whatever is in it.

export type RecordProblem = 'row_too_long' | 'quote_not_closed';

export type Scanned = {
  readonly cells: readonly string[];
  readonly problem: RecordProblem | null;
  readonly end: number;
  /** It ended inside a line that was too long: what follows up to the line end belongs to nobody. */
  readonly inLine: boolean;
};
type Scan = { readonly at: number; readonly delimiter: string; readonly last: boolean };
type Cell = { readonly value: string; readonly end: number; readonly more: boolean };

/** Longer records are no rows of a list of people. Characters, cells, lines in one quoted cell. */
const maxRecord = 131_072;
const maxCells = 500;
const maxLines = 200;
/** What is kept of a line that was refused. Characters. */
const keptOfRefused = 500;

/** The record at `at`; "more" when its end has not come yet and the text goes on (`last` is false). */
export function scanRecord(text: string, scan: Scan): Scanned | 'more' {
  const line = lineAt(text, scan.at, scan.last);
  if (line === 'more')
    return text.length - scan.at > maxRecord ? refused(text, scan, 'row_too_long') : 'more';
  if (line.text.length > maxRecord) return refused(text, scan, 'row_too_long');
  if (line.text.includes('"')) return scanCells(text, scan);
  return { cells: line.text.split(scan.delimiter), problem: null, end: line.end, inLine: false };
}

function scanCells(text: string, scan: Scan): Scanned | 'more' {
  const cells: string[] = [];
  let at = scan.at;
  while (cells.length < maxCells) {
    const cell = text[at] === '"' ? quotedCell(text, at, scan) : plainCell(text, at, scan);
    if (cell === 'more') return 'more';
    if (cell === 'open') return refused(text, scan, 'quote_not_closed');
    cells.push(cell.value);
    if (!cell.more) return { cells, problem: null, end: cell.end, inLine: false };
    at = cell.end;
  }
  return refused(text, scan, 'row_too_long');
}

function plainCell(text: string, at: number, { delimiter, last }: Scan): Cell | 'more' {
  const line = lineAt(text, at, last);
  if (line === 'more') return 'more';
  const end = line.text.indexOf(delimiter);
  if (end === -1) return { value: line.text, end: line.end, more: false };
  return { value: line.text.slice(0, end), end: at + end + 1, more: true };
}

function quotedCell(text: string, start: number, scan: Scan): Cell | 'more' | 'open' {
  const quote = closingQuote(text, start + 1);
  if (tooLarge(text, start, quote === -1 ? text.length : quote)) return 'open';
  const unsure = quote === -1 || (quote === text.length - 1 && !scan.last);
  if (unsure) return scan.last ? 'open' : 'more';
  return afterQuote(text, { start, quote, scan });
}

/** The first quote that is not doubled, or -1. */
function closingQuote(text: string, from: number): number {
  let quote = text.indexOf('"', from);
  while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  return quote;
}

function afterQuote(
  text: string,
  { start, quote, scan }: { start: number; quote: number; scan: Scan },
): Cell | 'more' | 'open' {
  const rest = plainCell(text, quote + 1, scan);
  if (rest === 'more') return 'more';
  const inside = text.slice(start + 1, quote);
  if (rest.value.trim() === '') return { ...rest, value: inside.replaceAll('""', '"') };
  // Words behind a closing quote: in one line they are meant (`"Ana" Roy`), over lines the quote was never closed.
  return inside.includes('\n') ? 'open' : { ...rest, value: text.slice(start, quote + 1) + rest.value };
}

function tooLarge(text: string, start: number, end: number): boolean {
  if (end - start > maxRecord) return true;
  let lines = 0;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines > maxLines;
}

/** Gives up the line that the record starts in, and only that. */
function refused(text: string, { at }: Scan, problem: RecordProblem): Scanned {
  const feed = text.indexOf('\n', at);
  const end = feed === -1 ? text.length : feed;
  const kept = text.slice(at, Math.min(end, at + keptOfRefused));
  const tooLong = end - at > maxRecord;
  return {
    cells: [kept],
    problem: tooLong ? 'row_too_long' : problem,
    end: feed === -1 ? end : feed + 1,
    inLine: feed === -1,
  };
}

function lineAt(text: string, at: number, last: boolean): { text: string; end: number } | 'more' {
  const feed = text.indexOf('\n', at);
  if (feed !== -1) return { text: text.slice(at, feed), end: feed + 1 };
  return last ? { text: text.slice(at), end: text.length } : 'more';
}
