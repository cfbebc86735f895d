// Every score that a lead was given, with what it rests on. The newest one counts.
import { newId } from '#lib/ids.ts';
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';
import { type Score, toScore } from './scores.codec.ts';

export type NewScore = Omit<Score, 'id'>;

async function add(db: Db, workspaceId: string, score: NewScore): Promise<void> {
  await db.$executeRaw`${insertScores(workspaceId, [score], Prisma.empty)}`;
}

/** The insert; `where` may restrict it by `x."leadId"`. */
export function insertScores(
  workspaceId: string,
  scored: readonly NewScore[],
  where: Prisma.Sql,
): Prisma.Sql {
  const rows = scored.map((score) => ({ id: newId(), ...score }));
  return Prisma.sql`
    INSERT INTO "Score" ("id", "workspaceId", "leadId", "fit", "boost", "total", "reason", "evidence", "boosts",
      "icpVersion", "asked", "unknown", "scorer", "at")
    SELECT x."id", ${workspaceId}::uuid, x."leadId", x."fit", x."boost", x."total", x."reason", x."evidence",
      x."boosts", x."icpVersion", x."asked", x."unknown", x."scorer", x."at"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x("id" uuid, "leadId" uuid, "fit" int, "boost" int,
      "total" int, "reason" text, "evidence" jsonb, "boosts" jsonb, "icpVersion" int, "asked" int, "unknown" int,
      "scorer" text, "at" timestamptz)
    ${where}`;
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
