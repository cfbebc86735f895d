// How long a draft may wait for a decision: five working days where the team works, its public holidays not counted.
// After that what it says may no longer be true.
import { DateTime } from 'luxon';
import { isWorkingDay } from './holidays.ts';
import type { Place } from './window.ts';

const patienceDays = 5;

/**
 * Drafts that have waited since then, or longer, have expired at `now`. What was put up on a day off counts from the
 * next working day, and nothing more expires on a day off.
 */
export function expiredBefore(now: Date, place: Place): Date {
  const local = DateTime.fromJSDate(now, { zone: place.zone });
  if (works(local, place)) return back(local, patienceDays, place).toJSDate();
  // As it was when the last working day ended.
  const ended = back(local, 1, place);
  return back(ended, patienceDays, place).startOf('day').plus({ days: 1 }).toJSDate();
}

/** True for a draft that has waited too long. */
export function hasExpired(waitingSince: Date, now: Date, place: Place): boolean {
  return waitingSince <= expiredBefore(now, place);
}

/** So many working days earlier, at the same time of day. */
function back(from: DateTime, count: number, place: Place): DateTime {
  let day = from;
  for (let left = count; left > 0; ) {
    day = day.minus({ days: 1 });
    if (works(day, place)) left -= 1;
  }
  return day;
}

function works(day: DateTime, { country }: Place): boolean {
  return isWorkingDay(day.toISODate() ?? '', country);
}
