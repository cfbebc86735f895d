// What a search would be: for which segment, in which sources, how many leads, and what they cost. Refuses whatever
// cannot work, with the way out.
import type { Segment } from '#domain/segment.ts';
import type { SourceSpec } from '#domain/source-spec.ts';
import { type VendorPrice, vendorTable } from '#domain/vendor-price.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';

export type FindRequest = {
  readonly workspaceId: string;
  /** Absent = the workspace's first segment. */
  readonly segmentId?: string;
  /** Absent (or 0) = as the settings say. */
  readonly leads?: number;
};

export type FindPlan = {
  readonly segment: Segment;
  readonly sources: readonly SourceSpec[];
  readonly leads: number;
  readonly budgetMicros: number;
  /** What they are expected to cost; null = unknown. */
  readonly costMicros: number | null;
  /** Nobody has searched in this workspace. */
  readonly first: boolean;
};

type Needs = Pick<World, 'clock' | 'leadSources' | 'searches' | 'segments' | 'settings'>;

/** Throws Refusal: no_segment, no_source, source_off, find_needs_icp, find_runs. */
export async function planFind(world: Needs, request: FindRequest): Promise<FindPlan> {
  const { workspaceId } = request;
  const segments = await world.segments.list(workspaceId);
  const segment = request.segmentId ? segments.find(({ id }) => id === request.segmentId) : segments[0];
  if (!segment) throw new Refusal('no_segment');
  const sources = usable(world, segment);
  if (segment.icp === null) throw new Refusal('find_needs_icp');
  if (await world.searches.brings(workspaceId, { segmentId: segment.id, at: world.clock.now() }))
    throw new Refusal('find_runs', { segment: segment.name });
  const { doc } = await world.settings.current(workspaceId);
  const leads = request.leads || doc.find.perRun.leads;
  return {
    ...{ segment, sources, leads },
    budgetMicros: Math.round(doc.find.perRun.usd * 1_000_000),
    costMicros: costOf(world, sources, { wanted: leads, prices: vendorTable(doc.prices) }),
    first: !(await world.searches.any(workspaceId)),
  };
}

/** Sources whose vendor has a key here. */
function usable({ leadSources }: Needs, { name, sources }: Segment): readonly SourceSpec[] {
  if (sources.length === 0) throw new Refusal('no_source', { segment: name });
  const there = sources.filter((spec) => leadSources.some(({ kind }) => kind === spec.kind));
  const kinds = [...new Set(sources.map(({ kind }) => kind))].join(', ');
  if (there.length === 0) throw new Refusal('source_off', { segment: name, sources: kinds });
  return there;
}

type Priced = { readonly wanted: number; readonly prices: readonly VendorPrice[] };

function costOf({ leadSources }: Needs, [spec]: readonly SourceSpec[], priced: Priced): number | null {
  const source = leadSources.find(({ kind }) => kind === spec?.kind);
  return spec && source ? source.estimate({ spec, ...priced }) : null;
}
