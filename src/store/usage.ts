// What was asked of paid vendors, a row a call. An unknown price is kept as unknown (null), never as 0.
import type { UseUnit } from '#domain/vendor-use.ts';
import { newId } from '#lib/ids.ts';
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';

export type UsageEntry = {
  readonly leadId: string | null;
  readonly provider: string;
  /** What it was for: "score", "draft". */
  readonly purpose: string;
  readonly model: string | null;
  readonly inputTokens: number;
  readonly cachedTokens: number;
  readonly writtenTokens: number;
  readonly outputTokens: number;
  /** Micro-dollars; null = the price is unknown. */
  readonly costMicros: number | null;
  readonly at: Date;
  /** What a data vendor bills, and how many; absent for models. */
  readonly unit?: UseUnit;
  readonly units?: number;
  /** The service tier that a model really used; absent = its default. */
  readonly tier?: string | null;
  /** The search that it belongs to. */
  readonly runId?: string | null;
};

export type UsageSum = {
  readonly provider: string;
  readonly purpose: string;
  readonly model: string | null;
  /** What a data vendor bills; null for models. */
  readonly unit: UseUnit | null;
  readonly units: number;
  readonly calls: number;
  readonly inputTokens: number;
  readonly cachedTokens: number;
  readonly writtenTokens: number;
  readonly outputTokens: number;
  /** Of the calls whose price is known. */
  readonly costMicros: number;
  /** Calls whose price is unknown: with any, the whole cost is unknown. */
  readonly unpriced: number;
};

/** One insert for all of them; none for an empty list. */
async function addMany(db: Db, workspaceId: string, entries: readonly UsageEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await db.$executeRaw`${insertUsage(workspaceId, entries, Prisma.empty)}`;
}

/** The insert; `where` may restrict it by `x."leadId"`. */
export function insertUsage(
  workspaceId: string,
  entries: readonly UsageEntry[],
  where: Prisma.Sql,
): Prisma.Sql {
  const rows = entries.map((entry) => ({ id: newId(), ...entry }));
  return Prisma.sql`
    INSERT INTO "Usage" ("id", "workspaceId", "leadId", "provider", "purpose", "model", "inputTokens",
      "cachedTokens", "writtenTokens", "outputTokens", "unit", "units", "tier", "runId", "costMicros", "at")
    SELECT x."id", ${workspaceId}::uuid, x."leadId", x."provider", x."purpose", x."model", x."inputTokens",
      x."cachedTokens", x."writtenTokens", x."outputTokens", x."unit",
      coalesce(x."units", 0), x."tier", x."runId", x."costMicros", x."at"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x("id" uuid, "leadId" uuid,
      "provider" text, "purpose" text, "model" text, "inputTokens" int, "cachedTokens" int, "writtenTokens" int,
      "outputTokens" int, "unit" text, "units" int, "tier" text,
      "runId" uuid, "costMicros" int, "at" timestamptz)
    ${where}`;
}

/** Sums per provider, purpose, model and unit, from `from` (inclusive) to `to`. */
async function sums(
  db: Db,
  workspaceId: string,
  { from, to }: { from: Date; to: Date },
): Promise<UsageSum[]> {
  return db.$queryRaw<UsageSum[]>`
    SELECT "provider", "purpose", "model", "unit", coalesce(sum("units"), 0)::float8 AS units, count(*)::int AS calls,
      coalesce(sum("inputTokens"), 0)::float8 AS "inputTokens",
      coalesce(sum("cachedTokens"), 0)::float8 AS "cachedTokens",
      coalesce(sum("writtenTokens"), 0)::float8 AS "writtenTokens",
      coalesce(sum("outputTokens"), 0)::float8 AS "outputTokens",
      coalesce(sum("costMicros"), 0)::float8 AS "costMicros",
      count(*) FILTER (WHERE "costMicros" IS NULL)::int AS unpriced
    FROM "Usage" WHERE "workspaceId" = ${workspaceId}::uuid AND "at" >= ${from} AND "at" < ${to}
    GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`;
}

/** Micro-dollars of everything in that time; null when a price is unknown. */
async function cost(db: Db, workspaceId: string, span: { from: Date; to: Date }): Promise<number | null> {
  const rows = await sums(db, workspaceId, span);
  if (rows.some(({ unpriced }) => unpriced > 0)) return null;
  return rows.reduce((sum, { costMicros }) => sum + costMicros, 0);
}

/** Those of the providers that have answered at least once. */
async function providersSeen(db: Db, workspaceId: string, providers: readonly string[]): Promise<string[]> {
  const rows = await db.usage.findMany({
    where: { workspaceId, provider: { in: [...providers] } },
    distinct: ['provider'],
    select: { provider: true },
  });
  return rows.map(({ provider }) => provider);
}

/** Micro-dollars of each day of a zone on which anything was used, oldest first; what has no price is left out. */
async function perDay(
  db: Db,
  workspaceId: string,
  { from, to, zone }: { from: Date; to: Date; zone: string },
): Promise<{ readonly day: string; readonly costMicros: number }[]> {
  return db.$queryRaw<{ day: string; costMicros: number }[]>`
    SELECT to_char(("at" AT TIME ZONE ${zone})::date, 'YYYY-MM-DD') AS day,
      coalesce(sum("costMicros"), 0)::float8 AS "costMicros"
    FROM "Usage" WHERE "workspaceId" = ${workspaceId}::uuid AND "at" >= ${from} AND "at" < ${to}
    GROUP BY 1 ORDER BY 1`;
}

export const usage = { addMany, sums, cost, perDay, providersSeen };
