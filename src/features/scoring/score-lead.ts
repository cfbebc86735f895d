// Scores one lead against the ICP in force: the model's fit, and a boost for what happened lately. Above the
// threshold (or without an ICP) it goes on to a draft, else it is parked. A model that is away leaves it where it is.
import { boostsOf, totalOf } from '#domain/score.ts';
import type { ScoreAnswer } from '#ports/language-model.ts';
import type { World } from '#ports/world.ts';
import { advanceLead } from '../workspace/advance-lead.ts';
import { askModel, usageOf } from './ask-model.ts';

type Needs = Pick<World, 'clock' | 'leadBriefs' | 'log' | 'model' | 'queue' | 'transact' | 'usage' | 'work'>;
type LeadRef = { readonly workspaceId: string; readonly leadId: string };
type Brief = NonNullable<Awaited<ReturnType<World['leadBriefs']['forScoring']>>>;

/** Does nothing for a lead that is not `enriched`. Throws Unavailable or Refusal as the model does. */
export async function scoreLead(world: Needs, ref: LeadRef): Promise<void> {
  const brief = await world.leadBriefs.forScoring(ref.workspaceId, ref.leadId);
  if (brief?.lead.state !== 'enriched') return;
  const asking = { ...ref, purpose: 'score' as const };
  const answer = await askModel(world, asking, () => world.model.score(questionOf(brief)));
  if (answer.value.dropped)
    world.log.info({ ...ref, dropped: answer.value.dropped }, 'evidence without a source');
  const at = world.clock.now();
  const score = { ...scoreOf(brief, answer.value, at), leadId: ref.leadId, scorer: answer.author, at };
  const usage = usageOf(asking, answer.usage, at);
  const to = whereTo(brief, score.total);
  const moved = await advanceLead(world, { ...ref, from: 'enriched', ...to, found: { score, usage } });
  if (!moved) await world.usage.addMany(ref.workspaceId, usage);
}

function questionOf({ lead, company, signals, icp, locale }: Brief) {
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

function scoreOf({ icp, signals }: Brief, { fit, reason, evidence }: ScoreAnswer, now: Date) {
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
  };
}

function whereTo({ icp, settings }: Brief, total: number) {
  const { threshold } = settings;
  if (icp === null || total >= threshold) return { to: 'scored' as const, set: { score: total } };
  const reason = { code: 'below_threshold', params: { score: total, threshold } };
  return { to: 'parked' as const, reason, set: { score: total } };
}
