// What a piece of work throws, for a test to look at; null when it throws nothing.

/** Waits for its end, whatever that is. */
export function caught(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}
