// Leads that wait for a decision while their ICP changed: their numbers follow, also when the month's budget stopped
// them for weeks.
import { monthOf } from '#domain/budget.ts';
import { workspaceZone } from '#features/insight/workspace-zone.ts';
import { inFlightLimit } from '#features/workspace/fair-share.ts';
import { dayMs } from '#lib/time.ts';
import type { JobOrder } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

type Needs = Pick<World, 'budgets' | 'clock' | 'icpChanges' | 'members' | 'model' | 'settings'>;

/** A change is followed for so long: longer than any month's budget can stop it. */
const followedMs = 35 * dayMs;

/** Orders for some of them; none while the budget of a model that costs is used up. */
export async function rescoreOrders(world: Needs, workspaceId: string): Promise<JobOrder[]> {
  const at = world.clock.now();
  const since = new Date(at.getTime() - followedMs);
  const ids = await world.icpChanges.unscored(workspaceId, { since, limit: inFlightLimit });
  if (ids.length === 0 || (world.model.most && (await modelStopped(world, workspaceId, at)))) return [];
  return ids.map((leadId) => ({ name: 'lead.rescore', payload: { workspaceId, leadId } }));
}

/** Stopped in this month: the stop of an earlier one is over, whatever its row says. */
async function modelStopped(world: Needs, workspaceId: string, at: Date): Promise<boolean> {
  const stopped = (await world.budgets.stopped(workspaceId)).filter(({ kind }) => kind === 'model');
  if (stopped.length === 0) return false;
  const now = monthOf(at, await workspaceZone(world, workspaceId));
  return stopped.some(({ month }) => month === now);
}
