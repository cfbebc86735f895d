// Leads by the vendors' own ids of people: who is found twice before a name is known.
import type { Db } from './db.ts';

export type Identity = { readonly externalId: string; readonly leadId: string };

/** Which of these ids are leads of the workspace already. */
async function known(db: Db, workspaceId: string, externalIds: readonly string[]): Promise<Set<string>> {
  if (externalIds.length === 0) return new Set();
  const where = { workspaceId, externalId: { in: [...externalIds] } };
  const rows = await db.leadIdentity.findMany({ where, select: { externalId: true } });
  return new Set(rows.map(({ externalId }) => externalId));
}

/** The caller holds the intake lock and has asked for known ones. */
async function add(db: Db, workspaceId: string, rows: readonly Identity[]): Promise<void> {
  if (rows.length === 0) return;
  const data = rows.map((row) => ({ workspaceId, ...row }));
  await db.leadIdentity.createMany({ data, skipDuplicates: true });
}

/** The ids of one lead. */
async function ofLead(db: Db, workspaceId: string, leadId: string): Promise<string[]> {
  const rows = await db.leadIdentity.findMany({ where: { workspaceId, leadId } });
  return rows.map(({ externalId }) => externalId);
}

export const leadIdentities = { known, add, ofLead };
