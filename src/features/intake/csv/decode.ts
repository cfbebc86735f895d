// Bytes of a list to text, without being told the encoding: a byte order mark, UTF-16 without one, UTF-8, and
// Windows-1252 (what Excel writes in western Europe, a superset of Latin-1) when the bytes are no UTF-8.
// Refuses what is no text at all. Holds one chunk at a time.
import { Refusal } from '#lib/errors.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** A fine start is enough to tell: no list has its first line end behind this. */
const lookAheadBytes = 65_536;

/** The text of a file, piece by piece. Throws Refusal: file_empty, file_is_spreadsheet, file_is_binary. */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const source = bytes[Symbol.asyncIterator]();
  const head = await readHead(source);
  refuseUnlessText(head);
  const encoding = encodingOf(head);
  const decode = encoding === 'utf-8' ? utf8OrLatin() : streamed(encoding);
  yield decode(withoutMark(head), false);
  for (let next = await source.next(); !next.done; next = await source.next())
    yield decode(next.value, false);
  yield decode(new Uint8Array(), true);
}

async function readHead(source: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < lookAheadBytes) {
    const next = await source.next();
    if (next.done) break;
    parts.push(next.value);
    size += next.value.length;
  }
  return Buffer.concat(parts);
}

function refuseUnlessText(head: Uint8Array): void {
  const start = Buffer.from(head.subarray(0, 8)).toString('latin1');
  if (withoutMark(head).length === 0) throw new Refusal('file_empty');
  if (start.startsWith('PK\x03\x04') || start.startsWith('\xd0\xcf\x11\xe0')) {
    throw new Refusal('file_is_spreadsheet');
  }
  const strange = encodingOf(head) === 'utf-8' && controlShare(head) > 0.02;
  if (start.startsWith('%PDF') || strange) throw new Refusal('file_is_binary');
}

function encodingOf(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const { even, odd } = zeroShare(head);
  if (odd > 0.3 && even < 0.05) return 'utf-16le';
  if (even > 0.3 && odd < 0.05) return 'utf-16be';
  return 'utf-8';
}

/** Share of zero bytes at even and odd places: half of UTF-16 is zeros in western text, none of UTF-8 is. */
function zeroShare(head: Uint8Array): { even: number; odd: number } {
  const counts = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) counts[at % 2] = (counts[at % 2] ?? 0) + 1;
  });
  const half = Math.max(1, head.length / 2);
  return { even: (counts[0] ?? 0) / half, odd: (counts[1] ?? 0) / half };
}

/** Share of bytes that no text has; a stray one costs its row only (see table.ts). */
function controlShare(head: Uint8Array): number {
  const strange = head.filter((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20));
  return strange.length / head.length;
}

function withoutMark(head: Uint8Array): Uint8Array {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return head.subarray(3);
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return wide ? head.subarray(2) : head;
}

type Decode = (bytes: Uint8Array, last: boolean) => string;

function streamed(encoding: Encoding): Decode {
  const decoder = new TextDecoder(encoding);
  return (bytes, last) => decoder.decode(bytes, { stream: !last });
}

/** UTF-8 until a byte says otherwise; after correct UTF-8 was seen, a wrong byte is only a wrong byte. */
function utf8OrLatin(): Decode {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
  const latin = new TextDecoder('windows-1252');
  let rest: Uint8Array = new Uint8Array();
  let decoder = strict;
  let seenWide = false;
  return (bytes, last) => {
    const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    const end = last ? all.length : safeEnd(all);
    rest = all.slice(end);
    const piece = all.subarray(0, end);
    try {
      const text = decoder.decode(piece);
      seenWide ||= text.length !== piece.length;
      return text;
    } catch {
      decoder = seenWide ? lenient : latin;
      return decoder.decode(piece);
    }
  };
}

/** Behind the last ASCII byte: no character of either encoding is cut there. */
function safeEnd(bytes: Uint8Array): number {
  return bytes.findLastIndex((byte) => byte < 0x80) + 1;
}
