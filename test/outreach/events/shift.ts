// A shift of work: one look of the sweep and the jobs that it ordered, on queues and processes that may do anything.
// A job that fails comes back with the next shift, as a queue would give it again.
import { jobs, runOrder } from '#jobs/jobs.ts';
import { Gone, Refusal, Unavailable } from '#lib/errors.ts';
import type { JobOrder } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';
import type { Stage } from '../stage.ts';
import type { Work } from './command.ts';
import type { UnrulyQueue } from './unruly-queue.ts';
import { watched } from './watched.ts';

/** The process of a job has ended: nothing of it happens any more. */
class Died extends Error {}

export type Shift = {
  readonly work: Work;
  readonly queue: UnrulyQueue;
  /** Somebody else does this, in the midst of a job. */
  readonly meet: (it: NonNullable<Work['meets']>['it']) => Promise<void>;
  /** A mailbox was read to its end. */
  readonly read: (mailboxId: string) => Promise<void>;
};

export const plain: Work = { do: 'work', width: 1, twice: false, lostFrom: null, dies: null, meets: null };

/** Works off what is there. Errors that are no answer of somebody else's are thrown. */
export async function workShift(s: Stage, shift: Shift): Promise<void> {
  const { work, queue } = shift;
  await run(s, { order: { name: 'sweep', payload: { workspaceId: s.workspaceId } }, world: s.world, shift });
  for (let round = 0; round < 3; round += 1) {
    const orders = queue.take().slice(0, work.lostFrom ?? undefined);
    if (orders.length === 0) return;
    const given = orders.flatMap((order) => (work.twice ? [order, order] : [order]));
    // What is done in the midst of one job must not meet another one half done.
    const width = work.meets ? 1 : work.width;
    for (let from = 0; from < given.length; from += width) {
      const batch = given.slice(from, from + width);
      await Promise.all(
        batch.map((order, i) => run(s, { order, world: worldOf(s, shift, from + i), shift })),
      );
    }
  }
}

type Job = { readonly order: JobOrder; readonly world: World; readonly shift: Shift };

async function run(s: Stage, { order, world, shift }: Job): Promise<void> {
  try {
    await runOrder(world, jobs, order);
    if (order.name === 'mailbox.poll') await shift.read(order.payload.mailboxId);
  } catch (error) {
    const known = [Died, Unavailable, Refusal, Gone].some((kind) => error instanceof kind);
    if (!known) throw error;
    if (order.name !== 'sweep') await s.world.queue.add(order);
  }
}

/** What the nth job of a shift works with. */
function worldOf(s: Stage, { work: { dies, meets }, meet }: Shift, n: number): World {
  if (dies?.job !== n && !meets) return s.world;
  const seen = { calls: 0, met: false };
  return watched(s.world, async (call, inside) => {
    seen.calls += 1;
    if (dies?.job === n && seen.calls > dies.call) throw new Died();
    if (!meets || inside || seen.met) return;
    const isNow = meets.before === 'claim' ? call === 'transact' : seen.calls > meets.before;
    if (!isNow) return;
    seen.met = true;
    await meet(meets.it);
  });
}
