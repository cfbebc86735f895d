// When the boost of a lead changes next because a signal grows old. Only leads with a boost have a row.
import type { Db } from './db.ts';

/** Says when; null = never again. */
async function set(
  db: Db,
  workspaceId: string,
  { leadId, at }: { leadId: string; at: Date | null },
): Promise<void> {
  if (at === null) {
    await db.boostChange.deleteMany({ where: { workspaceId, leadId } });
    return;
  }
  const row = { workspaceId, leadId, at };
  await db.boostChange.upsert({ where: { leadId }, create: row, update: { at } });
}

/** Leads whose moment came, the oldest first. */
async function due(
  db: Db,
  workspaceId: string,
  { at, limit }: { at: Date; limit: number },
): Promise<string[]> {
  const where = { workspaceId, at: { lte: at } };
  const rows = await db.boostChange.findMany({ where, orderBy: { at: 'asc' }, take: limit });
  return rows.map(({ leadId }) => leadId);
}

export const boostChanges = { set, due };
