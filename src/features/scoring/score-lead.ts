// Scores one lead. Above the threshold (or without an ICP) it goes on to a draft, else it is parked. A model that is
// away leaves it where it is.
import type { World } from '#ports/world.ts';
import { advanceLead } from '../workspace/advance-lead.ts';
import { type ScoringBrief, scoreNow } from './score-now.ts';

type Needs = Pick<World, 'clock' | 'leadBriefs' | 'log' | 'model' | 'queue' | 'transact' | 'usage' | 'work'>;

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
  if (!moved) await world.usage.addMany(ref.workspaceId, usage);
}

function whereTo({ icp, settings }: ScoringBrief, total: number) {
  const { threshold } = settings;
  if (icp === null || total >= threshold) return { to: 'scored' as const, set: { score: total } };
  const reason = { code: 'below_threshold', params: { score: total, threshold } };
  return { to: 'parked' as const, reason, set: { score: total } };
}
