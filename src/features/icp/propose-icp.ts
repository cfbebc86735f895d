// After decisions of people: when they turn down one kind of lead far more often than chance explains, a card
// proposes to change the ICP. One at a time a segment, and nothing twice.
import { icpProposals } from '#domain/icp-proposal.ts';
import { newId } from '#lib/ids.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';

const lookedAt = 300;
type Needs = Pick<World, 'clock' | 'decisions' | 'icpChanges' | 'queue' | 'segments'>;

/** Writes at most one suggestion and orders its card. Does nothing without an ICP or while one waits for an answer. */
export async function proposeIcp(
  world: Needs,
  { workspaceId, segmentId }: { workspaceId: string; segmentId: string },
): Promise<void> {
  const segment = await world.segments.get(workspaceId, segmentId);
  if (!segment?.icp) return;
  const earlier = await world.icpChanges.suggestions(workspaceId, segmentId);
  const open = earlier.find(({ outcome }) => outcome === null);
  // Said again: its card may have been lost.
  if (open) return redraw(world, workspaceId, [`proposal/${open.id}`]);
  const { decided } = await world.decisions.ofSegment(workspaceId, { segmentId, limit: lookedAt });
  const [best] = icpProposals(decided, segment.icp.doc).filter(
    ({ dimension, value }) => !earlier.some((one) => one.dimension === dimension && one.value === value),
  );
  if (!best) return;
  const { dimension, value, leads, rejected, of, others, othersRejected, change } = best;
  const detail = {
    ...{ change, expected: segment.icp.version, by: null, applied: null, leads: [...leads] },
    ...{ rejected, of, others, othersRejected },
  };
  const id = newId();
  const added = await world.icpChanges.add(workspaceId, {
    ...{ id, segmentId, dimension, value, detail, at: world.clock.now() },
  });
  if (added) await redraw(world, workspaceId, [`proposal/${id}`]);
}
