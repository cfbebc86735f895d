// Parked leads that a change of an ICP or of the threshold gives another chance: moved a batch at a time, because a
// workspace may have hundreds of thousands. What is left to do is a row, so that it survives whoever works on it.
import { newId } from '#lib/ids.ts';
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';

/** Scored again under the segment's new ICP; or on to a draft, because the score reaches the new threshold. */
export type Chance = { readonly segmentId: string } | { readonly threshold: number };
export type WaitingChance = { readonly id: string; readonly chance: Chance; readonly at: Date };

/** Those who were parked before a moment (null = all). Moves at most `limit` of them and answers how many. */
async function move(
  db: Db,
  workspaceId: string,
  { chance, before, at, limit }: { chance: Chance; before: Date | null; at: Date; limit: number },
): Promise<number> {
  const to = 'segmentId' in chance ? 'enriched' : 'scored';
  return db.$executeRaw`
    UPDATE "Lead" SET "state" = ${to}, "stateAt" = ${at}::timestamptz, "queuedAt" = NULL, "reason" = NULL
    WHERE "state" = 'parked' AND "id" = ANY(ARRAY(
      SELECT "id" FROM "Lead" WHERE ${meant(workspaceId, chance, before)} LIMIT ${limit}))`;
}

async function count(
  db: Db,
  workspaceId: string,
  { chance, before }: { chance: Chance; before: Date },
): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM "Lead" WHERE ${meant(workspaceId, chance, before)}`;
  return row?.n ?? 0;
}

function meant(workspaceId: string, chance: Chance, before: Date | null): Prisma.Sql {
  const which =
    'segmentId' in chance
      ? Prisma.sql`"segmentId" = ${chance.segmentId}::uuid`
      : Prisma.sql`"score" >= ${chance.threshold}`;
  return Prisma.sql`"workspaceId" = ${workspaceId}::uuid AND "state" = 'parked'
    AND (${before}::timestamptz IS NULL OR "stateAt" < ${before}::timestamptz) AND ${which}`;
}

/** Written down for a job. `at`: when the change was made. */
async function keep(db: Db, workspaceId: string, { chance, at }: Omit<WaitingChance, 'id'>): Promise<void> {
  await db.lookAgain.create({ data: { id: newId(), workspaceId, ...chance, at } });
}

/** What an older change of the same segment (or of the threshold) left to do is not done any more. */
async function forget(db: Db, workspaceId: string, chance: Chance): Promise<void> {
  const segmentId = 'segmentId' in chance ? chance.segmentId : null;
  await db.lookAgain.deleteMany({ where: { workspaceId, segmentId } });
}

/** The oldest change that is not done, or null. */
async function next(db: Db, workspaceId: string): Promise<WaitingChance | null> {
  const row = await db.lookAgain.findFirst({ where: { workspaceId }, orderBy: { id: 'asc' } });
  if (row === null) return null;
  const { id, at, segmentId, threshold } = row;
  return { id, at, chance: segmentId === null ? { threshold: threshold ?? 0 } : { segmentId } };
}

async function done(db: Db, workspaceId: string, id: string): Promise<void> {
  await db.lookAgain.deleteMany({ where: { workspaceId, id } });
}

export const parked = { move, count, keep, forget, next, done };
