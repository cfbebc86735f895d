// From the bytes of a mail to IncomingMail. Machine-readable parts (delivery status, feedback report, calendar) are
// kept as text, because the classification reads them.
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { shortened, storable } from '#lib/storable.ts';
import type { IncomingMail } from './mail.ts';
import { messageIdsIn } from './message-id.ts';

/**
 * What is above this is not read: bodies are cut, never refused. The parser needs some 1.5 kB of memory a line, so
 * four megabytes of empty lines would take six gigabytes (tried with postal-mime 4.0.0).
 */
const maxBytes = 5_000_000;
const maxLines = 20_000;
const maxParts = 50;
/** Nobody reads further; a reading may hold a thousand mails at once. */
const maxTextChars = 400_000;
const maxPartChars = 100_000;

export type Placed = {
  readonly providerId: string;
  readonly threadId: string | null;
  readonly labels: readonly string[];
  /** When the vendor got it. */
  readonly at: Date | null;
};

/** Never throws: a mail that cannot be parsed comes back with empty parts. */
export async function parseMail(raw: Uint8Array, placed: Placed): Promise<IncomingMail> {
  const bytes = beginningOf(raw);
  const email = await PostalMime.parse(bytes, { forceRfc822Attachments: true }).catch(() => nothing);
  return {
    providerId: placed.providerId,
    threadId: placed.threadId,
    placed: placeOf(placed.labels),
    ...contentOf(email, bytes),
    at: placed.at ?? dateOf(email),
  };
}

function beginningOf(raw: Uint8Array): Uint8Array {
  const bytes = raw.subarray(0, maxBytes);
  let end = -1;
  for (let lines = 0; lines < maxLines; lines += 1) {
    end = bytes.indexOf(0x0a, end + 1);
    if (end === -1) return bytes;
  }
  return bytes.subarray(0, end + 1);
}

const nothing: Email = { headers: [], headerLines: [], attachments: [] };

function contentOf(
  email: Email,
  bytes: Uint8Array,
): Omit<IncomingMail, 'providerId' | 'threadId' | 'placed' | 'at'> {
  const headers = headersOf(email);
  const [from] = people(email.from ? [email.from] : []);
  return {
    messageId: clean(email.messageId),
    inReplyTo: clean(email.inReplyTo),
    references: messageIdsIn(clean(email.references)),
    from: from ?? null,
    to: people([...(email.to ?? []), ...(email.cc ?? [])]).map(({ address }) => address),
    subject: clean(email.subject) ?? '',
    text: clean(email.text || leftOver(email, bytes)) ?? '',
    html: clean(email.html),
    headers,
    contentType: headers.get('content-type')?.toLowerCase() ?? '',
    parts: email.attachments.slice(0, maxParts).map(partOf),
  };
}

/** The body as it stands when its parts can't be told apart (a boundary that does not occur, a type that is none). */
function leftOver(email: Email, bytes: Uint8Array): string | undefined {
  const type = email.headers.find(({ key }) => key === 'content-type')?.value ?? 'text/plain';
  const readable = /^\s*[\w-]+\/[\w.+-]+/.test(type);
  if (email.html !== undefined || (readable && email.attachments.length > 0)) return undefined;
  const text = new TextDecoder().decode(bytes.subarray(0, maxTextChars)).replaceAll('\r\n', '\n');
  const end = text.indexOf('\n\n');
  return end === -1 ? undefined : text.slice(end + 2);
}

function clean(text: string | undefined): string | null {
  return text === undefined ? null : shortened(text, maxTextChars);
}

/** The first of each name: later ones may have been added by relays below. */
function headersOf(email: Email): Map<string, string> {
  const headers = new Map<string, string>();
  for (const { key, value } of email.headers) if (!headers.has(key)) headers.set(key, storable(value));
  return headers;
}

function people(addresses: readonly Address[]): { name: string; address: string }[] {
  const plain = ({ name = '', address = '' }: { name?: string; address?: string }) => ({
    name: storable(name),
    address: storable(address).toLowerCase(),
  });
  return addresses.flatMap((one) => (one.group === undefined ? [plain(one)] : one.group.map(plain)));
}

function partOf({ mimeType, content, method }: Attachment): { type: string; text: string } {
  const readable = /^(message|text)\//.test(mimeType);
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return {
    type: method ? `${mimeType}; method=${method.toLowerCase()}` : mimeType,
    text: readable ? shortened(text, maxPartChars) : '',
  };
}

function placeOf(labels: readonly string[]): IncomingMail['placed'] {
  if (labels.includes('DRAFT')) return 'draft';
  if (labels.includes('INBOX')) return 'inbox';
  return labels.includes('SENT') ? 'sent' : 'other';
}

function dateOf(email: Email): Date {
  const at = new Date(email.date ?? '');
  return at.getFullYear() >= 1970 && at.getFullYear() < 10_000 ? at : new Date(0);
}
