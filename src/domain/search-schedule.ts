// When the schedule of a segment searches next: on weekdays, at its hour, in the workspace's zone.
import { DateTime } from 'luxon';
import type { FindSchedule } from './segment.ts';

/** The next such moment after `now`. An hour that a change of the clocks leaves out is the one after it. */
export function nextSearchAt({ hour }: Pick<FindSchedule, 'hour'>, now: Date, zone: string): Date {
  const local = DateTime.fromJSDate(now, { zone });
  const days = Array.from({ length: 8 }, (_, n) => local.plus({ days: n }).startOf('day').set({ hour }));
  const next = days.find((day) => day.weekday <= 5 && day.toMillis() > now.getTime());
  if (!next) throw new Error('a week without a weekday');
  return next.toJSDate();
}
