// Reads a list into a run, a batch at a time: memory stays flat whatever the length. A batch and the mark of its last
// line are one transaction, so that a reading that is cut off goes on behind it and stores no row twice.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Run } from '#domain/run.ts';
import type { RunCounts } from '#domain/run-card.ts';
import { inGroups, oneAhead } from '#lib/collect.ts';
import { Refusal } from '#lib/errors.ts';
import { shortened } from '#lib/storable.ts';
import type { World } from '#ports/world.ts';
import { sayCode } from '#text/text.ts';
import { redraw } from '../review/redraw.ts';
import { countRun, countsOf } from './count-run.ts';
import type { Columns } from './csv/header.ts';
import { openTable, type TableRow, type TableShape } from './csv/table.ts';
import { bareExclusions, excludes } from './exclusion-row.ts';
import { storeExclusions } from './store-exclusions.ts';
import { type LeadRows, readLeadRows, storeLeadRows } from './store-lead-rows.ts';

type Needs = Pick<
  World,
  'clock' | 'runs' | 'intake' | 'workspaces' | 'secrets' | 'transact' | 'queue' | 'log'
>;
type Which = { readonly workspaceId: string; readonly runId: string };

const batchSize = 2000;
/** Rows that are read without a pause. */
const pieceSize = 50;
/** More is not a list of people to write to. The rows before it are kept. */
const maxRows = 500_000;

/** Stores the rows of a list and answers the counts. Throws Refusal when the file cannot be read: the run has failed. */
export async function importRows(
  world: Needs,
  { workspaceId, runId }: Which,
  bytes: AsyncIterable<Uint8Array>,
): Promise<RunCounts> {
  const run = await world.runs.get(workspaceId, runId);
  if (!run) throw new Refusal('run_unknown');
  if (run.state !== 'running') return countsOf(run);
  try {
    await readInto(world, run, bytes);
    await world.runs.finish(workspaceId, { runId, state: 'done', at: world.clock.now() });
  } catch (error) {
    if (error instanceof Refusal) await failRun(world, run, error);
    throw error;
  } finally {
    await showProgress(world, run);
  }
  return countRun(world, { workspaceId, runId });
}

async function readInto(world: Needs, run: Run, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const { workspaceId, id: runId } = run;
  const table = await openTable(bytes, run.purpose === 'leads' ? leadShape : exclusionShape);
  await world.runs.setHeader(workspaceId, {
    runId,
    header: table.header.map((head) => shortened(head, 200)),
  });
  let read = 0;
  let next = batchSize;
  let shown: Promise<void> = Promise.resolve();
  for await (const batch of oneAhead(batchesOf(run, table.rows))) {
    read += batch.size;
    if (read > maxRows) throw new Refusal('too_many_rows', { max: maxRows });
    if (batch.rows.length > 0 && !(await storeBatch(world, run, batch))) return;
    // The card and dedup hear of it while the next batch is stored.
    await shown;
    shown = showProgress(world, run);
    shown.catch(() => {});
    if (read < next) continue;
    await world.intake.analyze(workspaceId, read);
    next = read * 4;
  }
  await shown;
}

type Batch = {
  /** Rows read, also those that are stored since an earlier try. */
  readonly size: number;
  readonly rows: readonly TableRow[];
  /** What the rows say, of a list of leads. */
  readonly leads: LeadRows | null;
};

/** Batches of pieces: between two pieces of reading everything else has its turn, the batch that is stored first of all. */
async function* batchesOf(run: Run, rows: AsyncIterable<TableRow>): AsyncGenerator<Batch> {
  for await (const pieces of inGroups(piecesOf(run, rows), batchSize / pieceSize)) yield joined(pieces);
}

async function* piecesOf(run: Run, rows: AsyncIterable<TableRow>): AsyncGenerator<Batch> {
  for await (const group of inGroups(rows, pieceSize)) {
    await nextTurn();
    const fresh = group.filter((row) => row.line > run.lastLine);
    const leads = run.purpose === 'leads' ? readLeadRows(fresh, run.name) : null;
    yield { size: group.length, rows: fresh, leads };
  }
}

function joined(pieces: readonly Batch[]): Batch {
  const rows = pieces.flatMap((piece) => piece.rows);
  const leads = pieces.flatMap((piece) => piece.leads ?? []);
  return {
    size: pieces.reduce((sum, { size }) => sum + size, 0),
    rows,
    leads:
      leads.length === 0
        ? null
        : {
            taken: leads.flatMap(({ taken }) => taken),
            rejected: leads.flatMap(({ rejected }) => rejected),
            lastLine: rows.at(-1)?.line ?? 0,
          },
  };
}

/** False when the run is over: it was undone, or another worker reads the same file. */
async function storeBatch(world: Needs, run: Run, { rows, leads }: Batch): Promise<boolean> {
  const at = world.clock.now();
  return leads ? storeLeadRows(world, run, { rows: leads, at }) : storeExclusions(world, run, { rows, at });
}

async function failRun(world: Needs, run: Run, refusal: Refusal): Promise<void> {
  const { locale } = await world.workspaces.get(run.workspaceId);
  await world.runs.finish(run.workspaceId, {
    runId: run.id,
    state: 'failed',
    at: world.clock.now(),
    reason: sayCode(locale, 'refusal', refusal),
  });
}

async function showProgress(world: Needs, { workspaceId, id, purpose }: Run): Promise<void> {
  await redraw(world, workspaceId, [`run/${id}`]);
  if (purpose === 'leads') await world.queue.add({ name: 'lead.dedup', payload: { workspaceId } });
}

const leadShape: TableShape = { accepts: (columns: Columns) => columns.email !== undefined, bare: null };
const exclusionShape: TableShape = { accepts: excludes, bare: bareExclusions };
