// Asks for the score of one lead against the ICP in force: the model's fit, and a boost for what happened lately.
// Writes nothing but what a call without an answer cost.
import { fitOf, knownOf } from '#domain/fit.ts';
import { boostsOf, totalOf } from '#domain/score.ts';
import type { ScoreAnswer } from '#ports/language-model.ts';
import type { World } from '#ports/world.ts';
import { askModel, usageOf } from './ask-model.ts';

export type ScoringBrief = NonNullable<Awaited<ReturnType<World['leadBriefs']['forScoring']>>>;

/** The score and what it cost. Throws Unavailable or Refusal as the model does. */
export async function scoreNow(
  world: Pick<World, 'clock' | 'log' | 'model' | 'usage'>,
  ref: { readonly workspaceId: string; readonly leadId: string },
  brief: ScoringBrief,
) {
  const asking = { ...ref, purpose: 'score' as const };
  const answer = await askModel(world, asking, () => world.model.score(questionOf(brief)));
  if (answer.value.dropped)
    world.log.info({ ...ref, dropped: answer.value.dropped }, 'evidence without a source');
  const at = world.clock.now();
  const score = { ...scoreOf(brief, answer.value, at), leadId: ref.leadId, scorer: answer.author, at };
  return { score, usage: usageOf(asking, answer.usage, at) };
}

function questionOf({ lead, company, signals, icp, locale }: ScoringBrief) {
  return {
    lead,
    company,
    signals,
    icp: icp?.doc ?? null,
    icpVersion: icp?.version ?? null,
    locale,
    cacheKey: `score/${lead.segmentId}/${icp?.version ?? 0}`,
  };
}

function scoreOf(
  { icp, signals, lead, company }: ScoringBrief,
  { fit, reason, evidence }: ScoreAnswer,
  now: Date,
) {
  const boosts = boostsOf(signals, { hiringRoles: icp?.doc.hiringRoles ?? [], now });
  const total = totalOf(fit, boosts);
  return {
    fit,
    boost: total - fit,
    total,
    reason,
    evidence: [...evidence],
    boosts,
    icpVersion: icp?.version ?? null,
    ...knownOf(fitOf(icp?.doc ?? null, { lead, company })),
  };
}
