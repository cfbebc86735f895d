// Runs until nothing is due: sweep, wait until the queues are empty, and again until a sweep brought nothing. What two
// jobs put off because they met (one posts, one asks a vendor: a few seconds of real time) counts as due.
import { setTimeout as wait } from 'node:timers/promises';
import type { Queues } from '#queue/create-queue.ts';

export type Drain = {
  readonly queues: Queues;
  readonly retries: boolean;
  /** Orders whatever is due, in every workspace. */
  readonly sweep: () => Promise<void>;
  /** Waits until this process runs no job, or so many ms. True when none runs. */
  readonly quiet: (maxMs: number) => Promise<boolean>;
  /** Waits for work that runs outside of jobs. */
  readonly settle: () => Promise<void>;
  /** Jobs done so far, sweeps not counted. */
  readonly finished: () => number;
  /** Until then a job that was put off for a moment comes back (real time, ms since 1970). */
  readonly dueSoonUntil: () => number;
};

/** Put off for longer than that, a job is not waited for (ms). */
export const soonMs = 5_000;

/** What a queue needs to notice that a delay has ended. */
const noticedWithinMs = 500;

const maxRounds = 500;
const patienceMs = 60_000;

/** Throws when it does not come to rest, with what still waits. */
export async function drainJobs(drain: Drain): Promise<void> {
  for (let round = 0; round < maxRounds; round += 1) {
    const before = drain.finished();
    if (drain.retries) await drain.queues.promote();
    await drain.sweep();
    const { delayed } = await idle(drain);
    if (drain.finished() === before && !(drain.retries && delayed)) return;
  }
  throw new Error(`jobs do not come to rest: ${await names(drain.queues)}`);
}

/** Waits until the queues are empty. True when nothing was done since `rested` jobs were: no sweep would find more. */
export async function stillAtRest(drain: Drain, rested: number): Promise<boolean> {
  await idle(drain);
  return drain.finished() === rested;
}

/**
 * Looks only while this process runs nothing (what it runs is not over), often at first, rarely at a long run; gives up
 * when nothing has been finished for a minute. `delayed` is of the same look: a moment later such a job may be running.
 */
async function idle(drain: Drain): Promise<{ delayed: boolean }> {
  const { queues, settle, finished, dueSoonUntil, quiet } = drain;
  let [seen, until] = [finished(), Date.now() + patienceMs];
  const soonUntil = Date.now() + 3 * soonMs;
  for (let look = 0; Date.now() < until; look += 1) {
    await wait(Math.min(5 + look, 100));
    if (finished() !== seen) [seen, until] = [finished(), Date.now() + patienceMs];
    if (!(await quiet(1_000))) continue;
    const counts = Object.values(await queues.counts());
    const delayed = counts.some((count) => count.delayed > 0);
    const isSoon = delayed && Date.now() < Math.min(dueSoonUntil() + noticedWithinMs, soonUntil);
    if (counts.every(({ busy }) => busy === 0) && !isSoon) {
      await settle();
      return { delayed };
    }
  }
  throw new Error(`jobs still wait after a minute: ${await names(queues)}`);
}

async function names(queues: Queues): Promise<string> {
  return (await queues.waiting()).map((order) => order.name).join(', ');
}
