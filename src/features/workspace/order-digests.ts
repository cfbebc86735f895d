// Orders the day's digest of each workspace once its hour has come, in the time zone of its first admin. The job
// itself posts a day once and skips an empty one, so ordering it again is harmless.
import { DateTime } from 'luxon';
import type { Member } from '#domain/member.ts';
import { present } from '#lib/result.ts';
import type { JobOrder } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

/** A digest that is later than this (the app was down) is not worth a message. */
const lateHours = 4;

type Needs = Pick<World, 'clock' | 'members' | 'queue' | 'settings' | 'workspaces'>;

/** Looks at every workspace. */
export async function orderDigests(world: Needs): Promise<void> {
  const all = await world.workspaces.all();
  const orders = await Promise.all(all.map(({ id }) => digestOrder(world, id)));
  await world.queue.addMany(orders.filter(present));
}

async function digestOrder(world: Needs, workspaceId: string): Promise<JobOrder | null> {
  const [{ doc }, members] = await Promise.all([
    world.settings.current(workspaceId),
    world.members.list(workspaceId),
  ]);
  const here = DateTime.fromJSDate(world.clock.now(), { zone: zoneOf(members) });
  const late = here.hour - doc.digest.hour;
  const day = here.toISODate();
  if (late < 0 || late >= lateHours || day === null) return null;
  return { name: 'digest.post', payload: { workspaceId, day } };
}

function zoneOf(members: readonly Member[]): string {
  return (members.find(({ role }) => role === 'admin') ?? members[0])?.tz ?? 'UTC';
}
