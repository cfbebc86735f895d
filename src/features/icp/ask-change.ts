// A person wants another ICP. When it touches leads that are known, they see what it would do before anything is
// written; when it touches nobody, it is written at once and can be undone.
import type { IcpEffect } from '#domain/icp-change.ts';
import { type Icp, icpSchema } from '#domain/segment.ts';
import { Refusal } from '#lib/errors.ts';
import { newId } from '#lib/ids.ts';
import type { World } from '#ports/world.ts';
import {
  type Changing,
  checked,
  differences,
  type FieldChange,
  type Problem,
} from '../workspace/change-document.ts';
import { applyChange, type DecidingIcp } from './decide-change.ts';
import { foreseeChange } from './foresee-change.ts';

export type IcpAsked =
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly kind: 'same' }
  /** Nothing is written yet. */
  | (Seen & { readonly kind: 'asks' })
  | (Seen & { readonly kind: 'changed' });

type Seen = {
  readonly changeId: string;
  readonly changes: readonly FieldChange[];
  readonly effect: IcpEffect;
};

type Needs = DecidingIcp & Pick<World, 'leadBriefs' | 'model' | 'usage'>;

/** Lays `change` over the ICP in force. Refuses with segment_unknown or changed_meanwhile. */
export async function askIcpChange(
  world: Needs,
  input: Changing & { segmentId: string; change: Partial<Record<keyof Icp, unknown>> },
): Promise<IcpAsked> {
  const { workspaceId, segmentId, change, by } = input;
  const segment = await world.segments.get(workspaceId, segmentId);
  if (!segment) throw new Refusal('segment_unknown');
  const before = segment.icp?.doc ?? null;
  const next = checked(icpSchema, { ...before, ...change });
  if ('problems' in next) return { kind: 'invalid', problems: next.problems };
  const changes = differences(before, next.doc);
  if (changes.length === 0 && before !== null) return { kind: 'same' };
  const effect = await foreseeChange(world, { workspaceId, segmentId, next: next.doc });
  const changeId = newId();
  const written = Object.fromEntries(
    Object.entries(next.doc).filter(([field]) => changes.some((one) => one.field === field)),
  );
  const detail = {
    ...{ change: written, expected: segment.icp?.version ?? 0, by, applied: null },
    ...{ rejected: 0, of: 0, others: 0, othersRejected: 0, leads: [] },
  };
  const row = {
    id: changeId,
    segmentId,
    dimension: 'change',
    value: changeId,
    detail,
    at: world.clock.now(),
  };
  await world.icpChanges.add(workspaceId, row);
  if (effect.rescored > 0) return { kind: 'asks', changeId, changes, effect };
  await applyChange(world, { ...input, changeId, rescore: true });
  return { kind: 'changed', changeId, changes, effect };
}
