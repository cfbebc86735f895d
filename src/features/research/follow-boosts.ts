// Signals grow old. When the boost of a scored lead changes, its score follows by arithmetic alone: nobody is asked and
// nothing is paid. A lead that waits for review stays there; its card says where it stands now.
import { boostsOf, nextBoostChange, totalOf } from '#domain/score.ts';
import { redrawOrder } from '#features/review/redraw.ts';
import type { JobOrder } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

export type FollowingWorld = Pick<World, 'boostChanges' | 'clock' | 'leadBriefs' | 'scores' | 'transact'>;

/** Leads that one sweep looks at. */
const atOnce = 50;

/** Orders to draw the cards of leads whose score changed. */
export async function followBoosts(world: FollowingWorld, workspaceId: string): Promise<JobOrder[]> {
  const due = await world.boostChanges.due(workspaceId, { at: world.clock.now(), limit: atOnce });
  const orders = await Promise.all(due.map((leadId) => followOne(world, { workspaceId, leadId })));
  return orders.flat();
}

type Ref = { readonly workspaceId: string; readonly leadId: string };

async function followOne(world: FollowingWorld, { workspaceId, leadId }: Ref): Promise<JobOrder[]> {
  const at = world.clock.now();
  const [brief, last] = await Promise.all([
    world.leadBriefs.forScoring(workspaceId, leadId),
    world.scores.latest(workspaceId, leadId),
  ]);
  const rules = { hiringRoles: brief?.icp?.doc.hiringRoles ?? [], now: at };
  const next = brief && last ? nextBoostChange(brief.signals, rules) : null;
  if (!brief || !last) {
    await world.boostChanges.set(workspaceId, { leadId, at: null });
    return [];
  }
  const boosts = boostsOf(brief.signals, rules);
  const total = totalOf(last.fit, boosts);
  const { id: _, ...score } = last;
  const changed = total !== last.total || boosts.length !== last.boosts.length;
  await world.transact(async (stores) => {
    await stores.boostChanges.set(workspaceId, { leadId, at: next });
    if (!changed) return;
    await stores.scores.add(workspaceId, { ...score, boosts, total, boost: total - last.fit, at });
    await stores.leads.setScore(workspaceId, { leadId, score: total });
  });
  return changed ? [redrawOrder(workspaceId, `lead/${leadId}`)] : [];
}
