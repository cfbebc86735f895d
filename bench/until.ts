// Waiting for what somebody else does.
import { setTimeout as wait } from 'node:timers/promises';

/** Looks again and again until `look` answers true. Throws with `what` after `limitMs`. */
export async function until(
  what: string,
  look: () => boolean | Promise<boolean>,
  { everyMs = 50, limitMs = 120_000 } = {},
): Promise<void> {
  const end = performance.now() + limitMs;
  while (!(await look())) {
    if (performance.now() > end) throw new Error(`waited ${limitMs / 1000} s in vain for: ${what}`);
    await wait(everyMs);
  }
}
