// Which workspaces get their digest now: on weekdays, from their hour on, when it is not there yet.
import { DateTime } from 'luxon';
import type { World } from '#ports/world.ts';
import { workspaceZone } from './workspace-zone.ts';

/** Enqueues `digest.post` for every workspace whose hour has come. Safe to call at any time. */
export async function orderDueDigests(
  world: Pick<World, 'clock' | 'members' | 'queue' | 'settings' | 'slackMessages' | 'workspaces'>,
): Promise<void> {
  for (const workspace of await world.workspaces.all()) {
    const day = await dueDay(world, workspace.id);
    if (day === null) continue;
    const payload = { workspaceId: workspace.id, day };
    await world.queue.add({ name: 'digest.post', payload, revision: day });
  }
}

async function dueDay(
  world: Pick<World, 'clock' | 'members' | 'settings' | 'slackMessages'>,
  workspaceId: string,
): Promise<string | null> {
  const zone = await workspaceZone(world, workspaceId);
  const { doc } = await world.settings.current(workspaceId);
  const now = DateTime.fromJSDate(world.clock.now(), { zone });
  if (!isDue({ hour: now.hour, weekday: now.weekday }, doc.digest.hour)) return null;
  const day = now.toISODate();
  if (day === null || (await world.slackMessages.get(workspaceId, `digest/${day}`))?.ts) return null;
  return day;
}

/** When the next digest of a workspace is due: its hour on the next weekday that has not reached it. */
export async function nextDigestAt(
  world: Pick<World, 'clock' | 'members' | 'settings'>,
  workspaceId: string,
): Promise<Date> {
  const zone = await workspaceZone(world, workspaceId);
  const { doc } = await world.settings.current(workspaceId);
  return nextDigest(DateTime.fromJSDate(world.clock.now(), { zone }), doc.digest.hour).toJSDate();
}

/** The next weekday moment at that hour, after `now` and in its zone. */
export function nextDigest(now: DateTime, hour: number): DateTime {
  let at = now.startOf('day').set({ hour });
  while (at <= now || at.weekday > 5) at = at.plus({ days: 1 });
  return at;
}

/** From the hour on, for three hours: a digest of the evening would be noise. Monday is 1. */
export function isDue(now: { hour: number; weekday: number }, hour: number): boolean {
  return now.weekday <= 5 && now.hour >= hour && now.hour < hour + 3;
}
