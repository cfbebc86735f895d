// Asks for the score of one lead against the ICP in force: the model's fit, and a boost for what happened lately.
// Writes nothing but what a call without an answer cost.
import { fitOf, knownOf } from '#domain/fit.ts';
import { boostsOf, totalOf } from '#domain/score.ts';
import type { ScoreAnswer, ScoreInput } from '#ports/language-model.ts';
import type { World } from '#ports/world.ts';
import { type AskingWorld, askModel, usageOf } from './ask-model.ts';
import { examplesOf } from './choose-examples.ts';

export type ScoringBrief = NonNullable<Awaited<ReturnType<World['leadBriefs']['forScoring']>>>;

/** The score and what it cost. Throws Unavailable or Refusal as the model does. */
export async function scoreNow(
  world: AskingWorld & Pick<World, 'decisions' | 'log'>,
  ref: { readonly workspaceId: string; readonly leadId: string },
  brief: ScoringBrief,
) {
  const asking = { ...ref, purpose: 'score' as const, prices: brief.settings.prices };
  const question = await questionOf(world, ref.workspaceId, brief);
  const answer = await askModel(world, asking, () => world.model.score(question));
  if (answer.value.dropped)
    world.log.info({ ...ref, dropped: answer.value.dropped }, 'evidence without a source');
  const at = world.clock.now();
  const score = { ...scoreOf(brief, answer.value, at), leadId: ref.leadId, scorer: answer.author, at };
  return { score, usage: usageOf(asking, answer.usage, at) };
}

/** What the model is asked about one lead; the same beginning for every lead of an ICP version. */
export async function questionOf(
  world: Pick<World, 'decisions' | 'model'>,
  workspaceId: string,
  { lead, company, signals, icp, locale, settings, runSize }: ScoringBrief,
): Promise<ScoreInput> {
  const { version, examples } = await examplesOf(world, { workspaceId, segmentId: lead.segmentId });
  return {
    lead,
    company,
    signals,
    icp: icp?.doc ?? null,
    icpVersion: icp?.version ?? null,
    locale,
    examples,
    tier: isPatient(settings.economy, runSize) ? 'flex' : null,
    cacheKey: `score/${lead.segmentId}/${icp?.version ?? 0}/${version}`,
  };
}

/** Somebody waits for a few leads; a large run may take its time. */
const largeRun = 25;

/** Whether a lead of a run of this size is scored with patience, for half of the price. */
export function isPatient(economy: ScoringBrief['settings']['economy'], runSize: number | null): boolean {
  return economy !== 'off' && (runSize ?? 0) >= largeRun;
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
