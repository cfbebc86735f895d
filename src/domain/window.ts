// The prospect's working hours: Monday to Friday, 08:30 to 17:30 where they are. Wall-clock times, so a change to
// or from summer time moves nothing. Public holidays are not known in this version.
import { DateTime } from 'luxon';
import { between } from './chance.ts';

const opens = { hour: 8, minute: 30, second: 0, millisecond: 0 };
const closes = { hour: 17, minute: 30, second: 0, millisecond: 0 };
/** Mails that wait for the morning are spread over its first 40 minutes, so that they don't leave in one burst. */
const spreadMs = 40 * 60_000;

/** True when a mail may leave at `at` for somebody in `zone`. */
export function isOpenAt(at: Date, zone: string): boolean {
  const local = DateTime.fromJSDate(at, { zone });
  return local.weekday <= 5 && local >= local.set(opens) && local < local.set(closes);
}

/** `after` itself inside the window, else the next opening. */
export function nextSlot(after: Date, zone: string): Date {
  if (isOpenAt(after, zone)) return after;
  const local = DateTime.fromJSDate(after, { zone });
  const today = local.set(opens);
  let opening = local < today ? today : today.plus({ days: 1 });
  while (opening.weekday > 5) opening = opening.plus({ days: 1 });
  return opening.set(opens).toJSDate();
}

/** As `nextSlot`, but an opening is moved by up to 40 minutes that depend on `seed` alone. */
export function nextSpreadSlot(after: Date, { zone, seed }: { zone: string; seed: string }): Date {
  const slot = nextSlot(after, zone);
  return slot.getTime() === after.getTime() ? slot : new Date(slot.getTime() + between(seed, [0, spreadMs]));
}
