// The workers of this process: one a queue, all jobs of the table. `drain` runs everything that is due (tests, and
// whoever moves the clock), `stop` waits for what runs.
import { setTimeout as wait } from 'node:timers/promises';
import { keepDeadLetter } from '#features/workspace/keep-dead-letter.ts';
import { createInFlight } from '#lib/in-flight.ts';
import type { World } from '#ports/world.ts';
import type { Backend } from '#queue/backend.ts';
import { type QueueName, queueNames } from '#queue/catalog.ts';
import type { Queues } from '#queue/create-queue.ts';
import { runWorker, type WorkerCallbacks } from '#queue/run-worker.ts';
import { drainJobs, soonMs, stillAtRest } from './drain.ts';
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

export type DrainOptions = { readonly retries?: boolean; readonly ifWoken?: boolean };

export type RunningJobs = {
  /**
   * Runs until nothing is due and nothing runs. `retries`: also what waits for another try. `ifWoken`: only when jobs
   * were ordered since it last came to rest (the clock stood still and nobody else changed a row).
   */
  drain(options?: DrainOptions): Promise<void>;
  /** Takes no more and waits for running jobs, at most `limitMs`; then they are left to another worker. */
  stop(limitMs?: number): Promise<void>;
};

const stopLimitMs = 8_000;

/** Starts working at once. */
export function startJobs(start: JobsToStart): RunningJobs {
  const { world, backend, queues, table = jobs, only = queueNames } = start;
  const refill = createRefill(world);
  const inFlight = createInFlight();
  const finished = { count: 0, rested: -1 };
  let dueSoonUntil = 0;
  const calls: WorkerCallbacks = {
    run: (order) => inFlight.run(() => runOrder(world, table, order)),
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
    drain: async ({ retries = false, ifWoken = false } = {}) => {
      const drain = {
        ...{ queues, retries, settle, quiet: inFlight.idle },
        sweep: () => runOrder(world, table, { name: 'sweep', payload: { workspaceId: null } }),
        finished: () => finished.count,
        dueSoonUntil: () => dueSoonUntil,
      };
      if (ifWoken && (await stillAtRest(drain, finished.rested))) return;
      await drainJobs(drain);
      finished.rested = finished.count;
    },
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
