// Keeps a busy workspace's queues full between two sweeps: after every 25th finished lead job this process
// asks for more of that workspace's leads: half of its places (fair-share) are filled then.
import { feedLeads } from '#features/workspace/feed-leads.ts';
import type { JobOrder } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

const every = 25;

export type Refill = {
  /** Tell it of each finished job. */
  done(order: JobOrder): void;
  /** Waits for what it started. */
  settled(): Promise<void>;
};

/** Counts per workspace; at most one feed of a workspace runs at a time. */
export function createRefill(world: World): Refill {
  const counts = new Map<string, number>();
  const running = new Map<string, Promise<void>>();
  const feed = (workspaceId: string) => {
    if (running.has(workspaceId)) return;
    const feeding = feedLeads(world, workspaceId)
      .catch((error: unknown) => world.log.error({ err: error, workspaceId }, 'feeding leads failed'))
      .finally(() => running.delete(workspaceId));
    running.set(workspaceId, feeding);
  };
  return {
    done: (order) => {
      if (!('leadId' in order.payload)) return;
      const { workspaceId } = order.payload;
      const count = (counts.get(workspaceId) ?? 0) + 1;
      counts.set(workspaceId, count % every);
      if (count >= every) feed(workspaceId);
    },
    settled: async () => {
      await Promise.all(running.values());
    },
  };
}
