// What an approval covers, as one short string. Two cards have the same fingerprint exactly when the same mails
// would leave to the same address, from the same one, with the same footer and steps.
import { createHash } from 'node:crypto';
import type { Approvable } from './draft.ts';

/** sha256 (hex) of the canonical JSON of what would be sent. */
export function fingerprintOf(approvable: Approvable): string {
  return createHash('sha256').update(canonical(approvable)).digest('hex');
}

export const approvedParts = ['recipient', 'sender', 'text', 'follow_up', 'footer', 'steps'] as const;
export type ChangedPart = (typeof approvedParts)[number];

const partOf: Readonly<Record<ChangedPart, (of: Approvable) => unknown>> = {
  recipient: (of) => of.recipient,
  sender: (of) => of.sender,
  text: (of) => of.mails[0] ?? null,
  follow_up: (of) => of.mails.slice(1),
  footer: (of) => of.footer,
  steps: (of) => (of.dayMode ? [of.steps, of.dayMode] : of.steps),
};

const markLength = 8;

/**
 * One short mark a part (6 × 8 hex digits). A button carries it beside the fingerprint, so that a refusal can say
 * what changed; it never decides.
 */
export function marksOf(approvable: Approvable): string {
  const mark = (part: ChangedPart): string =>
    createHash('sha256')
      .update(canonical(partOf[part](approvable)))
      .digest('hex')
      .slice(0, markLength);
  return approvedParts.map(mark).join('');
}

/** Which parts the marks say have changed, in the order in which a person would look. Marks that are not ours say that all of them have. */
export function changedMarks(before: string, after: string): ChangedPart[] {
  const at = (marks: string, index: number): string =>
    marks.slice(index * markLength, (index + 1) * markLength);
  return approvedParts.filter((_, index) => at(before, index) !== at(after, index));
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
