// The baseline of the pipeline: the same orders in the same queues with the same numbers of workers, and nothing in
// them. Orders of one moment are gathered as the product gathers them, so that only the work itself differs.
import type { JobsOptions } from 'bullmq';
import { z } from 'zod';
import { together } from '#lib/together.ts';
import { type Backend, type OpenQueue, openBackend } from '#queue/backend.ts';
import { concurrency, type QueueName, queueNames } from '#queue/catalog.ts';

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
  const order = orderer(queues);
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
        const { step, lead } = positionOf(data);
        if (step + 1 < chain.length) await order(step + 1, lead);
        else finish();
      },
      concurrency[name],
    ),
  );
  for (const worker of workers) worker.run().catch(done.reject);
  await Promise.all(Array.from({ length: leads }, (_, lead) => order(0, lead)));
  await done.promise;
  await Promise.all(workers.map((worker) => worker.close()));
  await Promise.all([...queues.values()].map((queue) => queue.close()));
}

type Position = { readonly step: number; readonly lead: number };

function orderer(queues: ReadonlyMap<QueueName, OpenQueue>) {
  const send = together<Position, true>({
    run: async (name, positions) => {
      const queue = queues.get(queueNames.find((known) => known === name) ?? 'chat');
      await queue?.addBulk(positions.map((data) => ({ name: 'noop', data, opts: options })));
      return new Map();
    },
    keyOf: ({ step, lead }) => `${step}/${lead}`,
    most: 500,
  });
  return (step: number, lead: number) => send(chain[step] ?? 'chat', { step, lead });
}

function positionOf(data: unknown): Position {
  return z.object({ step: z.number(), lead: z.number() }).parse(data);
}
