// How long a draft may wait for a decision: five working days. After that what it says may no longer be true.
import { dayMs } from '#lib/time.ts';

const sunday = 0;
const saturday = 6;

/**
 * Drafts that have waited since then, or longer, have expired at `now`. Five working days are a week; what was put up
 * on a weekend counts from Monday, so nothing more expires on a weekend. Days are counted in UTC: an hour more or less
 * decides nothing here.
 */
export function expiredBefore(now: Date): Date {
  const weekAgo = new Date(now.getTime() - 7 * dayMs);
  const weekday = weekAgo.getUTCDay();
  if (weekday !== saturday && weekday !== sunday) return weekAgo;
  const sinceSaturday = weekday === sunday ? dayMs : 0;
  return new Date(Math.floor((weekAgo.getTime() - sinceSaturday) / dayMs) * dayMs);
}

/** True for a draft that has waited too long. */
export function hasExpired(waitingSince: Date, now: Date): boolean {
  return waitingSince <= expiredBefore(now);
}
