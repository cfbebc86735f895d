// The text of a page's bytes: by its byte order mark, its header, its own word, or what the bytes look like.

const mark = /^[\uFEFF]/;
const inHeader = /charset\s*=\s*["']?\s*([\w:.-]+)/i;
const inPage = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:.-]+)/i;
/** How much of a page is searched for its own word (HTML standard: 1,024 bytes). */
const searched = 2_048;

/** Never throws: bytes that are no text in their encoding become U+FFFD. */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const byMark = markOf(bytes);
  const start = Buffer.from(bytes.subarray(0, searched)).toString('latin1');
  const label = byMark ?? inHeader.exec(contentType)?.[1] ?? inPage.exec(start)?.[1];
  const decoder = label === undefined ? null : decoderFor(label);
  const text = (decoder ?? decoderFor(looksLikeUtf8(bytes) ? 'utf-8' : 'windows-1252'))?.decode(bytes) ?? '';
  return text.replace(mark, '');
}

function markOf([one, two, three]: Uint8Array): string | undefined {
  if (one === 0xef && two === 0xbb && three === 0xbf) return 'utf-8';
  if (one === 0xfe && two === 0xff) return 'utf-16be';
  return one === 0xff && two === 0xfe ? 'utf-16le' : undefined;
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/** The last characters are left out: the page may have been cut inside of one. */
function looksLikeUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
