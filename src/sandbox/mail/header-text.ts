// Reads the header block of a mail as Gmail shows it: unfolded, with encoded words and raw UTF-8 decoded.
// Never throws on hostile input; what cannot be decoded stays as it is.
import type { MailHeader } from './types.ts';

const ENCODED_WORD = /=\?[^?\s]+\?[bq]\?[^?]*\?=/gi;

/** Splits a source (latin1) into its header block and its body. */
export function splitSource(source: string): { head: string; body: string } {
  if (/^\r?\n/.test(source)) return { head: '', body: source.replace(/^\r?\n/, '') };
  const gap = /\r?\n\r?\n/.exec(source);
  if (gap === null) return { head: source, body: '' };
  return { head: source.slice(0, gap.index), body: source.slice(gap.index + gap[0].length) };
}

/** The headers of a latin1 header block, in order. Lines that are no header are skipped. */
export function readHeaders(head: string): MailHeader[] {
  const headers: MailHeader[] = [];
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const match = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/.exec(line);
    if (match?.[1] !== undefined)
      headers.push({ name: match[1], value: decodeValue((match[2] ?? '').trim()) });
  }
  return headers;
}

/** The first value of a header, or null. Names are compared without case. */
export function headerValue(headers: readonly MailHeader[], name: string): string | null {
  const wanted = name.toLowerCase();
  return headers.find((header) => header.name.toLowerCase() === wanted)?.value ?? null;
}

function decodeValue(value: string): string {
  const joined = value.replace(/\?=\s+=\?/g, '?==?');
  const utf8 = Buffer.from(joined, 'latin1').toString('utf8');
  const text = utf8.includes('\uFFFD') ? joined : utf8;
  return text.replace(ENCODED_WORD, decodeWord);
}

function decodeWord(word: string): string {
  const [, charset = '', kind = '', data = ''] = word.split('?');
  const quoted = kind.toLowerCase() === 'q';
  const bytes = quoted ? decodeQuotedPrintable(data.replaceAll('_', ' ')) : Buffer.from(data, 'base64');
  return decodeCharset(bytes, charset) ?? word;
}

/** Quoted-printable text to bytes; soft line breaks are joined. */
export function decodeQuotedPrintable(text: string): Buffer {
  const joined = text.replace(/[ \t]*=\r?\n/g, '');
  const bytes = joined.replace(/=([0-9a-f]{2})/gi, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1');
}

/** Bytes in a named charset to text, or null when the charset is unknown. */
export function decodeCharset(bytes: Buffer, charset: string): string | null {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return null;
  }
}
