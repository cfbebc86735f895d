// Every score that a lead was given, with what it rests on. The newest one counts.
import { newId } from '#lib/ids.ts';
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';
import { type Score, toScore } from './scores.codec.ts';

export type NewScore = Omit<Score, 'id'>;

async function add(db: Db, workspaceId: string, score: NewScore): Promise<void> {
  await db.$executeRaw`${insertScore(workspaceId, score, Prisma.sql`(SELECT 1) AS once`)}`;
}

/** The insert, for each row of `from` (that is: once, or not at all). */
export function insertScore(workspaceId: string, score: NewScore, from: Prisma.Sql): Prisma.Sql {
  const { leadId, fit, boost, total, reason, icpVersion, scorer, at } = score;
  const [evidence, boosts] = [JSON.stringify(score.evidence), JSON.stringify(score.boosts)];
  return Prisma.sql`
    INSERT INTO "Score" ("id", "workspaceId", "leadId", "fit", "boost", "total", "reason", "evidence", "boosts",
      "icpVersion", "scorer", "at")
    SELECT ${newId()}::uuid, ${workspaceId}::uuid, ${leadId}::uuid, ${fit}::int, ${boost}::int, ${total}::int,
      ${reason}, ${evidence}::jsonb, ${boosts}::jsonb, ${icpVersion}::int, ${scorer}, ${at}::timestamptz
    FROM ${from}`;
}

async function latest(db: Db, workspaceId: string, leadId: string): Promise<Score | null> {
  const row = await db.score.findFirst({
    where: { workspaceId, leadId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  return row && toScore(row);
}

/** Newest first. */
async function list(db: Db, workspaceId: string, leadId: string): Promise<Score[]> {
  const rows = await db.score.findMany({
    where: { workspaceId, leadId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  return rows.map(toScore);
}

export const scores = { add, latest, list };
