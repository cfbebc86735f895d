// Days of the Chinese, Islamic and Hebrew calendars on ours, by the calendars that come with the language. Sightings
// of the moon and a new moon around midnight may move one by a day.
import { dayMs } from '#lib/time.ts';

const calendars: Readonly<Record<string, { name: string; month: 'numeric' | 'long' }>> = {
  C: { name: 'chinese', month: 'numeric' },
  I: { name: 'islamic-umalqura', month: 'numeric' },
  H: { name: 'hebrew', month: 'long' },
};

type Year = ReadonlyMap<string, readonly number[]>;
const years = new Map<string, Year>();

/** The days of `year` that bear this month (a number, for Hebrew a name) and day: none, one or two. Never a leap month. */
export function lunarDays(
  year: number,
  { calendar, month, day }: { readonly calendar: string; readonly month: string; readonly day: number },
): readonly number[] {
  const key = `${calendar}/${year}`;
  const days = years.get(key) ?? readYear(calendar, year);
  years.set(key, days);
  return days.get(`${Number(month) || month}/${day}`) ?? [];
}

function readYear(calendar: string, year: number): Year {
  const kind = calendars[calendar];
  const days = new Map<string, number[]>();
  if (!kind) return days;
  const shape = { timeZone: 'UTC', month: kind.month, day: 'numeric' } as const;
  const format = new Intl.DateTimeFormat(`en-u-ca-${kind.name}`, shape);
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += dayMs) {
    const parts = format.formatToParts(at);
    const value = (type: 'month' | 'day') => parts.find((part) => part.type === type)?.value ?? '';
    const key = `${value('month')}/${value('day')}`;
    days.set(key, [...(days.get(key) ?? []), at]);
  }
  return days;
}
