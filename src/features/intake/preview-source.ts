// Tries a source before it is saved: five entries, as the vendor wrote them and as our mapping reads them. It costs
// little, but it costs: the same budget and the same books as any search.
import type { Reason } from '#domain/lead.ts';
import type { RowValues } from '#domain/row.ts';
import { icpSchema } from '#domain/segment.ts';
import { type EntryProblem, flatEntry, mapEntry } from '#domain/source-mapping.ts';
import type { SourceSpec } from '#domain/source-spec.ts';
import { Refusal } from '#lib/errors.ts';
import { dayMs } from '#lib/time.ts';
import type { LeadQuery, LeadSource, SourcePage } from '#ports/lead-source.ts';
import type { World } from '#ports/world.ts';
import { type Paying, payVendor } from '../costs/pay-vendor.ts';
import { noteOpen } from './open-preview.ts';

export type PreviewRequest = {
  readonly workspaceId: string;
  readonly segmentId: string;
  readonly spec: SourceSpec;
  /** Null starts it; what "waiting" answered goes on. */
  readonly cursor: string | null;
};

export type PreviewRow = {
  /** Dotted path → value, as a mapping names them. */
  readonly fields: Readonly<Record<string, string>>;
  readonly row: RowValues;
  readonly problem: EntryProblem | null;
};

export type Preview =
  | { readonly kind: 'waiting'; readonly cursor: string }
  | {
      readonly kind: 'rows';
      readonly rows: readonly PreviewRow[];
      readonly note: Reason | null;
      /** Null = the vendor did not say. */
      readonly costMicros: number | null;
    };

const rowsShown = 5;
/** Micro-dollars that a preview may cost at most. */
const previewCap = 250_000;
const mostSteps = 5;

/** Goes on until the vendor wants time or there are rows. Refuses with segment_unknown and source_off. */
export async function previewSource(
  world: Paying & Pick<World, 'leadSources' | 'segments'>,
  request: PreviewRequest,
): Promise<Preview> {
  const { workspaceId, segmentId, spec } = request;
  const segment = await world.segments.get(workspaceId, segmentId);
  if (!segment) throw new Refusal('segment_unknown');
  const source = world.leadSources.find(({ kind }) => kind === spec.kind);
  if (!source) throw new Refusal('source_off', { segment: segment.name, sources: spec.kind });
  const query: LeadQuery = {
    spec,
    icp: segment.icp?.doc ?? icpSchema.parse({}),
    wanted: rowsShown,
    since: new Date(world.clock.now().getTime() - 30 * dayMs),
    budgetMicros: previewCap,
    callback: null,
    raw: true,
  };
  let cursor = request.cursor;
  for (let step = 0; step < mostSteps; step += 1) {
    const waited = cursor !== null && cursor === request.cursor;
    const page = await paidPage(world, source, { workspaceId, query, cursor, waited });
    if (page.waitMs === null || page.cursor === null) return rowsOf(spec, page);
    if (page.waitMs > 0) return { kind: 'waiting', cursor: page.cursor };
    cursor = page.cursor;
  }
  throw new Error('a source that never waits and never ends');
}

type Asked = {
  readonly workspaceId: string;
  readonly query: LeadQuery;
  readonly cursor: string | null;
  /** It was waited for: then there is a note of it, unless it was ended meanwhile. */
  readonly waited: boolean;
};

function paidPage(
  world: Paying,
  source: LeadSource,
  { workspaceId, query, cursor, waited }: Asked,
): Promise<SourcePage> {
  const pay = async () => {
    const page = await source.page(query, cursor);
    return { value: page, uses: page.uses };
  };
  const micros = source.kind === 'apollo' ? 0 : previewCap;
  return payVendor(world, {
    ...{ workspaceId, micros, pay, what: source.kind, owners: () => [] },
    keep: async (stores, page) => {
      const looked = { provider: source.kind, cursor, page, at: world.clock.now() };
      const noted = await noteOpen(stores, workspaceId, looked);
      return noted || !waited;
    },
  });
}

function rowsOf(spec: SourceSpec, page: SourcePage): Preview {
  const raw = spec.kind === 'apify' ? page.raw : undefined;
  const rows = raw
    ? raw.map((entry) => ({ fields: flatEntry(entry), ...mapEntry(mappingOf(spec), entry) }))
    : page.leads.map(({ row }) => ({ fields: {}, row, problem: null }));
  const costs = page.uses.map(({ costMicros }) => costMicros);
  const known = costs.filter((cost) => cost !== null);
  const costMicros = known.length < costs.length ? null : known.reduce((sum, cost) => sum + cost, 0);
  return { kind: 'rows', rows: rows.slice(0, rowsShown), note: page.note ?? null, costMicros };
}

function mappingOf(spec: SourceSpec) {
  return spec.kind === 'apify' ? spec.mapping : {};
}
