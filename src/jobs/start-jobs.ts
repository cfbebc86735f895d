// The workers of this process: one a queue, all jobs of the table. `drain` runs everything that is due (tests, and
// whoever moves the clock), `stop` waits for what runs.
import { setTimeout as wait } from 'node:timers/promises';
import { keepDeadLetter } from '#features/workspace/keep-dead-letter.ts';
import type { World } from '#ports/world.ts';
import type { Backend } from '#queue/backend.ts';
import { type QueueName, queueNames } from '#queue/catalog.ts';
import type { Queues } from '#queue/create-queue.ts';
import { runWorker, type WorkerCallbacks } from '#queue/run-worker.ts';
import { drainJobs, soonMs } from './drain.ts';
import { type JobTable, jobs, runOrder } from './jobs.ts';
import { createRefill } from './refill.ts';

export type JobsToStart = {
  readonly world: World;
  readonly backend: Backend;
  readonly queues: Queues;
  /** Other jobs than the product's (benches). */
  readonly table?: Partial<JobTable>;
  /** Only these queues (one role of several processes). */
  readonly only?: readonly QueueName[];
};

export type RunningJobs = {
  /** Runs until nothing is due and nothing runs. `retries`: also what waits for another try. */
  drain(options?: { readonly retries?: boolean }): Promise<void>;
  /** Takes no more and waits for running jobs, at most `limitMs`; then they are left to another worker. */
  stop(limitMs?: number): Promise<void>;
};

const stopLimitMs = 8_000;

/** Starts working at once. */
export function startJobs(start: JobsToStart): RunningJobs {
  const { world, backend, queues, table = jobs, only = queueNames } = start;
  const refill = createRefill(world);
  const finished = { count: 0 };
  let dueSoonUntil = 0;
  const calls: WorkerCallbacks = {
    run: (order) => runOrder(world, table, order),
    onDone: (order) => {
      if (order.name !== 'sweep') finished.count += 1;
      refill.done(order);
    },
    onPutOff: (_, retryAfterMs) => {
      if (retryAfterMs <= soonMs) dueSoonUntil = Math.max(dueSoonUntil, Date.now() + retryAfterMs);
    },
    onDead: (order, { referenceId }) => keepDeadLetter(world, order, referenceId),
    log: world.log,
  };
  const workers = only.map((queue) => runWorker(backend, queue, calls));
  const settle = async () => {
    await refill.settled();
  };
  return {
    drain: ({ retries = false } = {}) =>
      drainJobs({
        ...{ queues, retries, settle },
        finished: () => finished.count,
        dueSoonUntil: () => dueSoonUntil,
      }),
    stop: async (limitMs = stopLimitMs) => {
      const closing = Promise.all(workers.map((worker) => worker.close()));
      const tooLong = wait(limitMs, 'late', { ref: false });
      if ((await Promise.race([closing, tooLong])) === 'late') {
        await Promise.all(workers.map((worker) => worker.close(true)));
      }
      await refill.settled();
    },
  };
}
