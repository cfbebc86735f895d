// The prospect's working hours: Monday to Friday, 08:30 to 17:30 where they are, and not on a public holiday of their
// country. Wall-clock times, so a change to or from summer time moves nothing.
import { DateTime } from 'luxon';
import { between } from './chance.ts';
import { offTheMinute } from './gap.ts';
import { isWorkingDay } from './holidays.ts';

/** Where somebody works: an IANA zone for the hours, and the country whose holidays are kept (null = weekends only). */
export type Place = { readonly zone: string; readonly country: string | null };

const opens = { hour: 8, minute: 30, second: 0, millisecond: 0 };
const closes = { hour: 17, minute: 30, second: 0, millisecond: 0 };
/** Mails that wait for the morning are spread over its first 40 minutes, so that they don't leave in one burst. */
const spreadMs = 40 * 60_000;

/** True when a mail may leave at `at` for somebody there. */
export function isOpenAt(at: Date, place: Place): boolean {
  const local = localOf(at, place);
  return works(local, place) && local >= local.set(opens) && local < local.set(closes);
}

/** `after` itself inside the window, else the next opening. */
export function nextSlot(after: Date, place: Place): Date {
  if (isOpenAt(after, place)) return after;
  const local = localOf(after, place);
  return openingFrom(local < local.set(opens) ? local : local.plus({ days: 1 }), place);
}

/** As `nextSlot`, but an opening is moved by up to 40 minutes that depend on `seed` alone. */
export function nextSpreadSlot(after: Date, of: Place & { readonly seed: string }): Date {
  const slot = nextSlot(after, of);
  return slot.getTime() === after.getTime() ? slot : spread(slot, of.seed);
}

/** The first opening on `at`'s own day there, if it is a working day, or the next one; spread by `seed`. */
export function openingOf(at: Date, of: Place & { readonly seed: string }): Date {
  return spread(openingFrom(localOf(at, of), of), of.seed);
}

/** When the working hours of `at`'s day end there; in the past when they are over. */
export function closingOf(at: Date, place: Place): Date {
  return localOf(at, place).set(closes).toJSDate();
}

/** Working days from one date to a later one, counted there; 0 for the same day or an earlier one. */
export function workingDaysBetween(from: Date, to: Date, place: Place): number {
  const end = localOf(to, place).startOf('day');
  let day = localOf(from, place).startOf('day');
  // Nobody asks about more than a year: what lies before it only says "long ago".
  if (end.diff(day, 'days').days > 366) day = end.minus({ days: 366 });
  let count = 0;
  while (day < end) {
    day = day.plus({ days: 1 });
    if (works(day, place)) count += 1;
  }
  return count;
}

/** So many days later at the same time of day there; `working`: counting only days on which people work. */
export function daysAfter(
  at: Date,
  { count, working }: { readonly count: number; readonly working: boolean },
  place: Place,
): Date {
  let day = localOf(at, place);
  for (let left = count; left > 0; ) {
    day = day.plus({ days: 1 });
    if (!working || works(day, place)) left -= 1;
  }
  return day.toJSDate();
}

/** The calendar date there: "2026-11-23". */
export function dateAt(at: Date, zone: string): string {
  return DateTime.fromJSDate(at, { zone }).toFormat('yyyy-MM-dd');
}

function spread(slot: Date, seed: string): Date {
  return offTheMinute(new Date(slot.getTime() + between(seed, [0, spreadMs])), seed);
}

/** The opening of this day or of the next one on which people work. */
function openingFrom(from: DateTime, place: Place): Date {
  let day = from;
  while (!works(day, place)) day = day.plus({ days: 1 });
  return day.set(opens).toJSDate();
}

function works(day: DateTime, { country }: Place): boolean {
  return isWorkingDay(day.toFormat('yyyy-MM-dd'), country);
}

/** An unknown zone is read as UTC; what is no moment at all is a bug. */
function localOf(at: Date, { zone }: Place): DateTime {
  const local = DateTime.fromJSDate(at, { zone });
  if (local.isValid) return local;
  if (Number.isNaN(at.getTime())) throw new Error('not a moment');
  return DateTime.fromJSDate(at, { zone: 'utc' });
}
