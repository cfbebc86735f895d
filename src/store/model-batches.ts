// Batches of scores that are at the vendor's. The row is written before anything is handed in, with the leads put off
// until the batch must be back: a lead of an open batch is looked at by nobody else.
import { newId } from '#lib/ids.ts';
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';

export type ModelBatchRow = {
  readonly id: string;
  readonly vendorId: string | null;
  readonly leadIds: readonly string[];
  readonly submittedAt: Date;
};

export type Ready = {
  readonly at: Date;
  readonly least: number;
  readonly most: number;
  /** Put off no longer than that: whoever waits for money waits longer. */
  readonly asideUntil: Date;
  /** The last one came before this, or the first one before that: nobody else is waited for. */
  readonly quietSince: Date;
  readonly longest: Date;
};

/** `until`: so long the leads belong to the batch. */
export type Gather = Ready & { readonly until: Date };

/** Takes the leads that are put aside for a batch into a new one. Null when they are too few. */
async function gather(db: Db, workspaceId: string, gather: Gather): Promise<ModelBatchRow | null> {
  const { at, most, until } = gather;
  const id = newId();
  const rows = await db.$queryRaw<{ leadIds: string[] }[]>`
    WITH aside AS (${asideOf(workspaceId, gather)} LIMIT ${most} FOR UPDATE OF l SKIP LOCKED),
    ready AS (SELECT ${readyOf(gather)} AS yes FROM aside),
    taken AS (
      UPDATE "Lead" l SET "queuedAt" = ${until} FROM aside
      WHERE l."id" = aside."id" AND (SELECT yes FROM ready) RETURNING l."id")
    INSERT INTO "ModelBatch" ("id", "workspaceId", "leadIds", "state", "submittedAt")
    SELECT ${id}::uuid, ${workspaceId}::uuid, array_agg("id"), 'open', ${at}::timestamptz FROM taken
    HAVING count(*) > 0
    RETURNING "leadIds"::text[] AS "leadIds"`;
  const [row] = rows;
  return row ? { id, vendorId: null, leadIds: row.leadIds, submittedAt: at } : null;
}

/** Leads that were put aside and are in no batch, the oldest first. */
function asideOf(workspaceId: string, { at, asideUntil }: Ready): Prisma.Sql {
  return Prisma.sql`SELECT l."id", l."stateAt" FROM "Lead" l
    WHERE l."workspaceId" = ${workspaceId}::uuid AND l."state" = 'enriched' AND l."queuedAt" > ${at}
      AND l."queuedAt" <= ${asideUntil}
      AND NOT EXISTS (SELECT 1 FROM "ModelBatch" b WHERE b."workspaceId" = l."workspaceId"
        AND b."state" = 'open' AND l."id" = ANY(b."leadIds"))
    ORDER BY l."stateAt"`;
}

/** Over `aside`: enough of them, and nobody else is waited for. */
function readyOf({ least, most, quietSince, longest }: Ready): Prisma.Sql {
  return Prisma.sql`(count(*) >= ${least} AND (count(*) >= ${most} OR max("stateAt") <= ${quietSince}
    OR min("stateAt") <= ${longest}))`;
}

/** Batches that are not collected yet, the oldest first. */
async function open(db: Db, workspaceId: string): Promise<ModelBatchRow[]> {
  return db.modelBatch.findMany({
    where: { workspaceId, state: 'open' },
    orderBy: { submittedAt: 'asc' },
    select: { id: true, vendorId: true, leadIds: true, submittedAt: true },
  });
}

async function handedIn(db: Db, workspaceId: string, to: { id: string; vendorId: string }): Promise<void> {
  await db.modelBatch.updateMany({ where: { workspaceId, id: to.id }, data: { vendorId: to.vendorId } });
}

/** The others are no part of it any more and go the ordinary way. */
async function keepOnly(
  db: Db,
  workspaceId: string,
  { id, leadIds }: { id: string; leadIds: readonly string[] },
): Promise<void> {
  await db.$executeRaw`
    WITH kept AS (
      UPDATE "ModelBatch" b SET "leadIds" = ${[...leadIds]}::uuid[] FROM "ModelBatch" before
      WHERE b."id" = ${id}::uuid AND b."workspaceId" = ${workspaceId}::uuid AND before."id" = b."id"
      RETURNING before."leadIds" AS "before")
    UPDATE "Lead" l SET "queuedAt" = NULL FROM kept
    WHERE l."workspaceId" = ${workspaceId}::uuid AND l."id" = ANY(kept."before")
      AND NOT (l."id" = ANY(${[...leadIds]}::uuid[])) AND l."state" = 'enriched'`;
}

/** Ends a batch; whoever of it still waits goes the ordinary way. False when somebody else ended it. */
async function end(
  db: Db,
  workspaceId: string,
  to: { id: string; outcome: 'done' | 'failed'; at: Date },
): Promise<boolean> {
  const data = { state: to.outcome, doneAt: to.at, checkedAt: to.at };
  const { count } = await db.modelBatch.updateMany({
    where: { workspaceId, id: to.id, state: 'open' },
    data,
  });
  if (count === 0) return false;
  await db.$executeRaw`
    UPDATE "Lead" l SET "queuedAt" = NULL FROM "ModelBatch" b
    WHERE b."id" = ${to.id}::uuid AND b."workspaceId" = ${workspaceId}::uuid AND l."workspaceId" = b."workspaceId"
      AND l."id" = ANY(b."leadIds") AND l."state" = 'enriched'`;
  return true;
}

/** True when a batch was not asked about since `checkedBefore`, or leads are put off that make one now. */
async function waits(
  db: Db,
  workspaceId: string,
  { checkedBefore, ...gather }: Ready & { checkedBefore: Date },
): Promise<boolean> {
  const rows = await db.$queryRaw<{ yes: boolean }[]>`
    WITH aside AS (${asideOf(workspaceId, gather)})
    SELECT ${readyOf(gather)} OR EXISTS (SELECT 1 FROM "ModelBatch" WHERE "workspaceId" = ${workspaceId}::uuid
      AND "state" = 'open' AND ("checkedAt" IS NULL OR "checkedAt" <= ${checkedBefore})) AS yes FROM aside`;
  return rows[0]?.yes ?? false;
}

/** It was asked about and is not there yet. */
async function checked(db: Db, workspaceId: string, { id, at }: { id: string; at: Date }): Promise<void> {
  await db.modelBatch.updateMany({ where: { workspaceId, id }, data: { checkedAt: at } });
}

/** True while the lead's score is at the vendor's. */
async function holds(db: Db, workspaceId: string, leadId: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>(Prisma.sql`
    SELECT 1 FROM "ModelBatch" WHERE "workspaceId" = ${workspaceId}::uuid AND "state" = 'open'
      AND ${leadId}::uuid = ANY("leadIds") LIMIT 1`);
  return rows.length > 0;
}

export const modelBatches = { gather, open, handedIn, keepOnly, end, holds, waits, checked };
