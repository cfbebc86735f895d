// One batch of a list of leads: rows become leads or rejected rows, in one transaction with the mark of progress.
import { toCandidate } from '#domain/candidate.ts';
import type { Run } from '#domain/run.ts';
import type { World } from '#ports/world.ts';
import type { TableRow } from './csv/table.ts';
import { type Reject, rejectOf } from './reject-row.ts';
import { type SourcedCandidate, storeLeads } from './store-leads.ts';

/** False when the run is over (undone, or read by another worker): nothing was stored. */
export async function storeLeadRows(
  world: Pick<World, 'transact'>,
  run: Run,
  { rows, at }: { rows: readonly TableRow[]; at: Date },
): Promise<boolean> {
  const { workspaceId, id: runId, segmentId } = run;
  const { taken, rejected } = sorted(rows, run.name);
  const lastLine = Math.max(...rows.map(({ line }) => line));
  const step = { runId, lastLine, total: rows.length, invalid: rejected.length };
  return world.transact(async (stores) => {
    await stores.intake.lock(workspaceId);
    if (segmentId === null || !(await stores.runs.progress(workspaceId, step))) return false;
    await stores.runRejects.addMany(workspaceId, { runId, rows: rejected });
    await storeLeads(stores, workspaceId, { segmentId, runId, at, rows: taken });
    return true;
  });
}

function sorted(rows: readonly TableRow[], name: string): { taken: SourcedCandidate[]; rejected: Reject[] } {
  const [taken, rejected]: [SourcedCandidate[], Reject[]] = [[], []];
  for (const row of rows) {
    const result = row.problem === null ? toCandidate(row.values) : null;
    if (result?.ok) taken.push({ candidate: result.candidate, source: `csv:${name} row ${row.line}` });
    else rejected.push(rejectOf(row, result ? codeOf(result.problem) : (row.problem ?? '')));
  }
  return { taken, rejected };
}

function codeOf({ code, column }: { code: string; column: string }): string {
  return code === 'cell_too_long' ? `${code}:${column}` : code;
}
