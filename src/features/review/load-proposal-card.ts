// The card of a suggested change of an ICP: the numbers, the people, what would change, and what became of it.

import type { ProposalCard } from '#domain/proposal-card.ts';
import { icpSchema } from '#domain/segment.ts';
import type { World } from '#ports/world.ts';
import { differences } from '../workspace/change-document.ts';

/** Null when there is no such suggestion. */
export async function loadProposalCard(
  world: Pick<World, 'icpChanges' | 'segments' | 'workspaces'>,
  { workspaceId, changeId }: { workspaceId: string; changeId: string },
): Promise<ProposalCard | null> {
  const found = await world.icpChanges.get(workspaceId, changeId);
  if (!found || found.detail.by !== null) return null;
  const { segmentId, dimension, value, detail, outcome, decidedBy } = found;
  const [segment, segments, { locale }] = await Promise.all([
    world.segments.get(workspaceId, segmentId),
    world.segments.list(workspaceId),
    world.workspaces.get(workspaceId),
  ]);
  const before = await world.segments.icpOf(workspaceId, { segmentId, version: detail.expected });
  const after = icpSchema.safeParse({ ...before, ...detail.change }).data ?? before;
  const { leads, rejected, of, others, othersRejected } = detail;
  return {
    ...{ kind: 'proposal', locale, changeId, dimension, value, leads, rejected, of, others, othersRejected },
    segment: segments.length > 1 ? (segment?.name ?? null) : null,
    changes: differences(before, after),
    outcome,
    decidedBy,
  };
}
