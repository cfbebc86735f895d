// Scores one lead. Above the threshold (or without an ICP) it goes on to a draft, else it is parked. A model that is
// away leaves it where it is; one of a large run may wait for a batch.
import { orWaitForBudget } from '#features/costs/wait-for-budget.ts';
import type { World } from '#ports/world.ts';
import type { AskingWorld } from './ask-model.ts';
import { finishScore } from './finish-score.ts';
import { answerNow } from './score-now.ts';
import { setAside } from './set-aside.ts';

type Needs = AskingWorld &
  Pick<World, 'boostChanges' | 'decisions' | 'leadBriefs' | 'log' | 'modelBatches' | 'transact' | 'work'>;
type Ref = { readonly workspaceId: string; readonly leadId: string };

/**
 * Does nothing for a lead that is not `enriched`; one that the month's budget does not allow waits there. Throws
 * Unavailable or Refusal as the model does.
 */
export async function scoreLead(world: Needs, ref: Ref): Promise<void> {
  const brief = await world.leadBriefs.forScoring(ref.workspaceId, ref.leadId);
  if (brief?.lead.state !== 'enriched' || (await setAside(world, ref, brief))) return;
  await orWaitForBudget(world, { ...ref, state: 'enriched' }, async () =>
    finishScore(world, ref, { brief, ...(await answerNow(world, ref, brief)) }),
  );
}
