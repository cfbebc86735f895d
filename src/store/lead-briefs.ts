// What a thinking step needs to know about a lead, in one query: these are the steps that run once per lead, and a
// round trip per table would be most of their time.
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';
import {
  type DraftingBrief,
  type ScoringBrief,
  toDraftingBrief,
  toScoringBrief,
} from './lead-briefs.codec.ts';

/** Lead, company, signals, ICP, settings and language. Null when the lead does not exist. */
async function forScoring(db: Db, workspaceId: string, leadId: string): Promise<ScoringBrief | null> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT ${common} ${fromLead(workspaceId, leadId)}`;
  return rows[0] ? toScoringBrief(rows[0]) : null;
}

/** The same with Offer, sequence, languages and the mailboxes to choose from. */
async function forDrafting(db: Db, workspaceId: string, leadId: string): Promise<DraftingBrief | null> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT ${common},
      (SELECT jsonb_build_object('version', o."version", 'doc', o."doc") FROM "Offer" o
        WHERE o."segmentId" = l."segmentId" ORDER BY o."version" DESC LIMIT 1) AS offer,
      (SELECT q."doc" FROM "SequenceTemplate" q
        WHERE q."segmentId" = l."segmentId" ORDER BY q."version" DESC LIMIT 1) AS steps,
      (SELECT to_jsonb(g."languages") FROM "Segment" g WHERE g."id" = l."segmentId") AS languages,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m."id", 'memberId', m."memberId", 'name', m."name",
          'active', m."state" = 'active', 'takesLeads', p."takesLeads" AND p."role" <> 'viewer', 'load', ${loadOf})
          ORDER BY m."connectedAt", m."id"), '[]')
        FROM "Mailbox" m JOIN "Member" p ON p."id" = m."memberId"
        WHERE m."workspaceId" = l."workspaceId") AS mailboxes,
      (SELECT count(*)::int FROM (SELECT 1 FROM "Lead" x WHERE x."workspaceId" = l."workspaceId"
        AND x."state" = 'in_review' AND x."id" <> l."id" LIMIT 10) few) AS waiting
    ${fromLead(workspaceId, leadId)}`;
  return rows[0] ? toDraftingBrief(rows[0]) : null;
}

/**
 * How many leads a mailbox has to serve: those that wait for review or for their first mail. Not counted further than
 * anybody can send in two weeks: from there on mailboxes are equals.
 */
const loadOf = Prisma.sql`(SELECT count(*) FROM (SELECT 1 FROM "Lead" y WHERE y."workspaceId" = l."workspaceId"
  AND y."state" IN ('in_review', 'snoozed', 'approved') AND y."mailboxId" = m."id" LIMIT 200) busy)`;

const common = Prisma.sql`to_jsonb(l) AS lead, to_jsonb(c) AS company, w."locale" AS locale,
  (SELECT coalesce(jsonb_agg(to_jsonb(s) ORDER BY s."fetchedAt" DESC), '[]') FROM (SELECT * FROM "Signal" a
    WHERE a."workspaceId" = l."workspaceId" AND a."companyId" = l."companyId"
    ORDER BY a."fetchedAt" DESC LIMIT 50) s) AS signals,
  (SELECT jsonb_build_object('version', i."version", 'doc', i."doc") FROM "Icp" i
    WHERE i."segmentId" = l."segmentId" ORDER BY i."version" DESC LIMIT 1) AS icp,
  (SELECT t."doc" FROM "Settings" t
    WHERE t."workspaceId" = l."workspaceId" ORDER BY t."version" DESC LIMIT 1) AS settings`;

function fromLead(workspaceId: string, leadId: string): Prisma.Sql {
  return Prisma.sql`FROM "Lead" l JOIN "Workspace" w ON w."id" = l."workspaceId"
    LEFT JOIN "Company" c ON c."id" = l."companyId" AND c."workspaceId" = l."workspaceId"
    WHERE l."workspaceId" = ${workspaceId}::uuid AND l."id" = ${leadId}::uuid`;
}

export const leadBriefs = { forScoring, forDrafting };
