// Waiting for what somebody else does.
import { setTimeout as wait } from 'node:timers/promises';

/** Looks every few milliseconds, for half a minute at most. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('this did not come true within 30 seconds');
    await wait(10);
  }
}
