// Runs: one row an import, list or lead added by hand. Counts only grow, in the transaction that stores the rows.
import { type Run, runSchema } from '#domain/run.ts';
import { newId } from '#lib/ids.ts';
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';

export type NewRun = Pick<Run, 'source' | 'purpose' | 'name' | 'startedBy' | 'via' | 'segmentId'> & {
  readonly fileUrl?: string | null;
  readonly listReason?: string | null;
  readonly spec?: NonNullable<Run['spec']>;
  readonly wanted?: number;
  readonly budgetMicros?: number;
  readonly at: Date;
};

async function create(db: Db, workspaceId: string, { at, ...made }: NewRun): Promise<Run> {
  const data = { id: newId(), workspaceId, state: 'running', startedAt: at, header: [], ...made };
  return runSchema.parse(await db.run.create({ data }));
}

async function get(db: Db, workspaceId: string, runId: string): Promise<Run | null> {
  const row = await db.run.findFirst({ where: { workspaceId, id: runId } });
  return row && runSchema.parse(row);
}

/** Newest first. */
async function list(db: Db, workspaceId: string, limit: number): Promise<Run[]> {
  const rows = await db.run.findMany({ where: { workspaceId }, orderBy: { startedAt: 'desc' }, take: limit });
  return rows.map((row) => runSchema.parse(row));
}

async function setHeader(
  db: Db,
  workspaceId: string,
  { runId, header }: { runId: string; header: readonly string[] },
): Promise<void> {
  await db.run.updateMany({ where: { workspaceId, id: runId }, data: { header: [...header] } });
}

export type Progress = {
  readonly runId: string;
  readonly lastLine: number;
  readonly total: number;
  readonly invalid: number;
  readonly added?: number;
  readonly duplicate?: number;
};

/** Counts rows that this transaction stores. False when the run is over, or somebody stored these rows before. */
async function progress(db: Db, workspaceId: string, step: Progress): Promise<boolean> {
  const { count } = await db.run.updateMany({
    where: { workspaceId, id: step.runId, state: 'running', lastLine: { lt: step.lastLine } },
    data: {
      lastLine: step.lastLine,
      total: { increment: step.total },
      invalid: { increment: step.invalid },
      added: { increment: step.added ?? 0 },
      duplicate: { increment: step.duplicate ?? 0 },
    },
  });
  return count === 1;
}

/** Ends a running run. False when it was over already. */
async function finish(
  db: Db,
  workspaceId: string,
  end: { runId: string; state: 'done' | 'failed'; at: Date; reason?: string },
): Promise<boolean> {
  const { count } = await db.run.updateMany({
    where: { workspaceId, id: end.runId, state: 'running' },
    data: { state: end.state, finishedAt: end.at, reason: end.reason ?? null },
  });
  return count === 1;
}

/** Marks a run undone; false when it is already. */
async function undo(
  db: Db,
  workspaceId: string,
  undone: { runId: string; at: Date; by: string },
): Promise<boolean> {
  const { count } = await db.run.updateMany({
    where: { workspaceId, id: undone.runId, state: { not: 'undone' } },
    data: { state: 'undone', undoneAt: undone.at, undoneBy: undone.by },
  });
  return count === 1;
}

export type Outcomes = {
  readonly runId: string;
  readonly added: number;
  readonly duplicate: number;
  readonly suppressed: number;
};

/** Adds what dedup decided to the counts of several runs. */
async function count(db: Db, workspaceId: string, outcomes: readonly Outcomes[]): Promise<void> {
  if (outcomes.length === 0) return;
  const rows = outcomes.map(
    (o) => Prisma.sql`(${o.runId}::uuid, ${o.added}::int, ${o.duplicate}::int, ${o.suppressed}::int)`,
  );
  await db.$executeRaw`
    UPDATE "Run" r SET added = r.added + v.added, duplicate = r.duplicate + v.duplicate,
      suppressed = r.suppressed + v.suppressed
    FROM (VALUES ${Prisma.join(rows)}) AS v (id, added, duplicate, suppressed)
    WHERE r.id = v.id AND r."workspaceId" = ${workspaceId}::uuid`;
}

export const runs = { create, get, list, setHeader, progress, finish, undo, count };
