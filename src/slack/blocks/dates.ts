// Dates as Slack shows them: in the reader's own zone, with a fallback for clients that cannot. Dates of a prospect
// are written in the prospect's zone instead, because that is when the mail leaves.
import { DateTime } from 'luxon';
import type { Locale } from '#text/text.ts';
import { escaped, type Markup } from './markup.ts';

type Shape = 'time' | 'day' | 'both';

const formats: Readonly<Record<Shape, string>> = {
  time: '{time}',
  day: '{date_short_pretty}',
  both: '{date_short_pretty} {time}',
};

/** A moment in the reader's zone ("today 10:44"). */
export function moment(at: Date, shape: Shape = 'both'): Markup {
  const seconds = Math.floor(at.getTime() / 1000);
  const fallback = DateTime.fromJSDate(at, { zone: 'UTC' }).toFormat("yyyy-MM-dd HH:mm 'UTC'");
  return { mrkdwn: `<!date^${seconds}^${formats[shape]}|${escaped(fallback)}>` };
}

const layouts: Readonly<Record<Locale, Readonly<Record<Shape, string>>>> = {
  en: { time: 'HH:mm', day: 'ccc d LLL', both: 'ccc d LLL HH:mm' },
  fr: { time: 'HH:mm', day: 'ccc d LLL', both: "ccc d LLL 'à' HH:mm" },
};

/** A moment on the clock of a place ("Mon 23 Nov 09:12"). */
export function localTime(at: Date, zone: string, shown: { locale: Locale; shape: Shape }): string {
  const there = DateTime.fromJSDate(at, { zone }).setLocale(shown.locale === 'fr' ? 'fr' : 'en-GB');
  const safe = there.isValid ? there : there.setZone('UTC');
  return safe.toFormat(layouts[shown.locale][shown.shape]);
}

/** The town that a zone is named after: "America/New_York" is New York. */
export function zoneTown(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** A calendar day in words ("Monday 23 November"). `day` is YYYY-MM-DD. */
export function dayName(day: string, locale: Locale): string {
  const date = DateTime.fromISO(day, { zone: 'UTC' }).setLocale(locale === 'fr' ? 'fr' : 'en-GB');
  const text = date.toFormat('cccc d LLLL');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
