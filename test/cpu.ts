// What something costs this process: time on a processor, which a busy machine does not stretch as it does the clock.

/** Milliseconds of processor time so far; take the difference of two. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
