// Text of a list to records. A file with a quote that nobody closed, or a line of ten megabytes, loses that line
// and nothing else: csv-parse stops reading there (tried with 7.0.3), which is why this reader is our own.
// It is held against csv-parse on well-formed input in the tests. Line ends of all systems count as one.
import { type RecordProblem, scanRecord } from './scan-record.ts';

export type CsvRecord = {
  /** Line of the file that it starts in, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly problem: RecordProblem | null;
};

/** Records of a text that comes in pieces. Empty lines are left out. Never throws on content. */
export async function* readRecords(
  pieces: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<CsvRecord> {
  const reader = new RecordReader(delimiter);
  for await (const piece of pieces) yield* reader.read(piece, false);
  yield* reader.read('', true);
}

/** Holds the unread rest of the text between two pieces, and the line it is at. */
class RecordReader {
  readonly #delimiter: string;
  #text = '';
  #line = 1;
  /** Inside a line that was refused as too long: its rest is passed over. */
  #skipping = false;
  #carriage = '';

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  *read(piece: string, last: boolean): Generator<CsvRecord> {
    this.#text += this.#oneLineEnd(piece, last);
    let at = this.#skipping ? this.#endOfSkipped() : 0;
    while (at < this.#text.length) {
      const found = scanRecord(this.#text, { at, delimiter: this.#delimiter, last });
      if (found === 'more') break;
      const { cells, problem, end } = found;
      if (problem !== null || cells.some((cell) => cell.trim() !== ''))
        yield { line: this.#line, cells, problem };
      this.#line += linesIn(this.#text, at, end);
      at = end;
      this.#skipping = found.inLine;
    }
    this.#text = this.#text.slice(at);
  }

  /** CRLF and CR become LF; a carriage return at the end of a piece waits for its line feed. */
  #oneLineEnd(piece: string, last: boolean): string {
    const all = this.#carriage + piece;
    this.#carriage = !last && all.endsWith('\r') ? '\r' : '';
    return all.slice(0, all.length - this.#carriage.length).replace(/\r\n?/g, '\n');
  }

  #endOfSkipped(): number {
    const end = this.#text.indexOf('\n');
    if (end === -1) return this.#text.length;
    this.#skipping = false;
    this.#line += 1;
    return end + 1;
  }
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
