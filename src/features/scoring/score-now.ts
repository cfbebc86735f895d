// Asks for the score of one lead against the ICP in force: the model's fit, and a boost for what happened lately.
// Writes nothing but what a call without an answer cost.
import { fitOf, knownOf } from '#domain/fit.ts';
import { boostsOf, totalOf } from '#domain/score.ts';
import type { ScoreAnswer, ScoreInput } from '#ports/language-model.ts';
import type { ModelAnswer } from '#ports/model-answer.ts';
import type { World } from '#ports/world.ts';
import { type AskingWorld, askModel, usageOf } from './ask-model.ts';
import { examplesOf } from './choose-examples.ts';

export type ScoringBrief = NonNullable<Awaited<ReturnType<World['leadBriefs']['forScoring']>>>;

type Ref = { readonly workspaceId: string; readonly leadId: string };
type Needs = AskingWorld & Pick<World, 'decisions' | 'log'>;

/** The score and what it cost. Throws Unavailable or Refusal as the model does. */
export async function scoreNow(world: Needs, ref: Ref, brief: ScoringBrief) {
  const { answer, usage } = await answerNow(world, ref, brief);
  return { score: scoreFrom(brief, answer, world.clock.now()), usage };
}

/** The model's answer and what it cost. */
export async function answerNow(world: Needs, ref: Ref, brief: ScoringBrief) {
  const asking = { ...ref, purpose: 'score' as const, prices: brief.settings.prices };
  const question = await questionOf(world, ref.workspaceId, brief);
  const answer = await askModel(world, asking, () => world.model.score(question));
  if (answer.value.dropped)
    world.log.info({ ...ref, dropped: answer.value.dropped }, 'evidence without a source');
  return { answer, usage: usageOf(asking, answer.usage, world.clock.now()) };
}

/** What an answer makes of a lead: fit, boosts, total and how much was known. */
export function scoreFrom(brief: ScoringBrief, answer: ModelAnswer<ScoreAnswer>, at: Date) {
  return { ...scoreOf(brief, answer.value, at), leadId: brief.lead.id, scorer: answer.author, at };
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
