// One batch of a list of leads: rows become leads or rejected rows, in one transaction with the mark of progress.
// Reading a row (what it says, in matching forms) and storing it are apart: a batch is read while another is stored.
import { type Candidate, toCandidate } from '#domain/candidate.ts';
import { judgeBatch } from '#domain/dedup-batch.ts';
import type { Run } from '#domain/run.ts';
import type { Transaction, World } from '#ports/world.ts';
import { outcomesOf } from './count-outcomes.ts';
import type { TableRow } from './csv/table.ts';
import { gatherFacts } from './gather-facts.ts';
import { type Reject, rejectOf } from './reject-row.ts';
import { type Judge, type SourcedCandidate, storeLeads } from './store-leads.ts';

export type LeadRows = {
  readonly taken: readonly SourcedCandidate[];
  readonly rejected: readonly Reject[];
  readonly lastLine: number;
};

/** False when the run is over (undone, or read by another worker): nothing was stored. */
export async function storeLeadRows(
  world: Pick<World, 'transact' | 'secrets'>,
  run: Run,
  { rows, at }: { rows: LeadRows; at: Date },
): Promise<boolean> {
  const { workspaceId, id: runId, segmentId } = run;
  const { taken, rejected, lastLine } = rows;
  const { secrets } = world;
  const step = { runId, lastLine, total: taken.length + rejected.length, invalid: rejected.length };
  return world.transact(async (stores) => {
    // The end of the run waits for the disk, and with it everything before; a run that did not end is read again.
    await stores.intake.lockLazily(workspaceId);
    if (segmentId === null || !(await stores.runs.progress(workspaceId, step))) return false;
    await stores.runRejects.addMany(workspaceId, { runId, rows: rejected });
    const judge = judgeOf({ ...stores, secrets }, run, at);
    await storeLeads(stores, workspaceId, { segmentId, runId, at, rows: taken, judge });
    return true;
  });
}

/**
 * Judges the rows before they are stored, which writes each of them once. Not while older leads wait to be judged: the
 * first of two equals wins.
 */
function judgeOf(stores: Transaction & Pick<World, 'secrets'>, run: Run, at: Date): Judge {
  const { workspaceId, id: runId, segmentId } = run;
  return async (rows) => {
    if (await stores.work.anyIn(workspaceId, 'found')) return null;
    const segment = segmentId === null ? null : await stores.segments.get(workspaceId, segmentId);
    const leads = rows.map((row) => ({ ...row, peoplePerCompany: segment?.peoplePerCompany ?? 1 }));
    const facts = await gatherFacts(stores, workspaceId, { leads, now: at });
    const verdicts = judgeBatch(leads, facts, at);
    await stores.runs.count(workspaceId, outcomesOf(verdicts.map(({ state }) => ({ state, runId }))));
    return verdicts;
  };
}

/** What each row says. `name` is that of the list. */
export function readLeadRows(rows: readonly TableRow[], name: string): LeadRows {
  const [taken, rejected]: [SourcedCandidate[], Reject[]] = [[], []];
  for (const row of rows) {
    const candidate = readRow(row);
    if (typeof candidate === 'string') rejected.push(rejectOf(row, candidate));
    else taken.push({ candidate, source: `csv:${name} row ${row.line}` });
  }
  return { taken, rejected, lastLine: rows.at(-1)?.line ?? 0 };
}

/** The person of the row, or the code of what is wrong with it. */
function readRow({ problem, values }: TableRow): Candidate | string {
  if (problem !== null) return problem;
  const result = toCandidate(values);
  return result.ok ? result.candidate : codeOf(result.problem);
}

function codeOf({ code, column }: { code: string; column: string }): string {
  return code === 'cell_too_long' ? `${code}:${column}` : code;
}
