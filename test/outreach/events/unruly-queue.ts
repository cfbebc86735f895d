// A queue that keeps its orders until somebody takes them, in any way they like: the product must hold whatever a
// queue does to it.
import type { JobOrder } from '#ports/jobs.ts';
import type { JobQueue } from '#ports/queue.ts';

export type UnrulyQueue = JobQueue & {
  /** What was ordered since; the queue is empty afterwards. */
  take(): JobOrder[];
};

/** Only these jobs are kept: what draws cards and asks about domains has nothing to do with mails. */
const kept: readonly JobOrder['name'][] = [
  'touch.send',
  'touch.resolve',
  'touch.linkedin',
  'mailbox.poll',
  'reply.classify',
];

export function createUnrulyQueue(): UnrulyQueue {
  let orders: JobOrder[] = [];
  const addMany = async (more: readonly JobOrder[]): Promise<void> => {
    orders.push(...more.filter(({ name }) => kept.includes(name)));
  };
  return {
    addMany,
    add: (order) => addMany([order]),
    take: () => {
      const taken = orders;
      orders = [];
      return taken;
    },
  };
}
