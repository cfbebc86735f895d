import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect } from '#lib/collect.ts';
import { decodeText } from './decode.ts';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function decode(bytes: Uint8Array, size = 7): Promise<string> {
  return (await collect(decodeText(inPieces(bytes, size)))).join('');
}
const wide = (text: string, big = false): Buffer =>
  big ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'utf16le');

describe('the text of a file', () => {
  const text = 'prénom;société\nZoé;Œuvre & Fils – 100 €\n';
  const filler = 'a,b\n'.repeat(30_000);

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 LE with a mark', wide(`\uFEFF${text}`)],
    ['UTF-16 BE with a mark', wide(`\uFEFF${text}`, true)],
    ['UTF-16 LE without one', wide(text)],
    ['UTF-16 BE without one', wide(text, true)],
  ])('is read from %s', async (_name, bytes) => expect(await decode(bytes)).toBe(text));

  it('is read from Windows-1252 when it is no UTF-8, also far behind the start', async () => {
    const bytes = Buffer.from(`${filler}Zo\xe9 \x80\n`, 'latin1');
    expect(await decode(bytes, 65_536)).toBe(`${filler}Zoé €\n`);
  });
  it('stays UTF-8 when one byte is wrong after correct characters', async () => {
    const bytes = Buffer.concat([Buffer.from(`é${filler}`), Buffer.from([0xff, 0x0a]), Buffer.from('é\n')]);
    expect(await decode(bytes, 65_536)).toBe(`é${filler}\uFFFD\né\n`);
  });
  it('is never cut inside a character', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.integer({ min: 1, max: 5 }),
        async (t, n) => {
          const clean = `x${t.toWellFormed().replaceAll('\0', '')}`;
          const far = ' '.repeat(70_000) + clean;
          expect(await decode(Buffer.from(far), 65_536 + n)).toBe(far);
        },
      ),
    );
  });
});

describe('a file that is no text', () => {
  it.each([
    ['file_empty', Buffer.alloc(0)],
    ['file_empty', Buffer.from('\uFEFF')],
    ['file_is_spreadsheet', Buffer.from('PK\x03\x04\x14\0\x06\0xl/workbook')],
    ['file_is_binary', Buffer.from('%PDF-1.7 ...')],
    ['file_is_binary', Buffer.from('email\0name\nana@acme.example\n')],
    ['file_is_binary', Buffer.from(Array.from({ length: 600 }, (_, i) => (i * 37) % 256))],
  ])('is refused as %s', async (code, bytes) => {
    await expect(decode(bytes)).rejects.toMatchObject({ code });
  });
});
