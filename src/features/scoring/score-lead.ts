// Scores one lead. Above the threshold (or without an ICP) it goes on to a draft, else it is parked. A model that is
// away leaves it where it is.

import { nextBoostChange } from '#domain/score.ts';
import { isAskedFor } from '#domain/start-again.ts';
import { orWaitForBudget } from '#features/costs/wait-for-budget.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import { advanceLead } from '../workspace/advance-lead.ts';
import type { AskingWorld } from './ask-model.ts';
import { type ScoringBrief, scoreNow } from './score-now.ts';

type Needs = AskingWorld &
  Pick<World, 'boostChanges' | 'decisions' | 'leadBriefs' | 'log' | 'transact' | 'work'>;
type Ref = { readonly workspaceId: string; readonly leadId: string };

/**
 * Does nothing for a lead that is not `enriched`; one that the month's budget does not allow waits there. Throws
 * Unavailable or Refusal as the model does.
 */
export async function scoreLead(world: Needs, ref: Ref): Promise<void> {
  const brief = await world.leadBriefs.forScoring(ref.workspaceId, ref.leadId);
  if (brief?.lead.state !== 'enriched') return;
  await orWaitForBudget(world, { ...ref, state: 'enriched' }, () => score(world, ref, brief));
}

async function score(world: Needs, ref: Ref, brief: ScoringBrief): Promise<void> {
  const { score, usage } = await scoreNow(world, ref, brief);
  const to = whereTo(brief, score.total);
  await noteNextChange(world, ref, brief);
  const moved = await advanceLead(world, { ...ref, from: 'enriched', ...to, found: { score, usage } });
  if (!moved) return world.usage.addMany(ref.workspaceId, usage);
  // Somebody asked for this look from the card: it says what came of it.
  if (isAskedFor(brief.lead)) await redraw(world, ref.workspaceId, [`lead/${ref.leadId}`]);
}

/** Signals grow old: when the boost changes next, the score follows without being asked for again. */
async function noteNextChange(
  world: Needs,
  { workspaceId, leadId }: Ref,
  brief: ScoringBrief,
): Promise<void> {
  if (brief.signals.length === 0) return;
  const hiringRoles = brief.icp?.doc.hiringRoles ?? [];
  const at = nextBoostChange(brief.signals, { hiringRoles, now: world.clock.now() });
  if (at !== null) await world.boostChanges.set(workspaceId, { leadId, at });
}

function whereTo({ icp, settings, lead }: ScoringBrief, total: number) {
  const { threshold } = settings;
  if (icp === null || total >= threshold) {
    const reason = isAskedFor(lead) ? lead.reason : null;
    return { to: 'scored' as const, reason, set: { score: total } };
  }
  const reason = { code: 'below_threshold', params: { score: total, threshold } };
  return { to: 'parked' as const, reason, set: { score: total } };
}
