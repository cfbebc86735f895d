// How many of something (handlers, jobs) are running, for whoever has to wait for the last one.

export type InFlight = {
  readonly run: <T>(work: () => Promise<T>) => Promise<T>;
  /** Resolves when nothing runs any more, or after `maxMs` (real time). True when all had ended. */
  readonly idle: (maxMs: number) => Promise<boolean>;
};

/** Counts from zero; nothing waits while nothing runs. */
export function createInFlight(): InFlight {
  let running = 0;
  let waiting: (() => void)[] = [];
  const left = () => {
    running -= 1;
    if (running > 0) return;
    for (const wake of waiting) wake();
    waiting = [];
  };
  return {
    async run(work) {
      running += 1;
      try {
        return await work();
      } finally {
        left();
      }
    },
    idle(maxMs) {
      if (running === 0) return Promise.resolve(true);
      return new Promise((resolve) => {
        const timer = setTimeout(() => resolve(false), maxMs);
        waiting.push(() => {
          clearTimeout(timer);
          resolve(true);
        });
      });
    },
  };
}
