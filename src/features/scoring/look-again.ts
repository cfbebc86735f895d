// Parked leads after a change of what they were measured by. A new ICP needs a new score; a new threshold does not:
// whoever reaches it with the score they have goes on to a draft, and nothing is paid twice.
import type { World } from '#ports/world.ts';

export type Changed = {
  readonly workspaceId: string;
  /** Segments with a new ICP. */
  readonly segmentIds: readonly string[];
  /** The new threshold; null when it is the old one. */
  readonly threshold: number | null;
  readonly at: Date;
};

/** How many leads leave `parked`. Hand in the transaction's stores. */
export async function lookAgain(
  stores: Pick<World, 'leadList'>,
  { workspaceId, segmentIds, threshold, at }: Changed,
): Promise<number> {
  let leads = 0;
  for (const segmentId of segmentIds) {
    leads += await stores.leadList.reopenParked(workspaceId, { segmentId, at });
  }
  if (threshold !== null) leads += await stores.leadList.passThreshold(workspaceId, { threshold, at });
  return leads;
}
