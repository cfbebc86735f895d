// How much a LinkedIn account may do by itself: far below what gets accounts restricted, slowly more over two weeks.
import { dayMs, minuteMs } from '#lib/time.ts';
import { between } from './chance.ts';
import type { LinkedinKind } from './linkedin-day.ts';

const fullDay: Readonly<Record<LinkedinKind, number>> = { linkedin_visit: 30, linkedin_invite: 15 };
const invitesPerWeek = 80;
const rampDays = 14;

export type LinkedinCaps = { readonly day: number; readonly week: number; readonly gapMs: number };

/** What holds now: in 24 hours, in 7 days, and the least time since the account's last step (60–240 s by `seed`). */
export function linkedinCaps(
  kind: LinkedinKind,
  { connectedAt, now, seed }: { readonly connectedAt: Date; readonly now: Date; readonly seed: string },
): LinkedinCaps {
  const age = Math.max(0, Math.floor((now.getTime() - connectedAt.getTime()) / dayMs));
  const day = Math.ceil(fullDay[kind] * Math.min(1, (age + 1) / rampDays));
  const week = kind === 'linkedin_invite' ? invitesPerWeek : 7 * fullDay[kind];
  return { day, week, gapMs: between(`${seed}/gap`, [minuteMs, 4 * minuteMs]) };
}
