// What schedules will look for next: for whoever shows what is planned.
import { nextSearchAt } from '#domain/search-schedule.ts';
import { workspaceZone } from '#features/insight/workspace-zone.ts';
import type { World } from '#ports/world.ts';

export type NextSearch = { readonly at: Date; readonly segment: string; readonly leads: number };

/** One for each segment with a schedule, in no order. */
export async function nextSearches(
  world: Pick<World, 'clock' | 'members' | 'segments'>,
  workspaceId: string,
): Promise<NextSearch[]> {
  const segments = (await world.segments.list(workspaceId)).filter(({ sources }) => sources.length > 0);
  if (segments.every(({ schedule }) => schedule === null)) return [];
  const zone = await workspaceZone(world, workspaceId);
  const now = world.clock.now();
  return segments.flatMap(({ name, schedule }) =>
    schedule ? [{ at: nextSearchAt(schedule, now, zone), segment: name, leads: schedule.leads }] : [],
  );
}
