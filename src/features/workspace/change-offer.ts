// A new version of what we sell: the only source of claims about ourselves. It holds for drafts made from now on.
import { type Offer, offerSchema } from '#domain/segment.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { type ChangeResult, type Changing, checked, differences, writeVersion } from './change-document.ts';

/** Lays `change` over the Offer in force. */
export async function changeOffer(
  world: Pick<World, 'clock' | 'segments' | 'transact'>,
  input: Changing & { segmentId: string; change: Partial<Record<keyof Offer, unknown>> },
): Promise<ChangeResult> {
  const { workspaceId, segmentId } = input;
  const segment = await world.segments.get(workspaceId, segmentId);
  if (!segment) throw new Refusal('segment_unknown');
  const before = segment.offer?.doc ?? null;
  const result = checked(offerSchema, { ...before, ...input.change });
  if ('problems' in result) return { kind: 'invalid', problems: result.problems };
  const changes = differences(before, result.doc);
  if (changes.length === 0) return { kind: 'same' };
  const next = { segmentId, doc: result.doc, expected: segment.offer?.version ?? 0 };
  const written = { ...input, action: 'offer.change', subject: `segment/${segmentId}`, changes };
  await writeVersion(world, written, (stores, stamp) =>
    stores.segments.saveOffer(workspaceId, { ...next, ...stamp }),
  );
  return { kind: 'changed', changes };
}
