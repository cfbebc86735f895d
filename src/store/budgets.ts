// Budgets of months: set aside before a paid call, settled after it. A reservation is one conditional UPDATE, so that
// fifty at once never pass the limit together. What a month has cost is counted from Usage when nobody counted it yet:
// at its first call, after another limit, and when what is set aside belongs to calls that died.
import { type Budget, type BudgetKind, warnShare } from '#domain/budget.ts';
import { minuteMs } from '#lib/time.ts';
import { toBudget } from './budgets.codec.ts';
import type { Db } from './db.ts';

/** No call takes this long. */
const diedAfterMs = 15 * minuteMs;

export type BudgetKey = { readonly kind: BudgetKind; readonly month: string };
export type Reservation = BudgetKey & {
  readonly micros: number;
  readonly limitMicros: number;
  /** The month, for counting. */
  readonly from: Date;
  readonly to: Date;
  readonly at: Date;
};

/**
 * Sets money aside. `busy`: what is left is set aside for calls that run, and may come back; `later`: for work that takes
 * hours. `full`: the limit (and what was allowed on top) does not hold that much.
 */
async function reserve(
  db: Db,
  workspaceId: string,
  asked: Reservation,
): Promise<'held' | 'busy' | 'later' | 'full'> {
  if (await setAside(db, workspaceId, asked)) return 'held';
  await countAnew(db, workspaceId, asked);
  if (await setAside(db, workspaceId, asked)) return 'held';
  const now = await get(db, workspaceId, asked);
  const left = now ? now.limitMicros + now.extraMicros - now.spentMicros : 0;
  if (left < asked.micros) return 'full';
  return left - (now?.heldMicros ?? 0) < asked.micros ? 'later' : 'busy';
}

async function setAside(db: Db, workspaceId: string, asked: Reservation): Promise<boolean> {
  const { kind, month, micros, limitMicros, at } = asked;
  const count = await db.$executeRaw`
    UPDATE "Budget" SET "reservedMicros" = "reservedMicros" + ${micros}::bigint, "reservedAt" = ${at}
    WHERE "workspaceId" = ${workspaceId}::uuid AND "kind" = ${kind} AND "month" = ${month}
      AND "limitMicros" = ${limitMicros}::bigint AND "reservedAt" > ${died(at)}
      AND "spentMicros" + "reservedMicros" + "heldMicros" + ${micros}::bigint <= "limitMicros" + "extraMicros"`;
  return count === 1;
}

/** A fresh row is left as it is; another limit starts with neither warning nor stop. */
async function countAnew(db: Db, workspaceId: string, asked: Reservation): Promise<void> {
  const { kind, month, limitMicros, at, from, to } = asked;
  await db.$executeRaw`
    INSERT INTO "Budget" AS b ("workspaceId", "kind", "month", "spentMicros", "limitMicros", "reservedAt")
    SELECT ${workspaceId}::uuid, ${kind}, ${month}, coalesce(sum("costMicros"), 0), ${limitMicros}::bigint, ${at}
    FROM "Usage" WHERE "workspaceId" = ${workspaceId}::uuid AND "at" >= ${from} AND "at" < ${to}
      AND ("unit" IS NULL) = ${kind === 'model'}
    ON CONFLICT ("workspaceId", "kind", "month") DO UPDATE SET "spentMicros" = EXCLUDED."spentMicros",
      "limitMicros" = EXCLUDED."limitMicros", "reservedAt" = EXCLUDED."reservedAt",
      "reservedMicros" = CASE WHEN b."reservedAt" > ${died(at)} THEN b."reservedMicros" ELSE 0 END,
      "warnedAt" = CASE WHEN b."limitMicros" = EXCLUDED."limitMicros" THEN b."warnedAt" END,
      "stoppedAt" = CASE WHEN b."limitMicros" = EXCLUDED."limitMicros" THEN b."stoppedAt" END
    WHERE b."limitMicros" IS DISTINCT FROM EXCLUDED."limitMicros" OR b."reservedAt" IS NULL
      OR b."reservedAt" <= ${died(at)}`;
}

export type Settlement = BudgetKey & {
  /** What was set aside for it, and what it cost. */
  readonly reservedMicros: number;
  readonly spentMicros: number;
  readonly at: Date;
};

/** Puts the true cost in the place of what was set aside. True when this one passed the share that warns. */
async function settle(db: Db, workspaceId: string, done: Settlement): Promise<boolean> {
  const { kind, month, reservedMicros, spentMicros, at } = done;
  const rows = await db.$queryRaw<{ warned: boolean }[]>`
    UPDATE "Budget" b SET "reservedMicros" = greatest(0, b."reservedMicros" - ${reservedMicros}::bigint),
      "spentMicros" = b."spentMicros" + ${spentMicros}::bigint,
      "warnedAt" = CASE WHEN b."warnedAt" IS NULL AND b."spentMicros" + ${spentMicros}::bigint
        >= ${warnShare}::float8 * (b."limitMicros" + b."extraMicros") THEN ${at}::timestamptz ELSE b."warnedAt" END
    FROM (SELECT "warnedAt" FROM "Budget" WHERE "workspaceId" = ${workspaceId}::uuid AND "kind" = ${kind}
      AND "month" = ${month} FOR UPDATE) AS before
    WHERE b."workspaceId" = ${workspaceId}::uuid AND b."kind" = ${kind} AND b."month" = ${month}
    RETURNING before."warnedAt" IS NULL AND b."warnedAt" IS NOT NULL AS warned`;
  return rows[0]?.warned ?? false;
}

/** Nothing of this kind is paid any more. True for the call that stopped it. */
async function stop(
  db: Db,
  workspaceId: string,
  { kind, month, at, unpriced }: BudgetKey & { at: Date; unpriced: string | null },
): Promise<boolean> {
  const { count } = await db.budget.updateMany({
    where: { workspaceId, kind, month, stoppedAt: null },
    data: { stoppedAt: at, unpriced, decidedBy: null },
  });
  return count === 1;
}

/** More for this month, on top of the setting; paid work goes on. False when it was not stopped. */
async function allow(
  db: Db,
  workspaceId: string,
  { kind, month, micros, by }: BudgetKey & { micros: number; by: string },
): Promise<boolean> {
  const { count } = await db.budget.updateMany({
    where: { workspaceId, kind, month, stoppedAt: { not: null } },
    data: { extraMicros: { increment: micros }, stoppedAt: null, warnedAt: null, decidedBy: by },
  });
  return count === 1;
}

/** It stays stopped, and nobody is asked again. */
async function wait(
  db: Db,
  workspaceId: string,
  { kind, month, by }: BudgetKey & { by: string },
): Promise<boolean> {
  const where = { workspaceId, kind, month, stoppedAt: { not: null }, decidedBy: null };
  return (await db.budget.updateMany({ where, data: { decidedBy: by } })).count === 1;
}

/** Other budgets or prices hold: whatever stopped is tried again. */
async function reopen(db: Db, workspaceId: string): Promise<void> {
  const data = { stoppedAt: null, warnedAt: null, decidedBy: null, unpriced: null };
  await db.budget.updateMany({ where: { workspaceId, stoppedAt: { not: null } }, data });
}

async function get(db: Db, workspaceId: string, { kind, month }: BudgetKey): Promise<Budget | null> {
  const key = { workspaceId, kind, month };
  const row = await db.budget.findUnique({ where: { workspaceId_kind_month: key } });
  return row && toBudget(row);
}

/** Those that are stopped; usually none. */
async function stopped(db: Db, workspaceId: string): Promise<Budget[]> {
  return (await db.budget.findMany({ where: { workspaceId, stoppedAt: { not: null } } })).map(toBudget);
}

function died(at: Date): Date {
  return new Date(at.getTime() - diedAfterMs);
}

export const budgets = { reserve, settle, stop, allow, wait, reopen, get, stopped };
