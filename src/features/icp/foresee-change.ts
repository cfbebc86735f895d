// What a new ICP would do to the leads that are known: how many would be scored again, who would cross the threshold
// and what it would cost. By the plain criteria; where a model scores, that is an estimate and says so.
import { fitOf } from '#domain/fit.ts';
import type { IcpEffect } from '#domain/icp-change.ts';
import { boostsOf, clampScore, totalOf } from '#domain/score.ts';
import type { Icp } from '#domain/segment.ts';
import { present } from '#lib/result.ts';
import { dayMs } from '#lib/time.ts';
import type { World } from '#ports/world.ts';
import type { ScoringBrief } from '../scoring/score-now.ts';

/** Leads that are looked at one by one; beyond that the numbers are projected. */
const lookedAt = 500;
const pastDays = 30;

type Needs = Pick<World, 'clock' | 'icpChanges' | 'leadBriefs' | 'model' | 'usage'>;

/** Reads only. */
export async function foreseeChange(
  world: Needs,
  { workspaceId, segmentId, next }: { workspaceId: string; segmentId: string; next: Icp },
): Promise<IcpEffect> {
  const { ids, total } = await world.icpChanges.affected(workspaceId, { segmentId, limit: lookedAt });
  const briefs = await Promise.all(ids.map((id) => world.leadBriefs.forScoring(workspaceId, id)));
  const now = world.clock.now();
  const known = briefs.filter(present).map((brief) => ({ brief, total: totalUnder(next, brief, now) }));
  const share = ids.length === 0 ? 0 : total / ids.length;
  const scaled = (n: number): number => Math.round(n * share);
  const reaches = (one: (typeof known)[number]) => one.total >= one.brief.settings.threshold;
  const up = scaled(known.filter((one) => one.brief.lead.state === 'parked' && reaches(one)).length);
  const down = scaled(known.filter((one) => one.brief.lead.state !== 'parked' && !reaches(one)).length);
  const about = world.model.place !== 'rules' || total > ids.length;
  const costMicros = await costOf(world, workspaceId, { scores: total, drafts: up });
  return { rescored: total, up, down, about, costMicros };
}

/** A model's own number moves as the plain criteria do. */
function totalUnder(next: Icp, { lead, company, signals, icp }: ScoringBrief, now: Date): number {
  const prospect = { lead, company };
  const fit = fitOf(next, prospect).fit;
  const boosts = boostsOf(signals, { hiringRoles: next.hiringRoles, now });
  const before = fitOf(icp?.doc ?? null, prospect).fit;
  const beforeBoosts = boostsOf(signals, { hiringRoles: icp?.doc.hiringRoles ?? [], now });
  const was = totalOf(before, beforeBoosts);
  const drift = lead.score === null ? 0 : lead.score - was;
  return clampScore(totalOf(fit, boosts) + (Math.abs(drift) > 1 ? drift : 0));
}

type Work = { readonly scores: number; readonly drafts: number };

/** By what scores and drafts cost lately; null when there is nothing to go by. */
async function costOf(world: Needs, workspaceId: string, { scores, drafts }: Work): Promise<number | null> {
  if (world.model.place === 'rules' || scores === 0) return 0;
  const to = world.clock.now();
  const from = new Date(to.getTime() - pastDays * dayMs);
  const sums = await world.usage.sums(workspaceId, { from, to });
  const each = (purpose: string): number | null => {
    const past = sums.filter((sum) => sum.purpose === purpose && sum.provider !== 'rules');
    const calls = past.reduce((n, sum) => n + sum.calls, 0);
    if (calls === 0 || past.some(({ unpriced }) => unpriced > 0)) return null;
    return past.reduce((n, sum) => n + sum.costMicros, 0) / calls;
  };
  const [score, draft] = [each('score'), drafts === 0 ? 0 : each('draft')];
  return score === null || draft === null ? null : Math.ceil(scores * score + drafts * draft);
}
