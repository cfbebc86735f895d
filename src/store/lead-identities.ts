// Leads by the vendors' own ids of people: who is found twice before a name is known.
import type { Db } from './db.ts';

export type Identity = { readonly externalId: string; readonly leadId: string };

/** Which of these ids are leads of the workspace already, and the run that brought each. */
async function known(
  db: Db,
  workspaceId: string,
  externalIds: readonly string[],
): Promise<Map<string, string | null>> {
  if (externalIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ externalId: string; runId: string | null }[]>`
    SELECT i."externalId", l."runId"::text AS "runId" FROM "LeadIdentity" i LEFT JOIN "Lead" l ON l."id" = i."leadId"
    WHERE i."workspaceId" = ${workspaceId}::uuid AND i."externalId" = ANY(${[...externalIds]}::text[])`;
  return new Map(rows.map(({ externalId, runId }) => [externalId, runId]));
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
