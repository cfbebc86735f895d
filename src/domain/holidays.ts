// Is this a working day in that country? Public holidays that hold in the whole country; a country that is not in the
// table has weekends only. Computed when asked for, kept for the process: a year of a country is a dozen dates.
import { dayMs, isoDay } from '#lib/time.ts';
import { daysOfRule, type Moved, weekdayOf } from './holiday-rules.ts';
import { fridayOff, holidayTable } from './holiday-table.ts';

const known = new Map<string, ReadonlySet<string>>();

/** The holidays of a year ("2026-11-03"), substitute days included; empty for a country without a table. */
export function holidaysOf(country: string, year: number): ReadonlySet<string> {
  const rules = holidayTable[country];
  if (rules === undefined) return new Set();
  const key = `${country}/${year}`;
  const found = known.get(key) ?? new Set([...computed(rules, year)].map((day) => isoDay(new Date(day))));
  known.set(key, found);
  return found;
}

/** `date` is a calendar date ("2026-11-03"), `country` ISO alpha-2 or null. */
export function isWorkingDay(date: string, country: string | null): boolean {
  const weekday = weekdayOf(Date.parse(date));
  if (weekday > 5) return false;
  if (country === null) return true;
  if (weekday === 5 && fridayOff.includes(country)) return false;
  const year = Number(date.slice(0, 4));
  // New Year's Day on a Saturday is kept on the last day of the year before.
  return !holidaysOf(country, year).has(date) && !holidaysOf(country, year + 1).has(date);
}

function computed(table: string, year: number): Set<number> {
  const rules = table.split(' ').filter((rule) => rule !== 'sandwich');
  const named = rules.map((rule) => daysOfRule(rule, year));
  const days = new Set(named.flatMap((one) => one.days));
  for (const { days: own, moved } of named) for (const day of own) substitute(days, day, moved);
  if (table.includes('sandwich')) for (const day of between(days)) days.add(day);
  return days;
}

/** Adds the working day that stands in for a holiday on a weekend. */
function substitute(days: Set<number>, day: number, moved: Moved): void {
  const weekday = weekdayOf(day);
  if (moved === 'stays' || weekday < 6 || (moved === 'sunday' && weekday === 6)) return;
  if (moved === 'nearest' && weekday === 6) {
    days.add(day - dayMs);
    return;
  }
  let next = day;
  while (days.has(next) || weekdayOf(next) > 5) next += dayMs;
  days.add(next);
}

function between(days: ReadonlySet<number>): number[] {
  return [...days]
    .filter((day) => days.has(day + 2 * dayMs) && !days.has(day + dayMs))
    .map((day) => day + dayMs);
}
