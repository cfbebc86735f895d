// A new version of whom we look for. Leads that were parked under the old one are looked at again.
import { type Icp, icpSchema } from '#domain/segment.ts';
import { Refusal } from '#lib/errors.ts';
import type { Transaction, World } from '#ports/world.ts';
import { lookAgain } from '../scoring/look-again.ts';
import { type ChangeResult, type Changing, checked, differences, writeVersion } from './change-document.ts';

type IcpInput = {
  readonly segmentId: string;
  readonly change: Partial<Record<keyof Icp, unknown>>;
  /** False: parked leads stay as they were judged. */
  readonly rescore?: boolean;
  /** Written with the new version, or not at all. */
  readonly also?: (stores: Transaction) => Promise<void>;
};

export type IcpChanged = ChangeResult & { readonly rescored?: number };

/** Lays `change` over the ICP in force (`null` fields of the change are not touched). */
export async function changeIcp(
  world: Pick<World, 'clock' | 'segments' | 'transact'>,
  input: Changing & IcpInput,
): Promise<IcpChanged> {
  const { workspaceId, segmentId } = input;
  const segment = await world.segments.get(workspaceId, segmentId);
  if (!segment) throw new Refusal('segment_unknown');
  const before = segment.icp?.doc ?? null;
  const result = checked(icpSchema, { ...before, ...input.change });
  if ('problems' in result) return { kind: 'invalid', problems: result.problems };
  const changes = differences(before, result.doc);
  if (changes.length === 0 && before !== null) return { kind: 'same' };
  const next = { segmentId, doc: result.doc, expected: segment.icp?.version ?? 0 };
  const written = { ...input, action: 'icp.change', subject: `segment/${segmentId}`, changes };
  const rescored = await writeVersion(world, written, async (stores, stamp) => {
    await stores.segments.saveIcp(workspaceId, { ...next, ...stamp });
    await input.also?.(stores);
    if (input.rescore === false) return 0;
    return lookAgain(stores, { workspaceId, segmentIds: [segmentId], threshold: null, at: stamp.at });
  });
  return { kind: 'changed', changes, rescored };
}
