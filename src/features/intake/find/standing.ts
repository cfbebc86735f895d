// Where a search stands: the source whose turn it is, with what that asks for. Sources that lost their key are passed.
import type { Run } from '#domain/run.ts';
import { readStanding } from '#domain/run-cursor.ts';
import type { Icp } from '#domain/segment.ts';
import type { SourceSpec } from '#domain/source-spec.ts';
import { Refusal } from '#lib/errors.ts';
import type { LeadSource } from '#ports/lead-source.ts';
import type { World } from '#ports/world.ts';

export type Standing = {
  readonly index: number;
  readonly source: LeadSource;
  readonly spec: SourceSpec;
  readonly icp: Icp;
  /** The vendor's own cursor. */
  readonly cursor: string | null;
};

/** Null when no source is left. Throws Refusal: find_needs_icp. */
export async function standingOf(
  world: Pick<World, 'leadSources' | 'segments'>,
  { workspaceId, segmentId, spec, cursor }: Run,
): Promise<Standing | null> {
  const segment = segmentId && (await world.segments.get(workspaceId, segmentId));
  const icp = segment ? segment.icp?.doc : null;
  if (!icp) throw new Refusal('find_needs_icp');
  const at = readStanding(cursor);
  const left = (spec?.sources ?? []).map((one, index) => ({ spec: one, index })).slice(at.source);
  for (const { spec: own, index } of left) {
    const source = world.leadSources.find(({ kind }) => kind === own.kind);
    if (source) return { index, source, spec: own, icp, cursor: index === at.source ? at.cursor : null };
  }
  return null;
}
