// The time between two mails of one mailbox: irregular, as a person's is, and the same on every machine.
import { minuteMs } from '#lib/time.ts';
import { between } from './chance.ts';

/** The wait is up to this many times the least gap. */
const longest = 3;

/** Milliseconds from the mailbox's last mail to its next one: `leastMs` to three times that, always the same for both. */
export function gapOf(leastMs: number, after: { mailboxId: string; lastSentAt: Date }): number {
  const seed = `gap/${after.mailboxId}/${after.lastSentAt.toISOString()}`;
  return between(seed, [leastMs, longest * leastMs]);
}

/** `at`, or some seconds later when that is a round minute: only machines write on the minute. */
export function offTheMinute(at: Date, seed: string): Date {
  if (at.getTime() % minuteMs >= 1_000) return at;
  return new Date(at.getTime() + between(`second/${seed}`, [3_000, 57_000]));
}
