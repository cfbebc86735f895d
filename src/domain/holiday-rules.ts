// Reads one rule of the table of holidays: the days of a year that it names. Days are midnights in UTC, in
// milliseconds: they stand for dates, not for moments.
import { dayMs } from '#lib/time.ts';
import { lunarDays } from './lunar-days.ts';

/** What happens to a holiday that falls on a weekend. */
export type Moved = 'stays' | 'weekend' | 'sunday' | 'nearest';
export type RuleDays = { readonly days: readonly number[]; readonly moved: Moved };

const signs: Readonly<Record<string, Moved>> = { '>': 'weekend', '+': 'sunday', '*': 'nearest' };
const parts = /^(?<rule>.+?)(?:~(?<more>\d))?(?<sign>[>+*])?$/;

/** The days of `year` that a rule of the table names. Throws for a rule that it cannot read. */
export function daysOfRule(text: string, year: number): RuleDays {
  const { rule = text, more = '0', sign = '' } = parts.exec(text)?.groups ?? {};
  const first = firstDays(rule, year);
  const days = first.flatMap((day) => Array.from({ length: Number(more) + 1 }, (_, n) => day + n * dayMs));
  return { days, moved: signs[sign] ?? 'stays' };
}

type Reader = { readonly shape: RegExp; readonly read: (found: string[], year: number) => number[] };

const readers: readonly Reader[] = [
  { shape: /^(\d\d)-(\d\d)$/, read: ([m, d], year) => [dayOf(year, m, d)] },
  {
    shape: /^(\d{4}-\d\d-\d\d)$/,
    read: ([date = ''], year) => (date.startsWith(String(year)) ? [Date.parse(date)] : []),
  },
  { shape: /^E([+-]\d+)$/, read: ([n], year) => [easter(year) + Number(n) * dayMs] },
  { shape: /^O([+-]\d+)$/, read: ([n], year) => [orthodoxEaster(year) + Number(n) * dayMs] },
  {
    shape: /^(-?\d)#(\d)\/(\d\d)$/,
    read: (found, year) => [nthWeekday(year, found.map(Number))],
  },
  { shape: /^(\d)>=(\d\d)-(\d\d)$/, read: ([w, m, d], year) => [onOrAfter(dayOf(year, m, d), Number(w))] },
  {
    shape: /^(\d)<(\d\d)-(\d\d)$/,
    read: ([w, m, d], year) => [onOrAfter(dayOf(year, m, d) - 7 * dayMs, Number(w))],
  },
  { shape: /^([CIH]):(\w+)-(\d+)(-1)?$/, read: lunar },
  { shape: /^spring$/, read: (_, year) => [equinox(year, { month: 3, base: 20.8431 })] },
  { shape: /^autumn$/, read: (_, year) => [equinox(year, { month: 9, base: 23.2488 })] },
  {
    shape: /^bright$/,
    read: (_, year) => [
      dayOf(year, 4, Math.floor((year % 100) * 0.2422 + 4.81) - Math.floor((year % 100) / 4)),
    ],
  },
];

function firstDays(rule: string, year: number): number[] {
  for (const { shape, read } of readers) {
    const found = shape.exec(rule);
    if (found) return read(found.slice(1), year);
  }
  throw new Error(`unknown holiday rule ${rule}`);
}

function lunar([calendar, month, day, before]: string[], year: number): number[] {
  const wanted = { calendar: calendar ?? '', month: month ?? '', day: Number(day) };
  return lunarDays(year, wanted).map((found) => (before ? found - dayMs : found));
}

function dayOf(year: number, month: number | string | undefined, day: number | string | undefined): number {
  return Date.UTC(year, Number(month) - 1, Number(day));
}

/** Monday = 1 … Sunday = 7. */
export function weekdayOf(day: number): number {
  return new Date(day).getUTCDay() || 7;
}

function onOrAfter(day: number, weekday: number): number {
  return day + ((weekday - weekdayOf(day) + 7) % 7) * dayMs;
}

/** The nth such weekday of a month; -1 is the last one. */
function nthWeekday(year: number, [n, weekday, month]: readonly number[]): number {
  const first =
    n === -1 ? dayOf(year, (month ?? 0) + 1, 0) - 6 * dayMs : dayOf(year, month, 1 + ((n ?? 1) - 1) * 7);
  return onOrAfter(first, weekday ?? 1);
}

/** Gregorian Easter Sunday, by the method of Meeus, Jones and Butcher. */
function easter(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** Julian Easter Sunday on the Gregorian calendar; 13 days apart until 2099. */
function orthodoxEaster(year: number): number {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const n = d + e + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1) + 13 * dayMs;
}

/** The equinox in Tokyo, by the usual approximation for 1980 to 2099. */
function equinox(year: number, { month, base }: { month: number; base: number }): number {
  const since = year - 1980;
  return dayOf(year, month, Math.floor(base + 0.242194 * since - Math.floor(since / 4)));
}
