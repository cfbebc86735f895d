// Waiting for what somebody else does.
import { setTimeout as wait } from 'node:timers/promises';

/** Looks every few milliseconds, for half a minute at most or as long as is said. */
export async function until(holds: () => boolean | Promise<boolean>, limitMs = 30_000): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`this did not come true within ${limitMs / 1_000} seconds`);
    await wait(10);
  }
}
