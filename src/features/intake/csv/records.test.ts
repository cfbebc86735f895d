import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect } from '#lib/collect.ts';
import { cpuMs } from '../../../../test/cpu.ts';
import { type CsvRecord, readRecords } from './records.ts';

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function read(text: string, { delimiter = ',', size = 64 } = {}): Promise<CsvRecord[]> {
  return collect(readRecords(inPieces(text, size), delimiter));
}
const cellsOf = async (text: string): Promise<(readonly string[])[]> =>
  (await read(text)).map(({ cells }) => cells);

describe('records of a list', () => {
  it('are cells between delimiters, with quotes, doubled quotes and line breaks inside', async () => {
    expect(await cellsOf('a,b\r\n"Acme, Inc.","say ""hi""\nthere"\r\n')).toEqual([
      ['a', 'b'],
      ['Acme, Inc.', 'say "hi"\nthere'],
    ]);
  });
  it('may be ragged, and empty lines do not count', async () => {
    expect(await cellsOf('a,b,c\n\n1\n,,\n1,2,3,4')).toEqual([['a', 'b', 'c'], ['1'], ['1', '2', '3', '4']]);
  });
  it('keep a quote inside a plain cell and words behind a closing one', async () => {
    expect(await cellsOf('5" pipe,"Ana" Roy,x\n')).toEqual([['5" pipe', '"Ana" Roy', 'x']]);
  });
  it('know the line that they start in', async () => {
    expect((await read('a\r\r\n"x\ny"\nz')).map(({ line }) => line)).toEqual([1, 3, 5]);
  });

  it('are read as csv-parse reads them, wherever the pieces are cut', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '😀', ',', ';', '"', '\n', ' ', '=', 'ש') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 30 }), async (rows, size) => {
        const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const text = rows.map((row) => row.map(quoted).join(';')).join('\r\n');
        const theirs = parse(text, { delimiter: ';', relax_column_count: true });
        const ours = (await read(text, { delimiter: ';', size })).map(({ cells }) => cells);
        expect(ours).toEqual(theirs.filter((cells) => cells.some((value) => value.trim() !== '')));
      }),
    );
  });
});

describe('a broken list', () => {
  it('loses only the line of a quote that was never closed', async () => {
    const text = `a,b\n"Ana,1\nBen,2\n${'Eve,3\n'.repeat(300)}`;
    const records = await read(text, { size: 1000 });
    expect(records[1]).toMatchObject({ line: 2, problem: 'quote_not_closed', cells: ['"Ana,1'] });
    expect(records[2]).toMatchObject({ line: 3, cells: ['Ben', '2'], problem: null });
    expect(records).toHaveLength(303);
  });
  it('loses only that line, too, when a later quote seems to close it', async () => {
    expect((await read('"Ana,1\nBen,2\n"Eve",3\n')).map(({ cells }) => cells)).toEqual([
      ['"Ana,1'],
      ['Ben', '2'],
      ['Eve', '3'],
    ]);
  });
  it.each(['', '"'])('loses only a line of ten megabytes (%s)', async (quote) => {
    const text = `a,b\n${quote}${'x'.repeat(10 * 1024 * 1024)}${quote},y\n1,2\n"3",4`;
    const records = await read(text, { size: 65_536 });
    expect(records.map(({ line, problem }) => [line, problem])).toEqual([
      [1, null],
      [2, 'row_too_long'],
      [3, null],
      [4, null],
    ]);
    expect(records[1]?.cells[0]?.length).toBeLessThanOrEqual(500);
  });
  it('gives something for every line, whatever is in it', async () => {
    const hostile = fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', '\0', '\ud800') });
    await fc.assert(
      fc.asyncProperty(hostile, fc.integer({ min: 1, max: 9 }), async (text, size) => {
        const cut = await read(text, { size });
        expect(cut).toEqual(await read(text, { size: 1000 }));
        const kept = cut.flatMap(({ cells }) => cells).join('');
        expect(kept.replaceAll(/[",\n]/g, '')).toBe(text.replaceAll(/[",\n\r]/g, ''));
      }),
    );
  });
  it('takes time in proportion to its length', async () => {
    const began = cpuMs();
    await read('"",'.repeat(700_000), { size: 65_536 });
    await read('a,"\n'.repeat(500_000), { size: 65_536 });
    expect(cpuMs() - began).toBeLessThan(5000);
  });
});
