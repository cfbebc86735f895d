// How a finished step hands a lead on: one compare-and-set, then the next job when the workspace has a free place
// in its queue. Without a free place the lead waits for the sweep; it is never lost.
import type { Reason } from '#domain/lead.ts';
import type { LeadState } from '#domain/lifecycle-states.ts';
import { nextStep, statesOf } from '#domain/pipeline.ts';
import type { World } from '#ports/world.ts';
import { inFlightLimit } from './fair-share.ts';
import { nextOrder } from './next-order.ts';

type Stores = Parameters<Parameters<World['transact']>[0]>[0];

export type LeadStep = {
  readonly workspaceId: string;
  readonly leadId: string;
  readonly from: LeadState;
  readonly to: LeadState;
  /** Absent = the old reason goes. */
  readonly reason?: Reason | null;
  readonly set?: {
    readonly ownerId?: string | null;
    readonly mailboxId?: string | null;
    readonly score?: number | null;
    readonly companyId?: string | null;
  };
};

/**
 * Moves a lead on and enqueues its next job. `record` writes what the step found (score, draft, events) in the
 * same transaction, and only when the lead was still in `from`. False when somebody was faster: nothing is written.
 */
export async function advanceLead(
  world: Pick<World, 'clock' | 'queue' | 'transact' | 'work'>,
  step: LeadStep,
  record?: (stores: Stores) => Promise<void>,
): Promise<boolean> {
  const { workspaceId, ...change } = step;
  const at = world.clock.now();
  const next = nextStep({ state: step.to });
  const states = next && next.job !== 'lead.dedup' ? statesOf(next.queue) : null;
  const moved = await world.transact(async (stores) => {
    const place = await stores.work.advance(workspaceId, {
      ...change,
      at,
      next: states,
      limit: inFlightLimit,
    });
    if (place && record) await record(stores);
    return place;
  });
  if (moved === null) return false;
  const order = moved.queued
    ? nextOrder(workspaceId, { id: step.leadId, state: step.to, stateAt: at })
    : null;
  if (order) await world.queue.add(order);
  return true;
}
