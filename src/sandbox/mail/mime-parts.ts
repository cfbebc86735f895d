// Turns a raw mail into the tree of parts that Gmail's API calls `payload`: every header in full, transfer
// encodings removed, text in UTF-8. Depth is bounded, so a hostile mail costs no more than its size.

import {
  decodeCharset,
  decodeQuotedPrintable,
  headerValue,
  readHeaders,
  splitSource,
} from './header-text.ts';
import type { MailHeader } from './types.ts';

const MAX_DEPTH = 12;

export type MimePart = {
  readonly partId: string;
  readonly mimeType: string;
  readonly filename: string;
  readonly headers: readonly MailHeader[];
  readonly content: Buffer;
  readonly parts: readonly MimePart[];
};

type Source = { readonly source: string; readonly partId: string; readonly depth: number };

/** The part tree of a whole mail. */
export function readMime(raw: Buffer): MimePart {
  return readPart({ source: raw.toString('latin1'), partId: '', depth: 0 });
}

/** Every part of the tree, the root first. */
export function allParts(part: MimePart): MimePart[] {
  return [part, ...part.parts.flatMap(allParts)];
}

/** The text of the first text/plain part, or an empty string. */
export function plainText(part: MimePart): string {
  return (
    allParts(part)
      .find((each) => each.mimeType === 'text/plain')
      ?.content.toString('utf8') ?? ''
  );
}

function readPart(from: Source): MimePart {
  const { head, body } = splitSource(from.source);
  const headers = readHeaders(head);
  const type = headerValue(headers, 'content-type') ?? 'text/plain';
  const mimeType = (type.split(';')[0] ?? '').trim().toLowerCase() || 'text/plain';
  const children = childSources({ mimeType, type, body, depth: from.depth });
  const parts = children.map((source, index) =>
    readPart({ source, partId: childId(from.partId, index), depth: from.depth + 1 }),
  );
  const content = parts.length > 0 ? Buffer.alloc(0) : decodeBody({ body, headers, mimeType, type });
  return { partId: from.partId, mimeType, filename: fileName(headers, type), headers, content, parts };
}

function childId(parent: string, index: number): string {
  return parent === '' ? `${index}` : `${parent}.${index}`;
}

function childSources(of: { mimeType: string; type: string; body: string; depth: number }): string[] {
  if (of.depth >= MAX_DEPTH) return [];
  if (of.mimeType === 'message/rfc822') return [of.body];
  const boundary = parameter(of.type, 'boundary');
  if (!of.mimeType.startsWith('multipart/') || boundary === null) return [];
  const escaped = boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pieces = `\n${of.body}`.split(new RegExp(`\\r?\\n--${escaped}(?:--)?[ \\t]*(?=\\r?\\n|$)`));
  const closed = of.body.includes(`--${boundary}--`);
  return pieces.slice(1, closed ? -1 : undefined).map((piece) => piece.replace(/^\r?\n/, ''));
}

function decodeBody(of: {
  body: string;
  headers: readonly MailHeader[];
  mimeType: string;
  type: string;
}): Buffer {
  const bytes = decodeTransfer(of.body, headerValue(of.headers, 'content-transfer-encoding') ?? '');
  if (!of.mimeType.startsWith('text/')) return bytes;
  const text = decodeCharset(bytes, parameter(of.type, 'charset') ?? 'utf-8');
  return text === null ? bytes : Buffer.from(text, 'utf8');
}

function decodeTransfer(body: string, encoding: string): Buffer {
  const kind = encoding.trim().toLowerCase();
  if (kind === 'base64') return Buffer.from(body, 'base64');
  return kind === 'quoted-printable' ? decodeQuotedPrintable(body) : Buffer.from(body, 'latin1');
}

function fileName(headers: readonly MailHeader[], type: string): string {
  const disposition = headerValue(headers, 'content-disposition') ?? '';
  return parameter(disposition, 'filename') ?? parameter(type, 'name') ?? '';
}

function parameter(value: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(value);
  return match?.[1] ?? match?.[2] ?? null;
}
