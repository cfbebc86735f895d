// What answers mean, and which were not judged yet.
import type { Db } from './db.ts';
import { type Meant, toMeant } from './meanings.codec.ts';

/** Null when nobody judged it yet. */
async function get(db: Db, workspaceId: string, messageId: string): Promise<Meant | null> {
  const where = { workspaceId, id: messageId };
  const row = await db.message.findFirst({ where, select: { intent: true, meaning: true } });
  return row?.intent ? toMeant(row) : null;
}

async function set(
  db: Db,
  workspaceId: string,
  { messageId, intent, ...meaning }: Meant & { readonly messageId: string },
): Promise<void> {
  await db.message.updateMany({ where: { workspaceId, id: messageId }, data: { intent, meaning } });
}

/** Answers of leads that answered since, whom nobody judged: their job was lost. */
async function missing(
  db: Db,
  workspaceId: string,
  { since, limit }: { since: Date; limit: number },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM "Lead" l JOIN "Message" m ON m."leadId" = l.id
    WHERE l."workspaceId" = ${workspaceId}::uuid AND l.state = 'replied' AND l."stateAt" >= ${since}
      AND m.direction = 'in' AND m.kind = 'reply' AND m.intent IS NULL AND m.at >= ${since} LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

export const meanings = { get, set, missing };
