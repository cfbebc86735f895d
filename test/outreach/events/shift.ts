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
export class Died extends Error {}

export type Shift = {
  readonly work: Work;
  readonly queue: UnrulyQueue;
  /** Somebody else does this, in the midst of a job. False when nobody can. */
  readonly meet: (meets: NonNullable<Work['meets']>, order: JobOrder) => Promise<boolean>;
  /** A mailbox was read to its end. */
  readonly read: (mailboxId: string) => Promise<void>;
};

export const plain: Work = { do: 'work', width: 1, twice: false, lostFrom: null, dies: null, meets: null };

/** Works off what is there. Errors that are no answer of somebody else's are thrown. */
export async function workShift(s: Stage, shift: Shift): Promise<void> {
  const { work, queue } = shift;
  const aimed = { met: false };
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
        batch.map((order, i) =>
          run(s, { order, world: worldOf(s, { shift, aimed, order, n: from + i }), shift }),
        ),
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

type Given = {
  readonly shift: Shift;
  /** What is aimed at one person happens once a shift. */
  readonly aimed: { met: boolean };
  readonly order: JobOrder;
  /** The how manieth job of the shift. */
  readonly n: number;
};

/** What a job works with. */
function worldOf(s: Stage, { shift, aimed, order, n }: Given): World {
  const dies = shift.work.dies?.job === n ? shift.work.dies : null;
  const meets = shift.work.meets?.aim && order.name !== 'touch.send' ? null : shift.work.meets;
  if (!dies && !meets) return s.world;
  const seen = { calls: 0, isChecked: false };
  const met = meets?.aim ? aimed : { met: false };
  return watched(s.world, async (call, inside) => {
    seen.calls += 1;
    if (dies && isLast(dies, { ...seen, call })) throw new Died();
    // The last question before a claim.
    seen.isChecked ||= call === 'suppressions.find';
    if (!meets || inside || met.met || !isMet(meets, { ...seen, call })) return;
    met.met = await shift.meet(meets, order);
  });
}

type Moment = { readonly call: string; readonly calls: number; readonly isChecked: boolean };

function isLast({ call: last }: NonNullable<Work['dies']>, { call, calls }: Moment): boolean {
  return last === 'record' ? call === 'claims.record' : calls > last;
}

function isMet({ before }: NonNullable<Work['meets']>, { call, calls, isChecked }: Moment): boolean {
  if (before === 'claim') return isChecked && call === 'transact';
  // Asked after who may be written to, and looked at last.
  if (before === 'last answer') return isChecked && call === 'sending.toCompany';
  return calls > before;
}
