// How much a LinkedIn account may do by itself: far below what gets accounts restricted, slowly more over two weeks.
import { dayMs, minuteMs } from '#lib/time.ts';
import { between } from './chance.ts';
import type { LinkedinKind } from './linkedin-day.ts';

/** What a person set (settings.limits), never above what is safe. */
export type LinkedinLimits = {
  readonly visitsPerDay: number;
  readonly invitesPerDay: number;
  readonly invitesPerWeek: number;
};
const safe: LinkedinLimits = { visitsPerDay: 30, invitesPerDay: 15, invitesPerWeek: 80 };
const rampDays = 14;

export type LinkedinCaps = { readonly day: number; readonly week: number; readonly gapMs: number };

export type LinkedinAge = {
  readonly connectedAt: Date;
  readonly now: Date;
  readonly seed: string;
  /** Absent: the safe ones. */
  readonly limits?: LinkedinLimits;
};

/** What holds now: in 24 hours, in 7 days, and the least time since the account's last step (60–240 s by `seed`). */
export function linkedinCaps(
  kind: LinkedinKind,
  { connectedAt, now, seed, limits = safe }: LinkedinAge,
): LinkedinCaps {
  const age = Math.max(0, Math.floor((now.getTime() - connectedAt.getTime()) / dayMs));
  const full = kind === 'linkedin_visit' ? 'visitsPerDay' : 'invitesPerDay';
  const perDay = Math.min(limits[full], safe[full]);
  const ramped = Math.ceil(safe[full] * Math.min(1, (age + 1) / rampDays));
  const perWeek = Math.min(limits.invitesPerWeek, safe.invitesPerWeek);
  const week = kind === 'linkedin_invite' ? perWeek : 7 * perDay;
  return { day: Math.min(ramped, perDay), week, gapMs: between(`${seed}/gap`, [minuteMs, 4 * minuteMs]) };
}
