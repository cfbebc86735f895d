// About one message a second and channel: what Slack allows. A short wait is waited out; a longer one moves the job
// to later, so that no worker stands still and no other workspace waits.
import { setTimeout as wait } from 'node:timers/promises';
import { Unavailable } from '#lib/errors.ts';

const patienceMs = 1200;

/** Resolves when the next message may leave; throws Unavailable with the time to come back. Real time. */
export type Pace = (key: string) => Promise<void>;

/** `gapMs`: milliseconds between two messages of one key. */
export function createPace(gapMs: number, now: () => number = Date.now): Pace {
  const free = new Map<string, number>();
  const later = new Map<string, number>();
  return async (key) => {
    if (gapMs <= 0) return;
    const at = now();
    const slot = Math.max(at, free.get(key) ?? 0);
    if (slot - at > patienceMs) {
      // Those who come back later are spread out, or they would all come back at the same moment.
      const turn = Math.max(slot, later.get(key) ?? 0) + gapMs;
      later.set(key, turn);
      throw new Unavailable('one message a second and channel', turn - at);
    }
    free.set(key, slot + gapMs);
    if (slot > at) await wait(slot - at);
  };
}
