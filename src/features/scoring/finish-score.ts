// From an answer to a score: the numbers, where the lead goes with them, and when its boost changes next. One
// statement moves the lead and writes score and cost, or nothing at all.
import { nextBoostChange } from '#domain/score.ts';
import { isAskedFor } from '#domain/start-again.ts';
import type { ScoreAnswer } from '#ports/language-model.ts';
import type { ModelAnswer } from '#ports/model-answer.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import { advanceLead } from '../workspace/advance-lead.ts';
import { type ScoringBrief, scoreFrom } from './score-now.ts';

type Needs = Pick<World, 'boostChanges' | 'clock' | 'queue' | 'transact' | 'usage' | 'work'>;
type Ref = { readonly workspaceId: string; readonly leadId: string };

export type Answered = {
  readonly brief: ScoringBrief;
  readonly answer: ModelAnswer<ScoreAnswer>;
  readonly usage: Parameters<World['usage']['addMany']>[1];
};

/** Above the threshold (or without an ICP) the lead goes on to a draft, else it is parked. */
export async function finishScore(world: Needs, ref: Ref, { brief, answer, usage }: Answered): Promise<void> {
  const score = scoreFrom(brief, answer, world.clock.now());
  await noteNextChange(world, ref, brief);
  const to = whereTo(brief, score.total);
  const moved = await advanceLead(world, { ...ref, from: 'enriched', ...to, found: { score, usage } });
  if (!moved) return world.usage.addMany(ref.workspaceId, usage);
  // Somebody asked for this look from the card: it says what came of it.
  if (isAskedFor(brief.lead)) await redraw(world, ref.workspaceId, [`lead/${ref.leadId}`]);
}

/** Signals grow old: when the boost changes next, the score follows without being asked for again. */
async function noteNextChange(
  world: Needs,
  { workspaceId, leadId }: Ref,
  { signals, icp }: ScoringBrief,
): Promise<void> {
  if (signals.length === 0) return;
  const hiringRoles = icp?.doc.hiringRoles ?? [];
  const at = nextBoostChange(signals, { hiringRoles, now: world.clock.now() });
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
