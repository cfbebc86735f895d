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

/** Null when no source is left. Throws Refusal: find_needs_icp, source_off (none of those that are left has its key). */
export async function standingOf(
  world: Pick<World, 'leadSources' | 'segments'>,
  run: Run,
): Promise<Standing | null> {
  const icp = await icpOf(world, run);
  const at = readStanding(run.cursor);
  const left = (run.spec?.sources ?? []).map((one, index) => ({ spec: one, index })).slice(at.source);
  if (left.length === 0) return null;
  for (const { spec, index } of left) {
    const source = world.leadSources.find(({ kind }) => kind === spec.kind);
    if (source) return { index, source, spec, icp, cursor: index === at.source ? at.cursor : null };
  }
  const sources = [...new Set(left.map(({ spec: { kind } }) => kind))].join(', ');
  throw new Refusal('source_off', { segment: run.name, sources });
}

async function icpOf({ segments }: Pick<World, 'segments'>, { workspaceId, segmentId }: Run): Promise<Icp> {
  const segment = segmentId && (await segments.get(workspaceId, segmentId));
  const icp = segment ? segment.icp?.doc : null;
  if (!icp) throw new Refusal('find_needs_icp');
  return icp;
}
