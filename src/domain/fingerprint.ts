// What an approval covers, as one short string. Two cards have the same fingerprint exactly when the same mails
// would leave to the same address, from the same one, with the same footer and steps.
import { createHash } from 'node:crypto';
import type { Approvable } from './draft.ts';

/** sha256 (hex) of the canonical JSON of what would be sent. */
export function fingerprintOf(approvable: Approvable): string {
  return createHash('sha256').update(canonical(approvable)).digest('hex');
}

export type ChangedPart = 'recipient' | 'sender' | 'text' | 'follow_up' | 'footer' | 'steps';

/** Which parts differ, in the order in which a person would look. */
export function changedParts(before: Approvable, after: Approvable): ChangedPart[] {
  const differs = (pick: (of: Approvable) => unknown): boolean =>
    canonical(pick(before)) !== canonical(pick(after));
  const parts: readonly [ChangedPart, boolean][] = [
    ['recipient', differs((of) => of.recipient)],
    ['sender', differs((of) => of.sender)],
    ['text', differs((of) => of.mails[0] ?? null)],
    ['follow_up', differs((of) => of.mails.slice(1))],
    ['footer', differs((of) => of.footer)],
    ['steps', differs((of) => of.steps)],
  ];
  return parts.filter(([, changed]) => changed).map(([part]) => part);
}

/** JSON with sorted keys, so that equal values are equal strings. */
export function canonical(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? 'null';
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}
