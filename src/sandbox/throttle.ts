// The limit of a local vendor: so many calls within a sliding span of real time.

/** True for a call that is one too many; it counts all the same. `realNow`: milliseconds. */
export function createThrottle(most: number, spanMs: number, realNow: () => number): () => boolean {
  const times: number[] = [];
  return () => {
    const at = realNow();
    while ((times[0] ?? at) <= at - spanMs) times.shift();
    return times.push(at) > most;
  };
}
