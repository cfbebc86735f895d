// One request at a time to each host, with a pause behind it, whoever asks.
import { setTimeout as wait } from 'node:timers/promises';

export type Turn = {
  readonly host: string;
  /** Milliseconds that nobody asks this host anything after the work. */
  readonly gapMs: number;
  /** Who waits stops waiting; the work itself has to look at it, too. */
  readonly signal: AbortSignal;
};

export type Turns = <T>(turn: Turn, work: () => Promise<T>) => Promise<T>;

/** Hosts never wait for each other. Rejects with the signal's reason when the turn does not come in time. */
export function createTurns(): Turns {
  const lines = new Map<string, Promise<unknown>>();
  return ({ host, gapMs, signal }, work) => {
    const before = lines.get(host) ?? Promise.resolve();
    const mine = before.then(() => {
      signal.throwIfAborted();
      return work();
    });
    const after = mine.then(ignored, ignored).then(() => wait(gapMs));
    lines.set(host, after);
    void after.then(() => {
      if (lines.get(host) === after) lines.delete(host);
    });
    return orAborted(mine, signal);
  };
}

async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => reject(signal.reason);
  signal.addEventListener('abort', onAbort);
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

function ignored(): void {}
