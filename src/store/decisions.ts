// What people decided about the leads of a segment, with the facts that they decided on: what the scorer and the ICP
// learn from. The latest decision about a lead counts.
import { together } from '#lib/together.ts';
import type { Db } from './db.ts';
import { type DecidedLead, toDecided } from './decisions.codec.ts';

export type Decisions = {
  /** Newest first, at most `limit`. */
  readonly decided: readonly DecidedLead[];
  /** How many leads of the segment were approved or rejected in all. */
  readonly total: number;
};

async function ofSegment(
  db: Db,
  workspaceId: string,
  { segmentId, limit }: { segmentId: string; limit: number },
): Promise<Decisions> {
  const rows = await db.$queryRaw<unknown[]>`
    WITH latest AS (
      SELECT DISTINCT ON (r."leadId") r."leadId", r."decision", r."reason", r."at", r."by" FROM "Review" r
        JOIN "Lead" l ON l."id" = r."leadId" AND l."workspaceId" = r."workspaceId"
      WHERE r."workspaceId" = ${workspaceId}::uuid AND l."segmentId" = ${segmentId}::uuid
        AND r."decision" IN ('approved', 'rejected')
      ORDER BY r."leadId", r."at" DESC, r."id" DESC)
    SELECT d."leadId"::text AS "leadId", d."decision", d."reason", d."at", count(*) OVER ()::int AS total,
      l."fullName", l."title", l."seniority", l."country",
      (SELECT s."total" FROM "Score" s WHERE s."leadId" = d."leadId" AND s."at" <= d."at"
        ORDER BY s."at" DESC LIMIT 1) AS score,
      CASE WHEN c."id" IS NULL THEN NULL ELSE jsonb_build_object('name', c."name", 'industry', c."industry",
        'size', c."size", 'country', c."country", 'technologies', to_jsonb(c."technologies")) END AS company
    FROM latest d JOIN "Lead" l ON l."id" = d."leadId"
      LEFT JOIN "Company" c ON c."id" = l."companyId" AND c."workspaceId" = l."workspaceId"
    ORDER BY d."at" DESC, d."leadId" DESC LIMIT ${limit}`;
  return toDecided(rows);
}

/** Over one connection or transaction. Who asks for a segment at the same moment shares one answer. */
export function createDecisions(db: Db) {
  const ask = together<{ segmentId: string; limit: number }, Decisions>({
    run: async (workspaceId, asked) =>
      new Map(
        await Promise.all(
          asked.map(async (one) => [keyOf(one), await ofSegment(db, workspaceId, one)] as const),
        ),
      ),
    keyOf,
    shared: true,
  });
  return {
    /** Approvals and rejections of a segment's leads. */
    ofSegment: async (workspaceId: string, one: { segmentId: string; limit: number }): Promise<Decisions> =>
      (await ask(workspaceId, one)) ?? { decided: [], total: 0 },
  };
}

function keyOf({ segmentId, limit }: { segmentId: string; limit: number }): string {
  return `${segmentId}/${limit}`;
}
