// A lead whose next step would cost more than the month allows waits where it is, without being asked about again until
// the next month begins or a person allows more (then it is brought back at once).
import type { LeadState } from '#domain/lifecycle-states.ts';
import type { World } from '#ports/world.ts';
import { BudgetReached } from './budget-reached.ts';

export type WaitingLead = {
  readonly workspaceId: string;
  readonly leadId: string;
  /** Where it waits. */
  readonly state: LeadState;
};

/** Does the work; null when the lead has to wait for money instead. */
export async function orWaitForBudget<T>(
  world: Pick<World, 'work' | 'log'>,
  { workspaceId, leadId, state }: WaitingLead,
  work: () => Promise<T>,
): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BudgetReached)) throw error;
    await world.work.putOff(workspaceId, { leadId, state, until: error.until });
    world.log.info({ workspaceId, leadId, budget: error.kind }, 'waits for budget');
    return null;
  }
}
