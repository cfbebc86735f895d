// Rows of a list that were not taken: the reason and the row as it came, so that it can be corrected and sent again.
import { newId } from '#lib/ids.ts';
import type { Db } from './db.ts';
import { toReject } from './run-rejects.codec.ts';

export type NewReject = { readonly line: number; readonly reason: string; readonly cells: readonly string[] };

async function addMany(
  db: Db,
  workspaceId: string,
  { runId, rows }: { runId: string; rows: readonly NewReject[] },
): Promise<void> {
  if (rows.length === 0) return;
  const data = rows.map(({ line, reason, cells }) => ({
    id: newId(),
    workspaceId,
    runId,
    line,
    reason,
    row: [...cells],
  }));
  await db.runReject.createMany({ data });
}

/** In the order of the file, behind `afterLine`. */
async function list(
  db: Db,
  workspaceId: string,
  { runId, afterLine, limit }: { runId: string; afterLine: number; limit: number },
): Promise<NewReject[]> {
  const rows = await db.runReject.findMany({
    where: { workspaceId, runId, line: { gt: afterLine } },
    orderBy: { line: 'asc' },
    take: limit,
  });
  return rows.map(toReject);
}

export const runRejects = { addMany, list };
