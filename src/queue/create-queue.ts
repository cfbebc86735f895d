// ports/queue over the backend: payloads are parsed before they get in, and an order says by itself what it equals.

import { present } from '#lib/result.ts';
import { together } from '#lib/together.ts';
import { type JobOrder, jobPayloads } from '#ports/jobs.ts';
import type { JobQueue } from '#ports/queue.ts';
import type { Backend, OpenQueue, QueueCounts } from './backend.ts';
import { catalog, type QueueName, queueNames, sameness, subjectOf } from './catalog.ts';
import { readOrder } from './read-order.ts';

export type Queues = {
  readonly queue: JobQueue;
  counts(): Promise<Readonly<Record<QueueName, QueueCounts>>>;
  /** What waits, in no promised order: for tests and for an operator's look. */
  waiting(): Promise<readonly JobOrder[]>;
  /** Lets what waits for a retry run now. */
  promote(): Promise<void>;
  close(): Promise<void>;
};

/** Opens every queue of the catalogue. `backoffMs` replaces the catalogue's (tests). */
export function createQueues(backend: Backend, backoffMs?: number): Queues {
  const open = new Map(queueNames.map((name) => [name, backend.openQueue(name)]));
  const each = [...open.values()];
  const addMany = adder(open, backoffMs);
  return {
    queue: { add: (order) => addMany([order]), addMany },
    counts: () => countAll(open, backend),
    waiting: async () => {
      const jobs = await Promise.all(
        each.map((queue) => queue.getJobs(['waiting', 'delayed', 'prioritized'])),
      );
      return jobs.flat().map(readOrder).filter(present);
    },
    promote: async () => {
      await Promise.all(each.map((queue) => queue.promoteJobs()));
    },
    close: async () => {
      await Promise.all(each.map((queue) => queue.close()));
    },
  };
}

type Parsed = { readonly order: JobOrder; readonly data: unknown };

/** Orders that come at the same moment go to their queue together, and equal ones among them as one. */
function adder(open: ReadonlyMap<QueueName, OpenQueue>, backoffMs?: number) {
  const send = together<Parsed, true>({
    run: async (_, parsed) => {
      const [first] = parsed;
      if (first) await open.get(catalog[first.order.name].queue)?.addBulk(parsed.map(jobOf));
      return new Map();
    },
    keyOf: ({ order }) => `${subjectOf(order)} ${order.revision ?? ''}`,
    shared: true,
    most: 500,
  });
  const jobOf = ({ order, data }: Parsed) => ({ name: order.name, data, opts: optionsOf(order, backoffMs) });
  return async (orders: readonly JobOrder[]): Promise<void> => {
    const parsed = orders.map((order) => ({ order, data: jobPayloads[order.name].parse(order.payload) }));
    await Promise.all(parsed.map((one) => send(catalog[one.order.name].queue, one)));
  };
}

function optionsOf(order: JobOrder, backoffMs?: number) {
  const entry = catalog[order.name];
  return {
    attempts: entry.attempts,
    backoff: { type: 'exponential', delay: backoffMs ?? entry.backoffMs },
    removeOnComplete: true,
    removeOnFail: true,
    ...sameness(order),
  };
}

const none: QueueCounts = { busy: 0, delayed: 0 };

async function countAll(open: ReadonlyMap<QueueName, OpenQueue>, { counts: atOnce }: Backend) {
  const all = await atOnce?.();
  const count = async (name: QueueName): Promise<QueueCounts> =>
    all ? (all.get(name) ?? none) : ask(open.get(name));
  const [intake, research, think, outreach, inbound, chat, care] = await Promise.all([
    count('intake'),
    count('research'),
    count('think'),
    count('outreach'),
    count('inbound'),
    count('chat'),
    count('care'),
  ]);
  return { intake, research, think, outreach, inbound, chat, care };
}

async function ask(queue: OpenQueue | undefined): Promise<QueueCounts> {
  const counts = await queue?.getJobCounts('waiting', 'active', 'delayed', 'prioritized');
  const { waiting = 0, active = 0, prioritized = 0, delayed = 0 } = counts ?? {};
  return { busy: waiting + active + prioritized, delayed };
}
