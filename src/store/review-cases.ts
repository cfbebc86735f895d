// What the card of a lead shows and what a decision about it rests on, in one query: the same rows for both, so that
// what was seen and what is decided cannot differ.
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';
import { covers } from './hold-sql.ts';
import { type ReviewFacts, toReviewFacts } from './review-cases.codec.ts';

/** Null when the workspace has no such lead. */
async function get(db: Db, workspaceId: string, leadId: string): Promise<ReviewFacts | null> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT to_jsonb(l) AS lead, to_jsonb(c) AS company, w."locale" AS locale, w."pausedAt" AS "pausedAt",
      w."pausedBy" AS "pausedBy", w."liveSince" AS "liveSince", ${runSource}, ${workspaceParts}, ${draftParts}, ${senderParts}, ${outcomeParts}
    FROM "Lead" l JOIN "Workspace" w ON w."id" = l."workspaceId"
      LEFT JOIN "Company" c ON c."id" = l."companyId" AND c."workspaceId" = l."workspaceId"
      LEFT JOIN "Run" r ON r."id" = l."runId" AND r."workspaceId" = l."workspaceId"
    WHERE l."workspaceId" = ${workspaceId}::uuid AND l."id" = ${leadId}::uuid`;
  return rows[0] ? toReviewFacts(rows[0]) : null;
}

const workspaceParts = Prisma.sql`
  (SELECT jsonb_build_object('doc', t."doc", 'changedBy', t."changedBy", 'at', t."at") FROM "Settings" t
    WHERE t."workspaceId" = l."workspaceId" ORDER BY t."version" DESC LIMIT 1) AS settings,
  EXISTS (SELECT 1 FROM "Icp" i WHERE i."segmentId" = l."segmentId") AS "hasIcp",
  (SELECT o."doc" FROM "Offer" o WHERE o."segmentId" = l."segmentId"
    ORDER BY o."version" DESC LIMIT 1) AS offer,
  (SELECT q."doc" FROM "SequenceTemplate" q WHERE q."segmentId" = l."segmentId"
    AND q."version" <= coalesce((SELECT d."sequenceVersion" FROM "Draft" d WHERE d."leadId" = l."id"), q."version")
    ORDER BY q."version" DESC LIMIT 1) AS sequence`;

/** Where a lead came from that has no fact of its own, as facts name their source. */
const runSource = Prisma.sql`CASE r."source" WHEN 'hand' THEN 'person:' || r."startedBy"
  WHEN 'csv' THEN 'csv:' || r."name" ELSE r."source" END AS "runSource"`;

const draftParts = Prisma.sql`
  (SELECT to_jsonb(s) FROM "Score" s WHERE s."leadId" = l."id"
    ORDER BY s."at" DESC, s."id" DESC LIMIT 1) AS score,
  (SELECT to_jsonb(v) || jsonb_build_object('language', d."language") FROM "Draft" d
    JOIN "DraftRevision" v ON v."leadId" = d."leadId" AND v."number" = d."revision"
    WHERE d."leadId" = l."id") AS draft,
  (SELECT to_jsonb(v) FROM "DraftRevision" v WHERE v."leadId" = l."id" AND v."author" <> 'human'
    ORDER BY v."number" DESC LIMIT 1) AS original`;

const senderParts = Prisma.sql`
  (SELECT jsonb_build_object('id', m."id", 'memberId', m."memberId", 'address', m."address", 'name', m."name",
      'signature', m."signature", 'state', m."state", 'tz', p."tz")
    FROM "Mailbox" m JOIN "Member" p ON p."id" = m."memberId"
    WHERE m."id" = l."mailboxId" AND m."workspaceId" = l."workspaceId") AS mailbox,
  (SELECT jsonb_build_object('id', p."id", 'slackUserId', p."slackUserId", 'delegates', p."delegates",
      'awayUntil', p."awayUntil", 'deputyId', p."deputyId",
      'deputy', (SELECT d."slackUserId" FROM "Member" d WHERE d."id" = p."deputyId" AND d."leftAt" IS NULL))
    FROM "Member" p WHERE p."id" = l."ownerId" AND p."workspaceId" = l."workspaceId") AS owner`;

const outcomeParts = Prisma.sql`
  (SELECT to_jsonb(v) FROM "Review" v WHERE v."leadId" = l."id"
    ORDER BY v."at" DESC, v."id" DESC LIMIT 1) AS decision,
  (SELECT coalesce(jsonb_agg(to_jsonb(t) ORDER BY t."step"), '[]') FROM "Touch" t
    WHERE t."leadId" = l."id") AS touches,
  (SELECT e."data" || jsonb_build_object('by', e."by") FROM "Event" e WHERE e."leadId" = l."id"
    AND e."kind" = 'reconsidered' AND jsonb_exists(e."data", 'overruled')
    ORDER BY e."at" DESC LIMIT 1) AS overruled,
  (SELECT k."id"::text FROM "Task" k WHERE k."leadId" = l."id" AND k."kind" = 'unknown_outcome'
    AND k."doneAt" IS NULL ORDER BY k."createdAt" LIMIT 1) AS "taskId",
  (SELECT jsonb_build_object('id', h.id, 'kind', h.kind, 'reason', h.reason, 'until', h.until) FROM "Hold" h
    WHERE h."endedAt" IS NULL AND ${covers} ORDER BY h.kind = 'company' DESC, h.at DESC LIMIT 1) AS hold`;

export const reviewCases = { get };
