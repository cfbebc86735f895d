// Runs until nothing is due: sweep, wait until the queues are empty, and again until a sweep brought nothing.
import { setTimeout as wait } from 'node:timers/promises';
import type { Queues } from '#queue/create-queue.ts';

export type Drain = {
  readonly queues: Queues;
  readonly retries: boolean;
  /** Waits for work that runs outside of jobs. */
  readonly settle: () => Promise<void>;
  /** Jobs done so far, sweeps not counted. */
  readonly finished: () => number;
};

const maxRounds = 500;
const lookEveryMs = 10;
const patienceMs = 60_000;

/** Throws when it does not come to rest, with what still waits. */
export async function drainJobs(drain: Drain): Promise<void> {
  for (let round = 0; round < maxRounds; round += 1) {
    const before = drain.finished();
    if (drain.retries) await drain.queues.promote();
    await drain.queues.queue.add({ name: 'sweep', payload: { workspaceId: null } });
    await idle(drain);
    if (drain.finished() === before && !(drain.retries && (await anyDelayed(drain.queues)))) return;
  }
  throw new Error(`jobs do not come to rest: ${await names(drain.queues)}`);
}

async function anyDelayed(queues: Queues): Promise<boolean> {
  return Object.values(await queues.counts()).some(({ delayed }) => delayed > 0);
}

async function idle({ queues, settle }: Drain): Promise<void> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    const counts = Object.values(await queues.counts());
    if (counts.every(({ busy }) => busy === 0)) return settle();
    await wait(lookEveryMs);
  }
  throw new Error(`jobs still wait after a minute: ${await names(queues)}`);
}

async function names(queues: Queues): Promise<string> {
  return (await queues.waiting()).map((order) => order.name).join(', ');
}
