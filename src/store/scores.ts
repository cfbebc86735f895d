// Every score that a lead was given, with what it rests on. The newest one counts.
import { newId } from '#lib/ids.ts';
import type { Db } from './db.ts';
import { type Score, toScore } from './scores.codec.ts';

export type NewScore = Omit<Score, 'id'>;

async function add(db: Db, workspaceId: string, { evidence, boosts, ...score }: NewScore): Promise<void> {
  const dated = boosts.map((boost) => ({ ...boost, at: boost.at.toISOString() }));
  await db.score.create({ data: { id: newId(), workspaceId, ...score, evidence, boosts: dated } });
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
