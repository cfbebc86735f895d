// What is planned next for every lead, soonest first: for the sandbox's Time tab and for "next event".
import type { Db } from './db.ts';

export type Planned = {
  readonly at: Date;
  readonly kind: string;
  readonly step: number;
  readonly held: boolean;
  readonly name: string;
  readonly company: string | null;
};

/** Steps that have not left, and snoozed leads, soonest first. */
async function upcoming(db: Db, workspaceId: string, limit: number): Promise<Planned[]> {
  return db.$queryRaw<Planned[]>`
    SELECT * FROM (
      SELECT t."dueAt" AS at, t."kind", t."step", t."state" = 'held' AS held, l."fullName" AS name, c."name" AS company
      FROM "Touch" t JOIN "Lead" l ON l."id" = t."leadId" LEFT JOIN "Company" c ON c."id" = l."companyId"
      WHERE t."workspaceId" = ${workspaceId}::uuid AND t."state" IN ('planned', 'held')
        AND l."state" IN ('approved', 'contacted', 'held')
      UNION ALL
      SELECT l."snoozedUntil", 'snooze', 0, false, l."fullName", c."name"
      FROM "Lead" l LEFT JOIN "Company" c ON c."id" = l."companyId"
      WHERE l."workspaceId" = ${workspaceId}::uuid AND l."state" = 'snoozed' AND l."snoozedUntil" IS NOT NULL
    ) AS planned ORDER BY at LIMIT ${limit}`;
}

export const planned = { upcoming };
