// The segments of a settings document: made where they are new, written where they differ.
import { isDeepStrictEqual } from 'node:util';
import type { Segment } from '#domain/segment.ts';
import type { MergedSegment, SegmentDocument } from '#domain/settings-document.ts';
import type { Transaction } from '#ports/world.ts';
import { writeSequence } from './write-sequence.ts';

/** Who applies the document, and when. */
export type Change = {
  readonly workspaceId: string;
  readonly by: string;
  readonly via: 'slack' | 'cli';
  readonly at: Date;
};

export type PlannedSegment = {
  readonly given: SegmentDocument;
  /** Null: it is new. */
  readonly now: Segment | null;
  readonly merged: MergedSegment;
  /** Undefined: the document says nothing about them. */
  readonly ownerIds: readonly string[] | undefined;
};

/** Writes what is different; answers what that is, in words. Hand in the transaction's stores. */
export async function writeSegments(
  stores: Transaction,
  segments: readonly PlannedSegment[],
  change: Change,
): Promise<string[]> {
  const changed: string[] = [];
  for (const { given, now, merged, ownerIds } of segments) {
    const made =
      now ??
      (await stores.segments.create(change.workspaceId, {
        name: given.name,
        languages: given.languages ?? ['en'],
        at: change.at,
      }));
    if (now?.name !== given.name) changed.push(`segment ${given.name}`);
    const parts = [
      ...(await writeVersions(stores, { segment: made, given, merged, change })),
      ...(await writeShape(stores, { segment: made, given, ownerIds, change })),
    ];
    changed.push(...parts.map((part) => `${part} of ${given.name}`));
  }
  return changed;
}

async function writeVersions(
  stores: Transaction,
  input: { segment: Segment; given: SegmentDocument; merged: MergedSegment; change: Change },
): Promise<string[]> {
  const { segment, given, merged, change } = input;
  const changed: string[] = [];
  const base = { ...change, segmentId: segment.id };
  if (merged.icp && !isDeepStrictEqual(merged.icp, segment.icp?.doc)) {
    await stores.segments.saveIcp(change.workspaceId, {
      ...base,
      doc: merged.icp,
      expected: segment.icp?.version ?? 0,
    });
    changed.push('ICP');
  }
  if (merged.offer && !isDeepStrictEqual(merged.offer, segment.offer?.doc)) {
    await stores.segments.saveOffer(change.workspaceId, {
      ...base,
      doc: merged.offer,
      expected: segment.offer?.version ?? 0,
    });
    changed.push('Offer');
  }
  const { version, ...now } = segment.sequence;
  const sequence = { steps: merged.sequence ?? now.steps, dayMode: given.dayMode ?? now.dayMode };
  if (!isDeepStrictEqual(sequence, now)) {
    await writeSequence(stores, change.workspaceId, { ...base, doc: sequence, expected: version });
    changed.push('sequence');
  }
  return changed;
}

async function writeShape(
  stores: Transaction,
  input: {
    segment: Segment;
    given: SegmentDocument;
    ownerIds: readonly string[] | undefined;
    change: Change;
  },
): Promise<string[]> {
  const { segment, given, change, ownerIds = segment.ownerIds } = input;
  const { name, languages, peoplePerCompany, sources, schedule } = { ...segment, ...present(given) };
  const was = [segment.languages, segment.peoplePerCompany];
  const parts = [
    ...(isDeepStrictEqual(was, [languages, peoplePerCompany]) ? [] : ['languages and people per company']),
    ...(isDeepStrictEqual([segment.sources, segment.schedule], [sources, schedule]) ? [] : ['sources']),
    ...(isDeepStrictEqual(segment.ownerIds, ownerIds) ? [] : ['owners']),
  ];
  if (parts.length === 0 && name === segment.name) return [];
  const shape = { segmentId: segment.id, name, languages, peoplePerCompany, sources, schedule, ownerIds };
  await stores.segments.update(change.workspaceId, shape);
  return parts;
}

type Shape = Pick<Segment, 'name' | 'languages' | 'peoplePerCompany' | 'sources' | 'schedule'>;

/** What the document says about a segment's shape; what it leaves out is not there. */
function present({ name, languages, peoplePerCompany, sources, schedule }: SegmentDocument): Partial<Shape> {
  return {
    name,
    ...(languages ? { languages } : {}),
    ...(peoplePerCompany ? { peoplePerCompany } : {}),
    ...(sources ? { sources } : {}),
    ...(schedule === undefined ? {} : { schedule }),
  };
}
