// From the bytes of a mail to IncomingMail. Machine-readable parts (delivery status, feedback report, calendar) are
// kept as text, because the classification reads them.
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import type { IncomingMail } from '#domain/mail.ts';
import { messageIdsIn } from '#domain/message-id.ts';

/** Bytes above this are not read: bodies are cut, never refused. */
const maxBytes = 5_000_000;
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
  const bytes = raw.subarray(0, maxBytes);
  const email = await PostalMime.parse(bytes, { forceRfc822Attachments: true }).catch(() => nothing);
  return {
    providerId: placed.providerId,
    threadId: placed.threadId,
    placed: placeOf(placed.labels),
    ...contentOf(email),
    at: placed.at ?? dateOf(email),
  };
}

const nothing: Email = { headers: [], headerLines: [], attachments: [] };

function contentOf(email: Email): Omit<IncomingMail, 'providerId' | 'threadId' | 'placed' | 'at'> {
  const headers = headersOf(email);
  const [from] = people(email.from ? [email.from] : []);
  return {
    messageId: email.messageId ?? null,
    inReplyTo: email.inReplyTo ?? null,
    references: messageIdsIn(email.references),
    from: from ?? null,
    to: people([...(email.to ?? []), ...(email.cc ?? [])]).map(({ address }) => address),
    subject: email.subject ?? '',
    text: email.text ?? '',
    html: email.html ?? null,
    headers,
    contentType: headers.get('content-type')?.toLowerCase() ?? '',
    parts: email.attachments.map(partOf),
  };
}

/** The first of each name: later ones may have been added by relays below. */
function headersOf(email: Email): Map<string, string> {
  const headers = new Map<string, string>();
  for (const { key, value } of email.headers) if (!headers.has(key)) headers.set(key, value);
  return headers;
}

function people(addresses: readonly Address[]): { name: string; address: string }[] {
  return addresses.flatMap((one) =>
    one.group === undefined
      ? [{ name: one.name, address: one.address.toLowerCase() }]
      : one.group.map(({ name, address }) => ({ name, address: address.toLowerCase() })),
  );
}

function partOf({ mimeType, content, method }: Attachment): { type: string; text: string } {
  const readable = /^(message|text)\//.test(mimeType);
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return {
    type: method ? `${mimeType}; method=${method.toLowerCase()}` : mimeType,
    text: readable ? text.slice(0, maxPartChars) : '',
  };
}

function placeOf(labels: readonly string[]): IncomingMail['placed'] {
  if (labels.includes('DRAFT')) return 'draft';
  if (labels.includes('INBOX')) return 'inbox';
  return labels.includes('SENT') ? 'sent' : 'other';
}

function dateOf(email: Email): Date {
  const at = new Date(email.date ?? '');
  return Number.isNaN(at.getTime()) ? new Date(0) : at;
}
