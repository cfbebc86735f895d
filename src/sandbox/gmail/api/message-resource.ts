// A stored mail in the four formats of Gmail's API.
import { escapeHtml } from '#lib/escape-html.ts';
import { headerValue } from '../../mail/header-text.ts';
import { allParts, type MimePart, plainText, readMime } from '../../mail/mime-parts.ts';
import type { MailHeader, StoredMail } from '../../mail/types.ts';

export type MailFormat = 'full' | 'metadata' | 'minimal' | 'raw';

/** The resource of a mail. `metadataHeaders` narrows the headers of the format `metadata`. */
export function messageResource(
  mail: StoredMail,
  format: MailFormat,
  metadataHeaders: readonly string[],
): Record<string, unknown> {
  const common = {
    id: mail.id,
    threadId: mail.threadId,
    labelIds: mail.labelIds,
    historyId: `${mail.historyId}`,
    internalDate: `${mail.at}`,
    sizeEstimate: mail.raw.length,
  };
  if (format === 'raw') return { ...common, snippet: snippetOf(mail), raw: mail.raw.toString('base64url') };
  if (format === 'minimal') return { ...common, snippet: snippetOf(mail) };
  const root = readMime(mail.raw);
  const snippet = snippetFrom(root);
  if (format === 'full') return { ...common, snippet, payload: payloadOf(root) };
  const headers = narrowed(mail.headers, metadataHeaders);
  return { ...common, snippet, payload: { mimeType: root.mimeType, headers } };
}

/** The content of one attachment, by the id that the format `full` gave it. */
export function attachmentOf(mail: StoredMail, attachmentId: string): Buffer | null {
  const part = allParts(readMime(mail.raw)).find((each) => `att-${each.partId}` === attachmentId);
  return part?.content ?? null;
}

function payloadOf(part: MimePart): Record<string, unknown> {
  const { partId, mimeType, filename, headers, content } = part;
  const size = content.length;
  const inline = size === 0 ? { size } : { size, data: content.toString('base64url') };
  const body = filename === '' ? inline : { size, attachmentId: `att-${partId}` };
  const parts = part.parts.map(payloadOf);
  return { partId, mimeType, filename, headers, body, ...(parts.length > 0 ? { parts } : {}) };
}

function narrowed(headers: readonly MailHeader[], wanted: readonly string[]): readonly MailHeader[] {
  if (wanted.length === 0) return headers;
  return headers.filter((each) => wanted.some((name) => headerValue([each], name) !== null));
}

function snippetOf(mail: StoredMail): string {
  return snippetFrom(readMime(mail.raw));
}

function snippetFrom(root: MimePart): string {
  const text = plainText(root).replace(/\s+/g, ' ').trim().slice(0, 200);
  return escapeHtml(text);
}
