// Parked leads after a change of what they were measured by. A new ICP needs a new score; a new threshold does not:
// whoever reaches it with the score they have goes on to a draft, and nothing is paid twice. The first ones move with
// the change itself; the rest, where they are many, by the job lead.again.
import { feedLeads } from '#features/workspace/feed-leads.ts';
import type { World } from '#ports/world.ts';

export type Changed = {
  readonly workspaceId: string;
  /** Segments with a new ICP. */
  readonly segmentIds: readonly string[];
  /** The new threshold; null when it is the old one. */
  readonly threshold: number | null;
  readonly at: Date;
};

/** Leads that one transaction moves: half a second. */
const batchSize = 2_000;

/** How many leads leave `parked`, now and by the job. Hand in the transaction's stores. */
export async function lookAgain(
  { parked }: Pick<World, 'parked'>,
  { workspaceId, segmentIds, threshold, at }: Changed,
): Promise<number> {
  const byThreshold = threshold === null ? [] : [{ threshold }];
  let leads = 0;
  for (const chance of [...segmentIds.map((segmentId) => ({ segmentId })), ...byThreshold]) {
    await parked.forget(workspaceId, chance);
    const moved = await parked.move(workspaceId, { chance, before: null, at, limit: batchSize });
    const left = moved < batchSize ? 0 : await parked.count(workspaceId, { chance, before: at });
    if (left > 0) await parked.keep(workspaceId, { chance, at });
    leads += moved + left;
  }
  return leads;
}

/** Moves those that a change left, batch by batch. Whoever was parked since then was measured anew and stays. */
export async function goOnLooking(
  world: Pick<World, 'clock' | 'parked' | 'queue' | 'work'>,
  workspaceId: string,
): Promise<void> {
  for (;;) {
    const waiting = await world.parked.next(workspaceId);
    if (waiting === null) return;
    const { id, chance, at: before } = waiting;
    const batch = { chance, before, at: world.clock.now(), limit: batchSize };
    const moved = await world.parked.move(workspaceId, batch);
    if (moved === 0) await world.parked.done(workspaceId, id);
    else await feedLeads(world, workspaceId);
  }
}
