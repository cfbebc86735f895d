// E-mail addresses: the form that is sent to (lower case) and the form that is matched (no plus-tag, and no dots
// where the provider ignores them). An international domain is kept in its ASCII form, which mailboxes understand.
import { hostOf } from './domain-name.ts';

export type AddressProblem = 'email_missing' | 'email_invalid' | 'email_too_long';
export type ParsedAddress =
  | { readonly ok: true; readonly address: string; readonly key: string; readonly host: string }
  | { readonly ok: false; readonly code: AddressProblem };

/** Gmail delivers with and without dots, and under both of its names. */
const gmailHosts: readonly string[] = ['gmail.com', 'googlemail.com'];
const localShape = /^[^\s"(),:;<>@[\\\]\p{Cc}]+$/u;

/** Reads one address, also as "Ana Roy <ana@acme.example>" or "mailto:ana@acme.example". */
export function parseAddress(raw: string): ParsedAddress {
  const text = bareAddress(raw);
  if (text === '') return { ok: false, code: 'email_missing' };
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at).normalize('NFC');
  const host = at > 0 ? hostOf(text.slice(at + 1)) : null;
  if (host === null || /[/?#]/.test(text.slice(at)) || !goodLocal(local))
    return { ok: false, code: 'email_invalid' };
  if (Buffer.byteLength(local) > 64 || Buffer.byteLength(local) + host.length > 253) {
    return { ok: false, code: 'email_too_long' };
  }
  return { ok: true, address: `${local}@${host}`, key: matchingKey(local, host), host };
}

/** The matching form of an address; null when it is not one. */
export function addressKey(raw: string): string | null {
  const parsed = parseAddress(raw);
  return parsed.ok ? parsed.key : null;
}

function bareAddress(raw: string): string {
  const inBrackets = /<([^<>]*)>\s*$/.exec(raw.slice(0, 1000))?.[1];
  return (inBrackets ?? raw)
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase();
}

function goodLocal(local: string): boolean {
  return localShape.test(local) && !local.startsWith('.') && !local.endsWith('.') && !local.includes('..');
}

function matchingKey(local: string, host: string): string {
  const plus = local.indexOf('+');
  const untagged = (plus > 0 ? local.slice(0, plus) : local).replace(/\.+$/, '');
  if (!gmailHosts.includes(host)) return `${untagged}@${host}`;
  return `${untagged.replaceAll('.', '')}@gmail.com`;
}
