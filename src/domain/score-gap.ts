// "Why not ten points more?": what would have to be true, or known, for a lead to score higher. Counterfactuals of the
// plain criteria, each computed by asking the fit again as if one thing were right; and signals that are missing.

import { type Criterion, excludedFit, type Fit, type Judged, sumUp } from './fit.ts';
import type { BoostView } from './review-card.ts';
import { boostKinds, fullBoost } from './score.ts';
import type { Icp } from './segment.ts';

export type Gap =
  | {
      /** `wrong` = it is another one, `near` = almost, `unknown` = nobody knows. */
      readonly kind: 'wrong' | 'near' | 'unknown';
      readonly criterion: Criterion;
      /** What it is now; null when unknown. */
      readonly value: string | null;
      /** What the ICP asks for, in its own words. */
      readonly wanted: readonly string[];
      /** Points that it would bring, by the plain criteria. */
      readonly points: number;
    }
  | { readonly kind: 'signal'; readonly signal: (typeof boostKinds)[number]; readonly points: number }
  | { readonly kind: 'excluded'; readonly word: string; readonly points: number };

const most = 5;

/** The largest gaps first, at most five; none without an ICP or at 100. */
export function gapsOf(
  icp: Icp | null,
  { fit, boosts, total }: { fit: Fit; boosts: readonly Pick<BoostView, 'kind' | 'points'>[]; total: number },
): Gap[] {
  if (icp === null || total >= 100) return [];
  const room = 100 - total;
  const gaps = [...criteriaGaps(icp, fit), ...signalGaps(icp, boosts)];
  const all: Gap[] = fit.excluded
    ? [{ kind: 'excluded', word: fit.excluded.word, points: sumUp(icp, fit.judged).fit - excludedFit }]
    : gaps;
  return all
    .map((gap) => ({ ...gap, points: Math.min(gap.points, room) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, most);
}

function criteriaGaps(icp: Icp, fit: Fit): Gap[] {
  const now = sumUp(icp, fit.judged).fit;
  return fit.judged.flatMap((one) => {
    if (one.verdict === 'match') return [];
    const kind = one.verdict === 'miss' ? 'wrong' : one.verdict;
    const righted = fit.judged.map((other): Judged => (other === one ? { ...one, verdict: 'match' } : other));
    const points = sumUp(icp, righted).fit - now;
    return [
      { kind, criterion: one.criterion, value: one.value, wanted: wantedBy(icp, one.criterion), points },
    ];
  });
}

function signalGaps(icp: Icp, boosts: readonly Pick<BoostView, 'kind' | 'points'>[]): Gap[] {
  return boostKinds
    .filter((signal) => signal !== 'hiring' || icp.hiringRoles.length > 0)
    .map((signal) => {
      const has = boosts.find(({ kind }) => kind === signal)?.points ?? 0;
      return { kind: 'signal', signal, points: fullBoost - has };
    });
}

const listOf: Readonly<Record<Criterion, (icp: Icp) => readonly string[]>> = {
  role: ({ roles }) => roles,
  industry: ({ industries }) => industries,
  size: ({ sizes }) => sizes.map(({ min, max }) => (max === null ? `${min}+` : `${min}–${max}`)),
  country: ({ countries }) => countries,
  seniority: ({ seniorities }) => seniorities,
  technology: ({ technologies }) => technologies,
};

function wantedBy(icp: Icp, criterion: Criterion): readonly string[] {
  return listOf[criterion](icp).slice(0, 4);
}
