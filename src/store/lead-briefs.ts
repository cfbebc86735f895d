// What a thinking step needs to know about leads: all that ask at the same moment are answered by one query, and what
// is the same for all of them (ICP, Offer, settings, mailboxes) is read and parsed once.
import { together } from '#lib/together.ts';
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';
import {
  type DraftingBrief,
  type ScoringBrief,
  toDraftingBriefs,
  toScoringBriefs,
} from './lead-briefs.codec.ts';

/** Over one connection or transaction. */
export function createLeadBriefs(db: Db) {
  return {
    /** Lead, company, signals, ICP, settings and language. Null when the lead does not exist. */
    forScoring: together<string, ScoringBrief>({
      run: async (workspaceId, leadIds) => toScoringBriefs(await read(db, workspaceId, { leadIds })),
      keyOf: (leadId) => leadId,
    }),
    /** The same with Offer, sequence, languages and the mailboxes to choose from. */
    forDrafting: together<string, DraftingBrief>({
      run: async (workspaceId, leadIds) =>
        toDraftingBriefs(await read(db, workspaceId, { leadIds, also: draftingParts })),
      keyOf: (leadId) => leadId,
    }),
  };
}

/** One row, or none when there is no such workspace. */
async function read(
  db: Db,
  workspaceId: string,
  { leadIds, also = Prisma.empty }: { leadIds: readonly string[]; also?: Prisma.Sql },
): Promise<unknown[]> {
  return db.$queryRaw<unknown[]>`
    WITH asked AS (
      SELECT * FROM "Lead" WHERE "workspaceId" = ${workspaceId}::uuid AND "id" = ANY(${[...leadIds]}::uuid[]))
    SELECT w."locale", ${commonParts} ${also} FROM "Workspace" w WHERE w."id" = ${workspaceId}::uuid`;
}

/** Owners of a segment who have left own nothing new: when all have, it is everybody's. */
const commonParts = Prisma.sql`
  (SELECT t."doc" FROM "Settings" t
    WHERE t."workspaceId" = w."id" ORDER BY t."version" DESC LIMIT 1) AS settings,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', g."id", 'languages', g."languages", 'ownerIds',
      (SELECT coalesce(jsonb_agg(o), '[]') FROM unnest(g."ownerIds") o
        WHERE NOT EXISTS (SELECT 1 FROM "Member" p WHERE p."id" = o AND p."leftAt" IS NOT NULL)),
      'icp', (SELECT jsonb_build_object('version', i."version", 'doc', i."doc") FROM "Icp" i
        WHERE i."segmentId" = g."id" ORDER BY i."version" DESC LIMIT 1),
      'offer', (SELECT jsonb_build_object('version', o."version", 'doc', o."doc") FROM "Offer" o
        WHERE o."segmentId" = g."id" ORDER BY o."version" DESC LIMIT 1),
      'steps', (SELECT q."doc" FROM "SequenceTemplate" q
        WHERE q."segmentId" = g."id" ORDER BY q."version" DESC LIMIT 1))), '[]')
    FROM "Segment" g WHERE g."workspaceId" = w."id"
      AND g."id" IN (SELECT a."segmentId" FROM asked a)) AS segments,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('lead', to_jsonb(l), 'company', to_jsonb(c),
      'runSize', (SELECT r."total" FROM "Run" r WHERE r."id" = l."runId" AND r."workspaceId" = l."workspaceId"), 'signals',
      (SELECT coalesce(jsonb_agg(to_jsonb(s) ORDER BY s."fetchedAt" DESC), '[]') FROM (SELECT * FROM "Signal" a
        WHERE a."workspaceId" = l."workspaceId" AND a."companyId" = l."companyId"
        ORDER BY a."fetchedAt" DESC LIMIT 50) s))), '[]')
    FROM asked l LEFT JOIN "Company" c
      ON c."id" = l."companyId" AND c."workspaceId" = l."workspaceId") AS leads`;

/**
 * How many leads a mailbox has to serve: those that wait for review or for their first mail. Not counted further than
 * anybody can send in two weeks: from there on mailboxes are equals.
 */
const loadOf = Prisma.sql`(SELECT count(*) FROM (SELECT 1 FROM "Lead" y WHERE y."workspaceId" = w."id"
  AND y."state" IN ('in_review', 'snoozed', 'approved') AND y."mailboxId" = m."id" LIMIT 200) busy)`;

/** The mailbox of the same person's, else of a colleague's latest lead, by lead: whom they know writes to them again. */
const knownTo = Prisma.sql`
  (SELECT coalesce(jsonb_object_agg(a."id"::text, k."mailboxId"), '{}') FROM asked a CROSS JOIN LATERAL (
    SELECT o."mailboxId" FROM "Lead" o WHERE o."workspaceId" = a."workspaceId" AND o."id" <> a."id"
      AND o."mailboxId" IS NOT NULL AND (o."emailKey" = a."emailKey" OR o."companyId" = a."companyId")
    ORDER BY (o."emailKey" = a."emailKey") DESC NULLS LAST, o."stateAt" DESC LIMIT 1) k)`;

const draftingParts = Prisma.sql`,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m."id", 'memberId', m."memberId", 'name', m."name",
      'active', m."state" = 'active' AND p."leftAt" IS NULL, 'awayUntil', p."awayUntil",
      'takesLeads', p."takesLeads" AND p."role" <> 'viewer', 'load', ${loadOf})
      ORDER BY m."connectedAt", m."id"), '[]')
    FROM "Mailbox" m JOIN "Member" p ON p."id" = m."memberId" WHERE m."workspaceId" = w."id") AS mailboxes,
  ${knownTo} AS known,
  (SELECT count(*)::int FROM (SELECT 1 FROM "Lead" x WHERE x."workspaceId" = w."id"
    AND x."state" = 'in_review' LIMIT 10) few) AS waiting`;
