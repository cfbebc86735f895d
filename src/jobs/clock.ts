// The ticks. Each process has them; they only enqueue (or refresh the time), and equal orders are one order.
import { schedule, type TaskFn } from 'node-cron';
import { orderDueDigests } from '#features/insight/due-digests.ts';
import type { World } from '#ports/world.ts';

export type Ticks = { stop(): Promise<void> };

type Ticking = Pick<
  World,
  'clock' | 'log' | 'members' | 'queue' | 'settings' | 'slackMessages' | 'workspaces'
>;

/** Starts them. `refresh` reads what another process did to the shared clock. */
export function startTicks(world: Ticking, refresh: () => Promise<void>): Ticks {
  const tick = (expression: string, name: string, run: () => Promise<void>) => {
    const guarded: TaskFn = () =>
      run().catch((error: unknown) => world.log.error({ err: error, tick: name }, 'a tick failed'));
    return schedule(expression, guarded, { name, noOverlap: true, suppressMissedWarning: true });
  };
  const ticks = [
    // Seconds 3, 13, …: what a sweep sends never leaves on a round minute.
    tick('3-59/10 * * * * *', 'sweep', async () => {
      await refresh();
      await world.queue.add({ name: 'sweep', payload: { workspaceId: null } });
    }),
    tick('*/5 * * * *', 'digest', () => orderDueDigests(world)),
    tick('20 3 * * *', 'retention', () => world.queue.add({ name: 'retention', payload: {} })),
  ];
  return {
    stop: async () => {
      await Promise.all(ticks.map((task) => task.destroy()));
    },
  };
}
