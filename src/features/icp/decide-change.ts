// What becomes of a change of an ICP: applied to all leads, applied to new ones only, dropped, or taken back. Each
// makes a new version or none; two people who decide at once decide once.
import type { IcpChange } from '#domain/icp-change.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import type { Changing, FieldChange } from '../workspace/change-document.ts';
import { changeIcp } from '../workspace/change-icp.ts';

export type DecidingIcp = Pick<World, 'clock' | 'icpChanges' | 'queue' | 'segments' | 'transact'>;
type Deciding = Changing & { readonly changeId: string };

export type IcpDecided = { readonly changes: readonly FieldChange[]; readonly rescored: number };

/**
 * Writes the new version. `rescore`: known leads are scored again under it. Refuses with icp_change_decided,
 * changed_meanwhile (another version came in between) or segment_unknown.
 */
export async function applyChange(
  world: DecidingIcp,
  { changeId, rescore, ...who }: Deciding & { readonly rescore: boolean },
): Promise<IcpDecided> {
  const { workspaceId, by } = who;
  const change = await openChange(world, workspaceId, changeId);
  const { segmentId, detail } = change;
  const segment = await world.segments.get(workspaceId, segmentId);
  if (!segment) throw new Refusal('segment_unknown');
  const version = segment.icp?.version ?? 0;
  if (version !== detail.expected) throw new Refusal('changed_meanwhile');
  const claim = {
    id: changeId,
    from: null,
    outcome: 'applied',
    by,
    at: world.clock.now(),
    applied: { version: version + 1, rescore },
  } as const;
  const done = await changeIcp(world, {
    ...{ ...who, segmentId, rescore, change: detail.change },
    also: async (stores) => {
      if (!(await stores.icpChanges.decide(workspaceId, claim))) throw new Refusal('icp_change_decided');
    },
  });
  await after(world, workspaceId, change);
  return done.kind === 'changed' ? { changes: done.changes, rescored: done.rescored ?? 0 } : nothing;
}

const nothing: IcpDecided = { changes: [], rescored: 0 };

/** Drops a change that waits. Refuses with icp_change_decided. */
export async function dismissChange(
  world: DecidingIcp,
  { changeId, workspaceId, by }: Deciding,
): Promise<void> {
  const change = await openChange(world, workspaceId, changeId);
  const at = world.clock.now();
  const decision = { id: changeId, from: null, outcome: 'dismissed', by, at } as const;
  if (!(await world.icpChanges.decide(workspaceId, decision))) throw new Refusal('icp_change_decided');
  await after(world, workspaceId, change);
}

/** Writes the version of before as a new one. Refuses with icp_change_decided or changed_meanwhile. */
export async function undoChange(world: DecidingIcp, { changeId, ...who }: Deciding): Promise<IcpDecided> {
  const { workspaceId, by } = who;
  const change = await world.icpChanges.get(workspaceId, changeId);
  const applied = change?.detail.applied ?? null;
  if (change?.outcome !== 'applied' || applied === null) throw new Refusal('icp_change_decided');
  const { segmentId } = change;
  const segment = await world.segments.get(workspaceId, segmentId);
  if (segment?.icp?.version !== applied.version) throw new Refusal('changed_meanwhile');
  const before = await world.segments.icpOf(workspaceId, { segmentId, version: applied.version - 1 });
  const decision = {
    id: changeId,
    from: 'applied',
    outcome: 'undone',
    by,
    at: world.clock.now(),
    applied: { ...applied, version: applied.version + 1 },
  } as const;
  const done = await changeIcp(world, {
    ...{ ...who, segmentId, change: before, rescore: applied.rescore },
    also: async (stores) => {
      if (!(await stores.icpChanges.decide(workspaceId, decision))) throw new Refusal('icp_change_decided');
    },
  });
  await after(world, workspaceId, change);
  return done.kind === 'changed' ? { changes: done.changes, rescored: done.rescored ?? 0 } : nothing;
}

async function openChange(world: DecidingIcp, workspaceId: string, changeId: string): Promise<IcpChange> {
  const change = await world.icpChanges.get(workspaceId, changeId);
  if (!change || change.outcome !== null) throw new Refusal('icp_change_decided');
  return change;
}

/** A suggestion's card follows, and the sweep orders new scores for those who wait. */
async function after(world: DecidingIcp, workspaceId: string, change: IcpChange): Promise<void> {
  if (change.detail.by === null) await redraw(world, workspaceId, [`proposal/${change.id}`]);
  await world.queue.add({ name: 'sweep', payload: { workspaceId } });
}
