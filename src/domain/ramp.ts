// How many mails a mailbox may send on a day while it is young: a few more on every day on which it really sent. What
// it was allowed is kept by day (MailboxDay), so neither a restart nor a look at it changes anything. Numbers: the
// modest end of what vendors of cold mail advise; two more a day is what most of them share.
import { dayMs } from '#lib/time.ts';

/** Mails of the first sending day of a mailbox that nobody has used before. */
export const rampStarts = 5;
const perDay = 2;
/** More a day than this no mailbox sends, whatever is set. */
export const hardCap = 50;
/** A mailbox that rested longer than this starts at half of what it had. */
const longPauseDays = 7;
/** A day with more bounces than this share, or with any complaint, brings no more for the next one. */
const worstBounceShare = 0.02;

/** A day on which the mailbox sent, in the zone of its owner. */
export type RampDay = {
  /** 2026-11-23 */
  readonly day: string;
  /** What the ramp allowed on it. */
  readonly ramp: number;
  readonly sent: number;
  readonly bounces: number;
  readonly complaints: number;
};

export type RampFacts = {
  readonly start: number;
  /** The last day before today on which something left. */
  readonly last: RampDay | null;
  /** Somebody else sees that its mails do not arrive (warmup.ts): it does not grow. */
  readonly isHeld?: boolean;
};

/** What the ramp allows `today`; never more than 50. */
export function rampOf({ start, last, isHeld = false }: RampFacts, today: string): number {
  if (last === null) return inside(start);
  if (daysBetween(last.day, today) > longPauseDays) return inside(Math.floor(last.ramp / 2));
  return inside(wasBad(last) || isHeld ? last.ramp : Math.max(last.ramp + perDay, start));
}

/** True for a day after which the ramp stands still. */
export function wasBad({
  sent,
  bounces,
  complaints,
}: Pick<RampDay, 'sent' | 'bounces' | 'complaints'>): boolean {
  return complaints > 0 || bounces > sent * worstBounceShare;
}

function inside(ramp: number): number {
  return Math.min(Math.max(ramp, rampStarts), hardCap);
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}
