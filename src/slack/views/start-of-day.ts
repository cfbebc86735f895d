// A chosen day as a moment: when the person's working day begins.
import { DateTime } from 'luxon';

/** 08:00 of that day in the zone; null for anything that is no day. */
export function startOfDay(day: string | null, zone: string): Date | null {
  if (day === null || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const start = DateTime.fromISO(`${day}T08:00`, { zone });
  const safe = start.isValid ? start : DateTime.fromISO(`${day}T08:00`, { zone: 'UTC' });
  return safe.isValid ? safe.toJSDate() : null;
}
