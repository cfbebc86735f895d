// Runs that search: their cursor, their money, and who goes on with which. A page counts once: its number is compared
// in the transaction that stores its leads.
import type { Db } from './db.ts';
import type { NewRun } from './runs.ts';

/** Makes the run of a schedule; false when it was made before (its id says which day and segment). */
async function createOnce(
  db: Db,
  workspaceId: string,
  { id, at, ...made }: NewRun & { readonly id: string },
): Promise<boolean> {
  const row = { id, workspaceId, state: 'running', startedAt: at, header: [], ...made };
  return (await db.run.createMany({ data: [row], skipDuplicates: true })).count === 1;
}

export type PageTaken = {
  readonly runId: string;
  /** Pages before this one. */
  readonly page: number;
  readonly cursor: string | null;
  readonly total: number;
  readonly invalid: number;
  readonly duplicate: number;
  readonly available: number | null;
  readonly waitUntil: Date | null;
  /** What a person should know of this page. */
  readonly reason?: string;
};

/** Counts a page. False when the run does not run any more, or somebody else took this page. */
async function take(db: Db, workspaceId: string, taken: PageTaken): Promise<boolean> {
  const { runId, page, total, invalid, duplicate, available, ...rest } = taken;
  const { count } = await db.run.updateMany({
    where: { workspaceId, id: runId, state: 'running', lastLine: page },
    data: {
      ...rest,
      ...(available === null ? {} : { available }),
      // Whoever waits is looked at again when the time comes, not when an order would count as lost.
      ...(rest.waitUntil ? { queuedAt: null } : {}),
      lastLine: page + 1,
      total: { increment: total },
      invalid: { increment: invalid },
      duplicate: { increment: duplicate },
    },
  });
  return count === 1;
}

/** Adds what was paid for the run or for one of its leads. */
async function spent(
  db: Db,
  workspaceId: string,
  { runId, micros }: { runId: string; micros: number },
): Promise<void> {
  const data = { spentMicros: { increment: micros } };
  await db.run.updateMany({ where: { workspaceId, id: runId }, data });
}

/** Not looked at before then. */
async function wait(
  db: Db,
  workspaceId: string,
  { runId, until }: { runId: string; until: Date },
): Promise<void> {
  const where = { workspaceId, id: runId, state: 'running' };
  await db.run.updateMany({ where, data: { waitUntil: until, queuedAt: null } });
}

/** Needs a person, for this reason. False when it did not run. */
async function pause(
  db: Db,
  workspaceId: string,
  { runId, reason }: { runId: string; reason: string },
): Promise<boolean> {
  const where = { workspaceId, id: runId, state: 'running' };
  return (await db.run.updateMany({ where, data: { state: 'paused', reason } })).count === 1;
}

/** Goes on behind its cursor, with so much more money. False when it was not paused. */
async function resume(
  db: Db,
  workspaceId: string,
  { runId, moreMicros }: { runId: string; moreMicros: number },
): Promise<boolean> {
  const { count } = await db.run.updateMany({
    where: { workspaceId, id: runId, state: 'paused' },
    data: {
      ...{ state: 'running', reason: null, waitUntil: null, queuedAt: null },
      budgetMicros: { increment: moreMicros },
    },
  });
  return count === 1;
}

/** The searches that paused for this reason run again, within what each of them may cost. Their ids. */
async function resumeAll(db: Db, workspaceId: string, reason: string): Promise<string[]> {
  const rows = await db.run.updateManyAndReturn({
    where: { workspaceId, source: 'search', state: 'paused', reason },
    data: { state: 'running', reason: null, waitUntil: null, queuedAt: null },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** A person ended it. False when it was over. */
async function stop(
  db: Db,
  workspaceId: string,
  { runId, reason, at }: { runId: string; reason: string; at: Date },
): Promise<boolean> {
  const where = { workspaceId, id: runId, source: 'search', state: { in: ['running', 'paused'] } };
  return (await db.run.updateMany({ where, data: { state: 'stopped', reason, finishedAt: at } })).count === 1;
}

/** Searches to go on with; marked, so that they are answered once. Marks older than `lostBefore` were lost. */
async function due(
  db: Db,
  workspaceId: string,
  { at, lostBefore }: { at: Date; lostBefore: Date },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE "Run" SET "queuedAt" = ${at}
    WHERE "workspaceId" = ${workspaceId}::uuid AND "source" = 'search' AND "state" = 'running'
      AND ("waitUntil" IS NULL OR "waitUntil" <= ${at}) AND ("queuedAt" IS NULL OR "queuedAt" <= ${lostBefore})
    RETURNING "id"::text AS id`;
  return rows.map(({ id }) => id);
}

/** What became of a run's leads: not scored yet (`putOff` of them for money or a vendor), and above the threshold. */
async function progress(
  db: Db,
  workspaceId: string,
  { runId, threshold, at }: { runId: string; threshold: number; at: Date },
): Promise<Progress> {
  const rows = await db.$queryRaw<Progress[]>`
    SELECT count(*) FILTER (WHERE "state" = ANY(${[...unfinished]}))::int AS unfinished,
      count(*) FILTER (WHERE "state" = ANY(${[...unfinished]}) AND "queuedAt" > ${at})::int AS "putOff",
      count(*) FILTER (WHERE "score" >= ${threshold} AND "state" NOT IN ('duplicate', 'suppressed', 'parked'))::int AS good
    FROM "Lead" WHERE "workspaceId" = ${workspaceId}::uuid AND "runId" = ${runId}::uuid`;
  return rows[0] ?? { unfinished: 0, putOff: 0, good: 0 };
}

const unfinished = ['found', 'new', 'enriched', 'scored'];
type Progress = { readonly unfinished: number; readonly putOff: number; readonly good: number };

/**
 * True while a search for this segment brings leads, or will in a moment. One whose leads are all put off may wait for
 * weeks: nobody else has to.
 */
async function brings(
  db: Db,
  workspaceId: string,
  { segmentId, at }: { segmentId: string; at: Date },
): Promise<boolean> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT r."id"::text AS id FROM "Run" r
    WHERE r."workspaceId" = ${workspaceId}::uuid AND r."segmentId" = ${segmentId}::uuid AND r."source" = 'search'
      AND r."state" = 'running' AND NOT (r."waitUntil" IS NOT NULL
        AND EXISTS (SELECT 1 FROM "Lead" l WHERE l."runId" = r."id" AND l."queuedAt" > ${at}
          AND l."state" = ANY(${[...unfinished]}))
        AND NOT EXISTS (SELECT 1 FROM "Lead" l WHERE l."runId" = r."id"
          AND l."state" = ANY(${[...unfinished]}) AND (l."queuedAt" IS NULL OR l."queuedAt" <= ${at})))
    LIMIT 1`;
  return rows.length > 0;
}

/** Searches whose leads moved since they were last drawn; marked as drawn. At most every ten seconds each. */
async function moved(db: Db, workspaceId: string, at: Date): Promise<string[]> {
  const before = new Date(at.getTime() - redrawnEveryMs);
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE "Run" r SET "queuedAt" = ${at}
    WHERE r."workspaceId" = ${workspaceId}::uuid AND r."source" = 'search' AND r."state" <> 'running'
      AND (r."queuedAt" IS NULL OR r."queuedAt" <= ${before})
      AND EXISTS (SELECT 1 FROM "Lead" l WHERE l."runId" = r."id" AND l."stateAt" >= coalesce(r."queuedAt", r."startedAt"))
    RETURNING r."id"::text AS id`;
  return rows.map(({ id }) => id);
}

const redrawnEveryMs = 10_000;

/** Good leads of a segment that wait for a decision or are on their way there. */
async function stock(db: Db, workspaceId: string, segmentId: string): Promise<number> {
  const state = { in: ['scored', 'drafted', 'in_review'] };
  return db.lead.count({ where: { workspaceId, segmentId, state } });
}

/** True once anybody searched here. */
async function any(db: Db, workspaceId: string): Promise<boolean> {
  const where = { workspaceId, source: 'search' };
  return (await db.run.findFirst({ where, select: { id: true } })) !== null;
}

export const searches = {
  createOnce,
  take,
  spent,
  wait,
  pause,
  resume,
  resumeAll,
  stop,
  due,
  progress,
  brings,
  moved,
  stock,
  any,
};
