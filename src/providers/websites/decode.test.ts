import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePage } from './decode.ts';

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('the encoding of a page', () => {
  it('is UTF-8 when the bytes are, whether or not anybody says so', () => {
    expect(decodePage(Buffer.from('Société à Orléans'), 'text/html')).toBe('Société à Orléans');
  });

  it('is what the header says, before what the page says', () => {
    const page = latin('<meta charset="utf-8">Société');
    expect(decodePage(page, 'text/html; charset=ISO-8859-1')).toContain('Société');
  });

  it('is what the page says when the header does not', () => {
    expect(decodePage(latin('<meta charset="iso-8859-15">caf\xe9 \xa4'), 'text/html')).toContain('café €');
    const old = latin('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">caf\xe9');
    expect(decodePage(old, 'text/html')).toContain('café');
  });

  it('is western when nobody says anything and the bytes are not UTF-8', () => {
    expect(decodePage(latin('caf\xe9 noir'), '')).toBe('café noir');
  });

  it('follows a byte order mark above all', () => {
    expect(decodePage(Buffer.from('\uFEFFé', 'utf8'), 'text/html; charset=latin1')).toBe('é');
    expect(decodePage(Buffer.from('\uFEFFé', 'utf16le'), 'text/html')).toBe('é');
  });

  it('does not stumble over an encoding that nobody knows', () => {
    expect(decodePage(Buffer.from('é'), 'text/html; charset=klingon')).toBe('é');
  });

  it('reads a page that was cut in the middle of a character', () => {
    expect(decodePage(Buffer.from('été').subarray(0, -1), 'text/html')).toContain('ét');
  });

  it('never throws, whatever the bytes and the header', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (bytes, header) => {
        expect(typeof decodePage(bytes, header)).toBe('string');
      }),
    );
  });
});
