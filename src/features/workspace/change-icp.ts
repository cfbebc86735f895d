// A new version of whom we look for. Leads that were parked under the old one are looked at again.
import { type Icp, icpSchema } from '#domain/segment.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import {
  auditDetail,
  type ChangeResult,
  type Changing,
  checked,
  differences,
  orChangedMeanwhile,
} from './change-document.ts';

export type IcpChanged = ChangeResult & { readonly rescored?: number };

/** Lays `change` over the ICP in force (`null` fields of the change are not touched). */
export async function changeIcp(
  world: Pick<World, 'clock' | 'segments' | 'transact'>,
  input: Changing & { segmentId: string; change: Partial<Record<keyof Icp, unknown>> },
): Promise<IcpChanged> {
  const { workspaceId, segmentId, by, via } = input;
  const segment = await world.segments.get(workspaceId, segmentId);
  if (!segment) throw new Refusal('segment_unknown');
  const before = segment.icp?.doc ?? null;
  const result = checked(icpSchema, { ...before, ...input.change });
  if ('problems' in result) return { kind: 'invalid', problems: result.problems };
  const changes = differences(before, result.doc);
  if (changes.length === 0 && before !== null) return { kind: 'same' };
  const at = world.clock.now();
  const expected = segment.icp?.version ?? 0;
  const rescored = await orChangedMeanwhile(
    world.transact(async (stores) => {
      await stores.segments.saveIcp(workspaceId, { segmentId, doc: result.doc, expected, by, via, at });
      await stores.audit.add(workspaceId, {
        at,
        actor: by,
        via,
        action: 'icp.change',
        subject: `segment/${segmentId}`,
        outcome: 'done',
        detail: auditDetail(changes),
      });
      return stores.leadList.reopenParked(workspaceId, { segmentId, at });
    }),
  );
  return { kind: 'changed', changes, rescored };
}
