// Dates in a text that a person wrote: "8 December", "Dec 8th", "8.12.", "12/08", "the 8th", "Monday", "12月8日". What is
// left out (the year, the month) is the next that comes after the day on which the text was written.
import { anyMonth, dayNames, monthOf } from './date-words.ts';

/** A day as milliseconds of its midnight, UTC. */
export type Day = number;
export type FoundDate = { readonly start: number; readonly end: number; readonly day: Day };
type Reading = { readonly text: string; readonly today: Day; readonly monthFirst: boolean };

export const oneDay = 86_400_000;
const maxText = 4000;
const maxFound = 40;

/** The midnight of a moment. */
export function dayOf(at: Date): Day {
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate());
}

/** `text` as plain words. In the order of the text, none within another. `monthFirst`: 12/8 is the 8th of December. */
export function datesIn(text: string, today: Day, monthFirst: boolean): readonly FoundDate[] {
  const reading = { text: text.slice(0, maxText), today, monthFirst };
  const taken: FoundDate[] = [];
  for (const kind of forms) {
    for (const match of reading.text.matchAll(kind.pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const day = kind.read(match, reading);
      // "Monday, 7 December" is one date: 4 letters for a comma, a space and an article.
      const free = taken.every((one) => one.end <= start || (end <= one.start && end + 4 < one.start));
      if (day !== null && free && taken.length < maxFound) taken.push({ start, end, day });
    }
  }
  return taken.toSorted((a, b) => a.start - b.start);
}

type Form = {
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray, reading: Reading) => Day | null;
};

const ordinal = '(?:st|nd|rd|th|er|re|º|°|ª|o|a|e|\\.)?';
const year = "(?:,? (?:de |del )?((?:19|20)\\d\\d|'?\\d\\d(?=[\\s.,;)]|$)))?";

const forms: readonly Form[] = [
  {
    pattern: /(?<!\d)(20\d\d)[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})(?:日)?(?!\d)/gu,
    read: ([, y, m, d]) => dayFrom({ y: Number(y), m: Number(m), d: Number(d) }),
  },
  {
    pattern: /(?<!\d)(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/gu,
    read: ([, m, d], { today }) => next({ m: Number(m), d: Number(d) }, today),
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})${ordinal} ?(?:of |de |den |di )?(${anyMonth})(?!\\p{L})\\.?${year}`,
      'gu',
    ),
    read: ([, d, month, y], { today }) => named({ d, month, y }, today),
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(${anyMonth})\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]|\\.\\d| ?(?:${anyMonth})(?!\\p{L}))(?:,? ((?:19|20)\\d\\d))?`,
      'gu',
    ),
    read: ([, month, d, y], { today }) => named({ d, month, y }, today),
  },
  {
    pattern: /(?<![\d.])(\d{1,2})([./-])(\d{1,2})(?:\2((?:20)?\d\d))?\.?(?![\d:%]|[./-]\d)/gu,
    read: (match, reading) => numeric(match, reading),
  },
  {
    pattern:
      /(?<![\p{L}\p{N}])(?:(?:on |until |till |by |from )?the (\d{1,2})(?:st|nd|rd|th)|(?:am|ab|bis|zum|dem|den|ab dem|bis zum) (\d{1,2})\.(?! ?\d)|(?:le|au|du|jusqu'au|el|al|del|il|dal|dia|de|op|ate) (\d{1,2})(?:er|e)?(?=[\s.,;:!)]|$)(?! ?(?:h|uhr|heures|days|jours|dias|giorni|dagen|weeks|%|:)))/gu,
    read: ([, a, b, c], { today }) => nextOfMonth(Number(a ?? b ?? c), today),
  },
  ...dayNames.map((names, weekday) => ({
    pattern: new RegExp(`(?<![\\p{L}])(?:${longOnly(names)})(?!\\p{L})`, 'gu'),
    read: (_: RegExpMatchArray, { today }: Reading) => nextWeekday(weekday, today),
  })),
];

/** Without abbreviations: "mar", "do" and "sat" are other words as well. */
function longOnly(names: string): string {
  return names
    .split('|')
    .filter((name) => name.length > 4)
    .join('|');
}

function numeric([, a, separator, b, y]: RegExpMatchArray, { today, monthFirst }: Reading): Day | null {
  const [first, second] = [Number(a), Number(b)];
  if (separator === '-' && y === undefined) return null;
  const dayFirst = { d: first, m: second };
  const monthDay = { d: second, m: first };
  const order = monthFirst && separator === '/' ? [monthDay, dayFirst] : [dayFirst, monthDay];
  const days = order.map((one) => (y === undefined ? next(one, today) : dayFrom({ ...one, y: fullYear(y) })));
  return days.find((day) => day !== null && day >= today && day - today <= 100 * oneDay) ?? days[0] ?? null;
}

function named(
  { d, month, y }: { d: string | undefined; month: string | undefined; y: string | undefined },
  today: Day,
): Day | null {
  const m = monthOf(month ?? '');
  if (m === null) return null;
  return y === undefined ? next({ m, d: Number(d) }, today) : dayFrom({ m, d: Number(d), y: fullYear(y) });
}

function fullYear(text: string): number {
  const digits = Number(text.replace("'", ''));
  return digits < 100 ? 2000 + digits : digits;
}

function dayFrom({ y, m, d }: { y: number; m: number; d: number }): Day | null {
  const day = Date.UTC(y, m - 1, d);
  const made = new Date(day);
  return made.getUTCMonth() === m - 1 && made.getUTCDate() === d ? day : null;
}

/** This year's, or the next year's when it is over. */
function next({ m, d }: { m: number; d: number }, today: Day): Day | null {
  const y = new Date(today).getUTCFullYear();
  const day = dayFrom({ y, m, d });
  return day === null || day >= today ? day : dayFrom({ y: y + 1, m, d });
}

function nextOfMonth(d: number, today: Day): Day | null {
  const now = new Date(today);
  const [y, m] = [now.getUTCFullYear(), now.getUTCMonth() + 1];
  const day = dayFrom({ y, m, d });
  if (day !== null && day >= today) return day;
  return m === 12 ? dayFrom({ y: y + 1, m: 1, d }) : dayFrom({ y, m: m + 1, d });
}

/** Monday = 0. Always after today. */
function nextWeekday(weekday: number, today: Day): Day {
  const now = (new Date(today).getUTCDay() + 6) % 7;
  return today + (((weekday - now + 6) % 7) + 1) * oneDay;
}
