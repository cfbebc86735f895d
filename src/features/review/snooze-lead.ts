// "Not now": the lead comes back into review by itself on the chosen day.

import { Refusal } from '#lib/errors.ts';
import { dayMs } from '#lib/time.ts';
import type { Via } from './audited.ts';
import { type DecidingWorld, decideWaiting } from './decide-waiting.ts';
import type { LeadRef } from './review-case.ts';
import type { Decider } from './waiting.ts';

const longestMs = 366 * dayMs;

export type Snooze = LeadRef & { readonly member: Decider; readonly via: Via; readonly until: Date };

/** Snoozes until a date of the next twelve months. Refuses with snooze_date, only_approvers, already_… or not_waiting. */
export async function snoozeLead(world: DecidingWorld, ask: Snooze): Promise<void> {
  const { until, member, ...rest } = ask;
  const aheadMs = until.getTime() - world.clock.now().getTime();
  if (!(aheadMs > 0 && aheadMs <= longestMs)) throw new Refusal('snooze_date');
  const params = { by: member.slackUserId, until: until.toISOString() };
  const decided = { action: 'review.snooze', decision: 'snoozed', snoozedUntil: until } as const;
  await decideWaiting(world, { ...rest, ...decided, member, reason: { code: 'snoozed', params } });
}
