// Delivery reports for machines (RFC 3464): fields in blocks, one block a recipient. Read from the part that holds
// them, or from the text when the parts are broken.
import type { IncomingMail } from './mail.ts';

export type Report = {
  /** Lower case: failed, delayed, delivered, relayed, expanded; empty when it is not said. */
  readonly action: string;
  /** RFC 3463 code, or empty. */
  readonly status: string;
  /** What the other system answered, without the name of the protocol. */
  readonly reason: string;
  /** Lower case; empty when the report names no address. */
  readonly recipient: string;
  /** The host that answered, as it is written; may be empty. */
  readonly remote: string;
};

const maxReport = 100_000;
const maxBlocks = 500;
const reported = /^(?:message\/(?:global-)?delivery-status|text\/rfc3464)/;

/** What the reports of a mail say; empty when there are none. */
export function reportsIn(mail: Pick<IncomingMail, 'parts' | 'text'>): readonly Report[] {
  const texts = mail.parts.filter(({ type }) => reported.test(type)).map(({ text }) => text);
  const found = texts.flatMap(reportsOf);
  if (found.length > 0) return found;
  return /^final-recipient:/im.test(mail.text.slice(0, maxReport)) ? reportsOf(mail.text) : [];
}

/** True when every recipient got it (or the next system took it). */
export function isDelivered(reports: readonly Report[]): boolean {
  return (
    reports.length > 0 &&
    reports.every(({ action }) => /^(?:delivered|deliverable|relayed|expanded)/.test(action))
  );
}

/** The first RFC 3463 code in a text; codes that are part of an IP address or a version don't count. */
export function statusIn(text: string): string {
  return /(?<![\d.])[245]\.[0-7]\.\d{1,3}(?!\d|\.\d)/.exec(text)?.[0] ?? '';
}

function reportsOf(text: string): readonly Report[] {
  const blocks = text
    .slice(0, maxReport)
    .split(/\r?\n[ \t]*\r?\n/)
    .slice(0, maxBlocks);
  return blocks.flatMap((block) => reportOf(fieldsOf(block)));
}

function reportOf(fields: ReadonlyMap<string, string>): readonly Report[] {
  const recipient = addressOf(fields.get('original-recipient')) || addressOf(fields.get('final-recipient'));
  const action = wordOf(fields.get('action'));
  if (recipient === '' && action === '') return [];
  const reason = (fields.get('diagnostic-code') ?? '').replace(/^[\w-]+\s*;\s*/, '');
  const status = statusIn(fields.get('status') ?? '');
  return [{ action, status, reason, recipient, remote: fields.get('remote-mta') ?? '' }];
}

function wordOf(field = ''): string {
  return /^[a-z-]*/.exec(field.toLowerCase())?.[0] ?? '';
}

/** "rfc822; <a@b.example>" → "a@b.example". */
function addressOf(field = ''): string {
  const value = field.replace(/^[^;]{0,40};/, '').slice(0, 400);
  const found = /[^\s<>"'(),;:]{1,200}@[^\s<>"'(),;:]{1,200}/.exec(value)?.[0] ?? '';
  return found.replace(/\.$/, '').toLowerCase();
}

/** The fields of a block; the first of each name counts. */
function fieldsOf(block: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of unfolded(block)) {
    const [, name, value] = /^[> ]{0,4}([A-Za-z][\w-]{1,60})[ \t]{0,4}:(.*)$/.exec(line) ?? [];
    const key = name?.toLowerCase() ?? '';
    if (value !== undefined && !fields.has(key)) fields.set(key, value.trim());
  }
  return fields;
}

/** Lines with what was folded onto the next ones, each at most some 4 kB. */
function unfolded(block: string): readonly string[] {
  const lines: string[] = [];
  for (const line of block.split(/\r?\n/)) {
    const last = lines.at(-1);
    if (!/^[ \t]/.test(line) || last === undefined) lines.push(line.slice(0, 2000));
    else if (last.length < 4000) lines[lines.length - 1] = `${last} ${line.slice(0, 2000).trim()}`;
  }
  return lines;
}
