// One thing at a time for one key, in the order of asking. Within this process; across processes the ledger decides.

export type OneAtATime = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** A failure is its own asker’s: the next one runs all the same. */
export function createOneAtATime(): OneAtATime {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    last.set(key, settled);
    try {
      return await mine;
    } finally {
      if (last.get(key) === settled) last.delete(key);
    }
  };
}
