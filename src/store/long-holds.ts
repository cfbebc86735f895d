// Money of a month's budget that is set aside while a vendor works for hours. It counts like what was spent until it is
// given back: by the row's own id, so that it is given back once, however often somebody asks.
import type { BudgetKind } from '#domain/budget.ts';
import type { Db } from './db.ts';

export type LongHold = {
  /** Of the batch or the search that it is for. */
  readonly id: string;
  readonly kind: BudgetKind;
  readonly month: string;
  readonly micros: number;
};

/** Sets it aside; the caller has seen to it that the budget holds as much. Nothing happens the second time. */
async function add(db: Db, workspaceId: string, { id, kind, month, micros }: LongHold): Promise<void> {
  await db.$executeRaw`
    WITH added AS (
      INSERT INTO "LongHold" ("id", "workspaceId", "kind", "month", "micros")
      VALUES (${id}::uuid, ${workspaceId}::uuid, ${kind}, ${month}, ${micros}::bigint)
      ON CONFLICT ("id") DO NOTHING RETURNING "micros")
    UPDATE "Budget" b SET "heldMicros" = b."heldMicros" + added."micros" FROM added
    WHERE b."workspaceId" = ${workspaceId}::uuid AND b."kind" = ${kind} AND b."month" = ${month}`;
}

/** Gives it back. */
async function free(db: Db, workspaceId: string, id: string): Promise<void> {
  await db.$executeRaw`
    WITH gone AS (
      DELETE FROM "LongHold" WHERE "id" = ${id}::uuid AND "workspaceId" = ${workspaceId}::uuid
      RETURNING "kind", "month", "micros")
    UPDATE "Budget" b SET "heldMicros" = greatest(0, b."heldMicros" - gone."micros") FROM gone
    WHERE b."workspaceId" = ${workspaceId}::uuid AND b."kind" = gone."kind" AND b."month" = gone."month"`;
}

/** True while something is set aside for it. */
async function has(db: Db, workspaceId: string, id: string): Promise<boolean> {
  return (await db.longHold.count({ where: { workspaceId, id } })) > 0;
}

export const longHolds = { add, free, has };
