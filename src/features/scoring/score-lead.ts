// Scores one lead. Above the threshold (or without an ICP) it goes on to a draft, else it is parked. A model that is
// away leaves it where it is.

import { isAskedFor } from '#domain/start-again.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import { advanceLead } from '../workspace/advance-lead.ts';
import { type ScoringBrief, scoreNow } from './score-now.ts';

type Needs = Pick<
  World,
  'clock' | 'decisions' | 'leadBriefs' | 'log' | 'model' | 'queue' | 'transact' | 'usage' | 'work'
>;

/** Does nothing for a lead that is not `enriched`. Throws Unavailable or Refusal as the model does. */
export async function scoreLead(
  world: Needs,
  ref: { readonly workspaceId: string; readonly leadId: string },
): Promise<void> {
  const brief = await world.leadBriefs.forScoring(ref.workspaceId, ref.leadId);
  if (brief?.lead.state !== 'enriched') return;
  const { score, usage } = await scoreNow(world, ref, brief);
  const to = whereTo(brief, score.total);
  const moved = await advanceLead(world, { ...ref, from: 'enriched', ...to, found: { score, usage } });
  if (!moved) return world.usage.addMany(ref.workspaceId, usage);
  // Somebody asked for this look from the card: it says what came of it.
  if (isAskedFor(brief.lead)) await redraw(world, ref.workspaceId, [`lead/${ref.leadId}`]);
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
