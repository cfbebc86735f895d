// Addresses and Message-IDs as they stand in headers.

import { headerValue } from './header-text.ts';
import type { MailHeader } from './types.ts';

export type NamedAddress = { readonly name: string; readonly address: string };

/** The addresses of a header value, lower case, with their display names. */
export function readAddresses(value: string): NamedAddress[] {
  const found: NamedAddress[] = [];
  for (const match of value.matchAll(
    /(?:"([^"]*)"|([^,<>"]*))\s*<([^<>\s]+@[^<>\s]+)>|([^\s,<>"]+@[^\s,<>"]+)/g,
  )) {
    const address = (match[3] ?? match[4] ?? '').toLowerCase();
    found.push({ name: (match[1] ?? match[2] ?? '').trim(), address });
  }
  return found;
}

/** The first address of a header, or null. */
export function firstAddress(headers: readonly MailHeader[], name: string): NamedAddress | null {
  return readAddresses(headerValue(headers, name) ?? '')[0] ?? null;
}

/** Every recipient of To, Cc and Bcc, once, lower case. */
export function recipientsOf(headers: readonly MailHeader[]): string[] {
  const values = ['to', 'cc', 'bcc'].map((name) => headerValue(headers, name) ?? '');
  return [...new Set(values.flatMap(readAddresses).map((each) => each.address))];
}

/** The Message-ID of a mail without its angle brackets, or an empty string. */
export function messageIdOf(headers: readonly MailHeader[]): string {
  return messageIds(headerValue(headers, 'message-id') ?? '')[0] ?? '';
}

/** The Message-IDs that a mail points at by References and In-Reply-To, the nearest ancestor first. */
export function ancestorsOf(headers: readonly MailHeader[]): string[] {
  const references = messageIds(headerValue(headers, 'references') ?? '').reverse();
  return [...new Set([...messageIds(headerValue(headers, 'in-reply-to') ?? ''), ...references])];
}

function messageIds(value: string): string[] {
  return [...value.matchAll(/<([^<>\s]+)>/g)].flatMap((match) => match[1] ?? []);
}
