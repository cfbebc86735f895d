// The score: fit plus a boost for what happened in the last 30 days. Hiring counts only for roles that the ICP
// names; a signal without a date counts from the day we fetched it, and says so.
import { dayMs } from '#lib/time.ts';
import type { Signal } from './lead.ts';
import type { BoostView } from './review-card.ts';
import { matchRole } from './role.ts';

export const boostKinds = ['hiring', 'funding', 'surge'] as const;
type BoostKind = (typeof boostKinds)[number];

/** Points of a signal of today; at 30 days a quarter is left, from the 31st day on nothing. */
export const fullBoost = 10;
const boostDays = 30;

/** Whole number within 0–100; anything that is no number is 0. */
export function clampScore(score: number): number {
  return Number.isFinite(score) ? Math.max(0, Math.min(100, Math.round(score))) : 0;
}

/** Points for a signal of this age, rounded down. A signal from the future (more than a day) counts nothing. */
export function pointsAt(at: Date, now: Date): number {
  const days = Math.floor((now.getTime() - at.getTime()) / dayMs);
  if (days < -1 || days > boostDays) return 0;
  return Math.floor(fullBoost * (1 - (0.75 * Math.max(0, days)) / boostDays));
}

/** One boost a kind, from its freshest signal: ten job ads are one reason, not ten. */
export function boostsOf(
  signals: readonly Signal[],
  { hiringRoles, now }: { hiringRoles: readonly string[]; now: Date },
): BoostView[] {
  const telling = signals
    .filter((signal) => counts(signal, hiringRoles))
    .map((signal) => ({ signal, at: dateOf(signal) }))
    .map((one) => ({ ...one, points: pointsAt(one.at, now) }))
    .filter(({ points }) => points > 0)
    .sort(
      (a, b) =>
        b.points - a.points || b.at.getTime() - a.at.getTime() || order(a.signal.title, b.signal.title),
    );
  return boostKinds.flatMap((kind) =>
    boostOf(
      kind,
      telling.filter(({ signal }) => signal.kind === kind),
    ),
  );
}

/**
 * When the points next change because a signal grows old, or comes into sight; null = never. The sum of all boosts
 * before and at that moment differs in at least one kind.
 */
export function nextBoostChange(
  signals: readonly Signal[],
  { hiringRoles, now }: { hiringRoles: readonly string[]; now: Date },
): Date | null {
  const telling = signals.filter((signal) => counts(signal, hiringRoles));
  const pointsThen = (at: Date): string =>
    boostKinds
      .map((kind) =>
        Math.max(0, ...telling.map((one) => (one.kind === kind ? pointsAt(dateOf(one), at) : 0))),
      )
      .join();
  const today = pointsThen(now);
  const moments = telling.flatMap((signal) => turns.map((days) => dateOf(signal).getTime() + days * dayMs));
  const later = [...new Set(moments)].filter((at) => at > now.getTime()).sort((a, b) => a - b);
  const found = later.find((at) => pointsThen(new Date(at)) !== today);
  return found === undefined ? null : new Date(found);
}

/** Ages in days at which a signal's points may change. */
const turns = Array.from({ length: boostDays + 3 }, (_, day) => day - 1);

function counts({ kind, title }: Signal, hiringRoles: readonly string[]): boolean {
  return kind !== 'hiring' || matchRole(title, hiringRoles) === 'match';
}

/** The day that counts: the event's own, else the one on which we heard of it. */
function dateOf({ occurredAt, fetchedAt }: Signal): Date {
  return occurredAt ?? fetchedAt;
}

/** Fit and boosts together: never above 100, never below 0. */
export function totalOf(fit: number, boosts: readonly Pick<BoostView, 'points'>[]): number {
  return clampScore(clampScore(fit) + boosts.reduce((sum, { points }) => sum + points, 0));
}

type Telling = { readonly signal: Signal; readonly at: Date; readonly points: number };

function boostOf(kind: BoostKind, [freshest, ...others]: readonly Telling[]): BoostView[] {
  if (freshest === undefined) return [];
  const titles = [...new Set([freshest, ...others].map(({ signal }) => signal.title))].slice(0, 3);
  const { signal, at, points } = freshest;
  return [{ kind, title: titles.join(', '), at, dated: signal.occurredAt !== null, points, url: signal.url }];
}

function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
