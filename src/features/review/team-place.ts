// Where a team works: its zone, and the country whose public holidays it keeps. Those of its first admin.
import type { Place } from '#domain/window.ts';
import { countryOfZone } from '#domain/zone.ts';
import type { World } from '#ports/world.ts';
import { workspaceZone } from '../insight/workspace-zone.ts';

/** UTC, with weekends only, when nobody has come yet. */
export async function teamPlace(world: Pick<World, 'members'>, workspaceId: string): Promise<Place> {
  const zone = await workspaceZone(world, workspaceId);
  return { zone, country: countryOfZone(zone) };
}
