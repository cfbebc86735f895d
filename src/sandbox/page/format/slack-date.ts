// Slack's `<!date^…>` tokens, written in the reader's zone and language. "Today" is judged by the sandbox's clock,
// which a person can move, never by the machine's.

export type DateReader = { readonly locale: string; readonly tz: string; readonly nowMs: number };

const styles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  time_secs: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  weekday: {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
};

function write(atMs: number, style: string, reader: DateReader): string {
  return new Intl.DateTimeFormat(reader.locale, { ...styles[style], timeZone: reader.tz }).format(atMs);
}

/** The calendar day of a moment in the reader's zone, as `2026-11-23`. */
export function dayOf(atMs: number, tz: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: tz,
  }).format(atMs);
}

function daysApart(atMs: number, reader: DateReader): number {
  return Math.round(
    (Date.parse(dayOf(atMs, reader.tz)) - Date.parse(dayOf(reader.nowMs, reader.tz))) / 86_400_000,
  );
}

/** "today", "yesterday", "tomorrow" in the reader's language, or the date in full. */
export function prettyDay(atMs: number, reader: DateReader, style = 'date'): string {
  const days = daysApart(atMs, reader);
  if (Math.abs(days) > 1) return write(atMs, style, reader);
  return new Intl.RelativeTimeFormat(reader.locale, { numeric: 'auto' }).format(days, 'day');
}

/** How long ago or how soon, in the largest unit that fits: "3 hours ago", "in 2 days". */
export function ago(atMs: number, reader: DateReader): string {
  const seconds = Math.round((atMs - reader.nowMs) / 1000);
  const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ];
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(reader.locale, { numeric: 'auto' }).format(
    Math.round(seconds / size),
    unit,
  );
}

/** Hours and minutes in the reader's zone. */
export function clockTime(atMs: number, reader: DateReader): string {
  return write(atMs, 'time', reader);
}

/** Weekday, day, month and time, short: for plans and tooltips. */
export function weekdayTime(atMs: number, reader: DateReader): string {
  return write(atMs, 'weekday', reader);
}

function token(name: string, atMs: number, reader: DateReader): string {
  if (name === 'ago') return ago(atMs, reader);
  if (name === 'day_divider_pretty') return prettyDay(atMs, reader, 'date_long');
  if (name.endsWith('_pretty')) return prettyDay(atMs, reader, name.slice(0, -'_pretty'.length));
  return Object.hasOwn(styles, name) ? write(atMs, name, reader) : `{${name}}`;
}

/** A `<!date^seconds^format>` as Slack's client writes it; an impossible moment or zone gives the fallback. */
export function formatSlackDate(
  date: { at: number; format: string; fallback: string },
  reader: DateReader,
): string {
  try {
    return date.format.replaceAll(/\{(\w+)\}/gu, (_, name: string) => token(name, date.at * 1000, reader));
  } catch {
    return date.fallback;
  }
}
