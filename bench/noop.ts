// The baseline of the pipeline: the same orders in the same queues with the same numbers of workers, and nothing in
// them. Each lead's job orders the next one by itself; the pipeline may gather orders, which is part of what is measured.
import type { JobsOptions } from 'bullmq';
import { type Backend, type OpenQueue, openBackend } from '#queue/backend.ts';
import { concurrency, type QueueName } from '#queue/catalog.ts';

const chain: readonly QueueName[] = ['research', 'think', 'think', 'chat'];
const options: JobsOptions = { removeOnComplete: true, removeOnFail: true };

/** Walks `leads` chains of jobs through the backend and answers how many seconds that took. */
export async function noopSeconds(
  { databaseUrl, redisUrl }: { databaseUrl: string; redisUrl: string | null },
  leads: number,
): Promise<number> {
  const onError = (error: Error) => console.error(error);
  const backend = await openBackend({ databaseUrl, redisUrl, prefix: 'noop', onError });
  try {
    await walk(backend, 200);
    const start = performance.now();
    await walk(backend, leads);
    return (performance.now() - start) / 1000;
  } finally {
    await backend.close();
  }
}

async function walk(backend: Backend, leads: number): Promise<void> {
  const names = [...new Set(chain)];
  const queues = new Map(names.map((name) => [name, backend.openQueue(name)]));
  const done = Promise.withResolvers<void>();
  const state = { left: leads };
  const finish = () => {
    state.left -= 1;
    if (state.left === 0) done.resolve();
  };
  const workers = names.map((name) =>
    backend.openWorker(
      name,
      async ({ data }) => {
        const step = stepOf(data);
        if (step + 1 < chain.length) await add(queues, step + 1, 1);
        else finish();
      },
      concurrency[name],
    ),
  );
  for (const worker of workers) worker.run().catch(done.reject);
  await add(queues, 0, leads);
  await done.promise;
  await Promise.all(workers.map((worker) => worker.close()));
  await Promise.all([...queues.values()].map((queue) => queue.close()));
}

async function add(queues: ReadonlyMap<QueueName, OpenQueue>, step: number, count: number): Promise<void> {
  const jobs = Array.from({ length: count }, () => ({ name: 'noop', data: { step }, opts: options }));
  await queues.get(chain[step] ?? 'chat')?.addBulk(jobs);
}

function stepOf(data: unknown): number {
  return typeof data === 'object' && data !== null && 'step' in data ? Number(data.step) : 0;
}
