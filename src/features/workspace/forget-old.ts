// Deletes what only guards against repetition and has had its time: event ids of Slack, one-time states, and whom
// somebody wrote to by hand more than six months ago.
import { quietMs } from '#domain/dedup.ts';
import { dayMs } from '#lib/time.ts';
import type { World } from '#ports/world.ts';

/** Slack repeats an event for about an hour; three days leave room for an outage. */
const keepMs = 3 * dayMs;

/** Runs once a day for the whole installation. */
export async function forgetOld(world: Pick<World, 'clock' | 'housekeeping'>): Promise<void> {
  const nowMs = world.clock.now().getTime();
  await world.housekeeping.forgetBefore(new Date(nowMs - keepMs));
  await world.housekeeping.forgetContacts(new Date(nowMs - quietMs));
}
