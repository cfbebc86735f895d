// How a segment finds its leads, changed from Slack. It holds for searches that start from now on.
import { isDeepStrictEqual } from 'node:util';
import type { Segment } from '#domain/segment.ts';
import { unknownPlaceholders } from '#domain/source-input.ts';
import { type SourceSpec, sourceSpecSchema } from '#domain/source-spec.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { type ChangeResult, type Changing, checked, type Problem, writeVersion } from './change-document.ts';

/** Which entry of the list: its place and its name, so that a list that moved meanwhile is noticed. */
export type SourcePlace = { readonly index: number; readonly name: string };

export type SourceChange = Changing & {
  readonly segmentId: string;
  /** Null = a new one. */
  readonly place: SourcePlace | null;
  /** What stands there from now on, as it was typed; null = nothing. */
  readonly to: unknown;
};

const most = 20;

/** Adds, replaces or removes one source. Refuses with segment_unknown and changed_meanwhile. */
export async function changeSources(
  world: Pick<World, 'clock' | 'segments' | 'transact'>,
  input: SourceChange,
): Promise<ChangeResult> {
  const { workspaceId, segmentId, place, to } = input;
  const segment = await world.segments.get(workspaceId, segmentId);
  if (!segment) throw new Refusal('segment_unknown');
  const result = to === null ? { doc: null } : checkedSource(to);
  if ('problems' in result) return { kind: 'invalid', problems: result.problems };
  const sources = laid(segment.sources, place, result.doc);
  if (isDeepStrictEqual(sources, segment.sources)) return { kind: 'same' };
  if (sources.length > most) return { kind: 'invalid', problems: [{ path: [], says: 'too many' }] };
  const changes = [{ field: 'sources', before: namesOf(segment.sources), after: namesOf(sources) }];
  const written = { ...input, action: 'sources.change', subject: `segment/${segmentId}`, changes };
  await writeVersion(world, written, (stores) => stores.segments.update(workspaceId, { segmentId, sources }));
  return { kind: 'changed', changes };
}

/** What was typed as a source, or what is wrong with it. */
export function checkedSource(value: unknown): { doc: SourceSpec } | { problems: Problem[] } {
  const result = checked(sourceSpecSchema, value);
  if ('problems' in result || result.doc.kind !== 'apify') return result;
  const { input, mapping } = result.doc;
  const unknown = unknownPlaceholders(input).map((says) => ({ path: ['input'], says }));
  const named = mapping.name ?? mapping.lastName ?? mapping.firstName;
  const nameless = named === undefined ? [{ path: ['mapping'], says: 'no name' }] : [];
  const problems = [...unknown, ...nameless];
  return problems.length > 0 ? { problems } : result;
}

/** What a source is called in lists. */
export function nameOfSource(source: SourceSpec): string {
  if (source.kind === 'apify') return source.name;
  return source.fresh ? 'Apollo (30 d)' : 'Apollo';
}

function laid(
  now: Segment['sources'],
  place: SourcePlace | null,
  doc: SourceSpec | null,
): readonly SourceSpec[] {
  if (place === null) return doc ? [...now, doc] : now;
  const there = now[place.index];
  if (there === undefined || nameOfSource(there) !== place.name) throw new Refusal('changed_meanwhile');
  return now.flatMap((source, i) => (i === place.index ? (doc ? [doc] : []) : [source]));
}

function namesOf(sources: readonly SourceSpec[]): string {
  return sources.map(nameOfSource).join(', ');
}
