// How a finished step hands a lead on: one compare-and-set, then the next job when the workspace has a free place
// in its queue. Without a free place the lead waits for the sweep; it is never lost.
import type { KeptEmailCheck } from '#domain/email-verdict.ts';
import type { Reason } from '#domain/lead.ts';
import type { LeadState } from '#domain/lifecycle-states.ts';
import { nextStep, statesOf } from '#domain/pipeline.ts';
import type { Transaction, World } from '#ports/world.ts';
import { shares } from './fair-share.ts';
import { nextOrder } from './next-order.ts';

export type LeadStep = {
  readonly workspaceId: string;
  readonly leadId: string;
  readonly from: LeadState;
  /** A state that is passed through at once. */
  readonly via?: LeadState;
  readonly to: LeadState;
  /** Where a failed lead was. */
  readonly cameFrom?: LeadState | null;
  /** Absent = the old reason goes. */
  readonly reason?: Reason | null;
  readonly set?: {
    readonly ownerId?: string | null;
    readonly mailboxId?: string | null;
    readonly score?: number | null;
    readonly companyId?: string | null;
    readonly emailCheck?: KeptEmailCheck;
  };
  /** Score, draft, signals and what they cost: written with the move, or not at all. */
  readonly found?: Findings;
};

type Advance = Parameters<World['work']['advance']>[1];
type Findings = NonNullable<Advance['found']>;

/**
 * Moves a lead on and enqueues its next job, in one statement. `record` writes what else belongs to it (events, audit)
 * in the same transaction. False when the lead was not in `from` any more: nothing is written.
 */
export async function advanceLead(
  world: Pick<World, 'clock' | 'queue' | 'transact' | 'work'>,
  step: LeadStep,
  record?: (stores: Transaction) => Promise<void>,
): Promise<boolean> {
  const { workspaceId, ...change } = step;
  const at = world.clock.now();
  const next = nextStep({ state: step.to });
  const states = next && next.job !== 'lead.dedup' ? statesOf(next.queue) : null;
  const advance = { ...change, at, next: states, share: shares[next?.queue ?? 'intake'] };
  const moved = record
    ? await world.transact((stores) => recorded(stores, workspaceId, { advance, record }))
    : await world.work.advance(workspaceId, { ...advance, lazily: true });
  if (moved === null) return false;
  const order = moved.queued
    ? nextOrder(workspaceId, { id: step.leadId, state: step.to, stateAt: at })
    : null;
  if (order) await world.queue.add(order);
  return true;
}

async function recorded(
  stores: Transaction,
  workspaceId: string,
  { advance, record }: { advance: Advance; record: (stores: Transaction) => Promise<void> },
) {
  const place = await stores.work.advance(workspaceId, advance);
  if (place) await record(stores);
  return place;
}
