// ports/lead-source over an Apify actor. A search has three steps, each kept in the cursor: note which run is the
// newest; start ours, unless one has started since with our input (we died, or the answer was lost, and it is paid
// for); wait, then read the results page by page. The cost is counted once, when the run is over.
import { fillInput, unknownPlaceholders } from '#domain/source-input.ts';
import type { ApifySpec, SourceSpec } from '#domain/source-spec.ts';
import { Refusal } from '#lib/errors.ts';
import { callbackHeader, type LeadQuery, type LeadSource, type SourcePage } from '#ports/lead-source.ts';
import { type ApifyClient, type ApifyConfig, createApifyClient } from './client.ts';
import { type ReadCursor, type RunCursor, readCursor, type StartCursor, writeCursor } from './cursor.ts';
import { costOf, foundIn, isRunning, noteOf, rawOf, useOf } from './map.ts';
import { startedSince } from './started-since.ts';

type ApifyQuery = LeadQuery & { readonly spec: ApifySpec };

const mostItems = 100;
/** Seconds that a run may take. */
const timeout = 3_600;
/** Micro-dollars that a run may cost where nobody set a limit. */
const usualCap = 5_000_000;
/** Below one cent there is no search. */
const smallestCap = 10_000;
const pollMs = { alone: 10_000, withCallback: 60_000 };

/** Opens the source. Nothing is asked before the first page. */
export function createApifySource(config: ApifyConfig): LeadSource {
  const client = createApifyClient(config);
  return {
    kind: 'apify',
    // The whole run is paid for when its results are read.
    estimate: ({ spec, wanted }, cursor = null) =>
      cursor !== null && readCursor(cursor).at === 'read' ? 0 : estimateOf(apifyOnly(spec), wanted),
    page: async (query, text) => {
      const asked = { ...query, spec: apifyOnly(query.spec) };
      if (text === null) return prepare(client, asked);
      const cursor = readCursor(text);
      if (cursor.at === 'start') return start(client, asked, cursor);
      return cursor.at === 'run' ? follow(client, asked, cursor) : read(client, asked, cursor);
    },
    cancel: async (text) => {
      const cursor = readCursor(text);
      if (cursor.at === 'read') return [];
      const runId = cursor.at === 'run' ? cursor.run : await startedSince(client, cursor);
      if (runId === null) return [];
      const run = await client.run(runId);
      return [useOf(isRunning(run) ? await client.abort(runId) : run, 0)];
    },
  };
}

function apifyOnly(spec: SourceSpec): ApifySpec {
  if (spec.kind !== 'apify') throw new Error(`not for Apify: ${spec.kind}`);
  return spec;
}

function estimateOf({ pricePerResult }: ApifySpec, wanted: number): number | null {
  return pricePerResult === null ? null : Math.ceil(pricePerResult * wanted * 1_000_000);
}

const nothingYet = { leads: [], rejected: [], total: null, uses: [] };

/** The first step asks for nothing that costs: only afterwards we may die at any moment. */
async function prepare(
  client: ApifyClient,
  { spec, icp, wanted, budgetMicros }: ApifyQuery,
): Promise<SourcePage> {
  const [unknown] = unknownPlaceholders(spec.input);
  if (unknown !== undefined) throw new Refusal('source_placeholder_unknown', { name: unknown });
  const capMicros = budgetMicros ?? Math.max(usualCap, 2 * (estimateOf(spec, wanted) ?? 0));
  if (capMicros < smallestCap) throw new Refusal('source_budget_too_small', { actor: spec.actor });
  const [newest] = await client.newest(spec.actor);
  const cursor: StartCursor = {
    at: 'start',
    actor: spec.actor,
    capMicros,
    maxItems: wanted,
    input: fillInput(spec.input, { icp, limit: wanted }),
    after: newest ? { id: newest.id, startedAt: newest.startedAt } : null,
  };
  return { ...nothingYet, cursor: writeCursor(cursor), waitMs: 0 };
}

async function start(client: ApifyClient, query: ApifyQuery, cursor: StartCursor): Promise<SourcePage> {
  const { actor, capMicros, maxItems, input } = cursor;
  const { callback } = query;
  const webhook = callback && { url: callback.url, headers: { [callbackHeader]: callback.secret } };
  const maxTotalChargeUsd = (Math.floor(capMicros / 100) / 10_000).toFixed(4);
  const options = { maxItems, maxTotalChargeUsd, timeout, webhook };
  const run = (await startedSince(client, cursor)) ?? (await client.start(actor, input, options)).id;
  return waiting({ at: 'run', actor, capMicros, run }, query);
}

function waiting(cursor: RunCursor, { callback }: ApifyQuery): SourcePage {
  const waitMs = callback ? pollMs.withCallback : pollMs.alone;
  return { ...nothingYet, cursor: writeCursor(cursor), waitMs };
}

async function follow(client: ApifyClient, query: ApifyQuery, cursor: RunCursor): Promise<SourcePage> {
  const { actor, capMicros } = cursor;
  const run = await client.run(cursor.run);
  if (isRunning(run)) {
    if (run.status === 'RUNNING' && (costOf(run) ?? 0) > capMicros) await client.abort(run.id);
    return waiting(cursor, query);
  }
  const first = {
    at: 'read',
    actor,
    capMicros,
    run: run.id,
    dataset: run.defaultDatasetId,
    offset: 0,
  } as const;
  const page = await read(client, query, first);
  const results = page.total ?? page.leads.length + page.rejected.length;
  const note = noteOf(run, { actor, results });
  return { ...page, uses: [useOf(run, results)], ...(note ? { note } : {}) };
}

async function read(client: ApifyClient, query: ApifyQuery, cursor: ReadCursor): Promise<SourcePage> {
  const { offset, dataset, run } = cursor;
  const limit = Math.min(Math.max(query.wanted, 1), mostItems);
  const { items, total } = await client.results(dataset, { offset, limit });
  const next = offset + items.length;
  const more = items.length > 0 && (total === null ? items.length === limit : next < total);
  return {
    ...foundIn(items, { spec: query.spec, run, offset }),
    cursor: more ? writeCursor({ ...cursor, offset: next }) : null,
    waitMs: null,
    total,
    uses: [],
    ...(query.raw ? { raw: rawOf(items) } : {}),
  };
}
