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
  const made = rows.map(({ line, reason, cells }) => ({ id: newId(), line, reason, row: cells }));
  await db.$executeRaw`
    INSERT INTO "RunReject" ("id", "workspaceId", "runId", "line", "reason", "row")
    SELECT x."id", ${workspaceId}::uuid, ${runId}::uuid, x."line", x."reason", x."row"
    FROM jsonb_to_recordset(${JSON.stringify(made)}::jsonb) AS x("id" uuid, "line" int, "reason" text, "row" jsonb)`;
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
