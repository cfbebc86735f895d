// What waited too long: drafts that nobody decided on, leads that never answered, App Homes that show what was. Asked by the sweep; each answer is
// short, marked where a mark is needed, and safe to ask for twice at once.

import { newId } from '#lib/ids.ts';
import { dayMs } from '#lib/time.ts';
import type { Db } from './db.ts';

export type OverdueReviews = {
  readonly at: Date;
  /** Waiting since then, or longer. */
  readonly before: Date;
  /** Marks older than this belong to lost jobs. */
  readonly lostBefore: Date;
  readonly limit: number;
};
export type OverdueReview = { readonly id: string; readonly edited: boolean };

/**
 * Drafts that waited too long, the oldest first. `edited`: a person wrote the text. Never more than `limit` in
 * flight; an edited one comes again a day later, one whose renewal gave up not at all.
 */
async function reviews(db: Db, workspaceId: string, asked: OverdueReviews): Promise<OverdueReview[]> {
  const { at, before, lostBefore, limit } = asked;
  const dayBefore = new Date(at.getTime() - dayMs);
  return db.$queryRaw<OverdueReview[]>`
    WITH late AS (
      SELECT l."id", r."author" = 'human' AS edited FROM "Lead" l
      JOIN "Draft" d ON d."leadId" = l."id"
      JOIN "DraftRevision" r ON r."leadId" = d."leadId" AND r."number" = d."revision"
      WHERE l."workspaceId" = ${workspaceId}::uuid AND l."state" = 'in_review' AND l."stateAt" <= ${before}
        AND (l."queuedAt" IS NULL
          OR l."queuedAt" <= CASE WHEN r."author" = 'human' THEN ${dayBefore}::timestamptz ELSE ${lostBefore}::timestamptz END)
        AND NOT EXISTS (SELECT 1 FROM "Task" t WHERE t."leadId" = l."id" AND t."kind" = 'dead_letter'
          AND t."createdAt" >= l."stateAt" AND (t."doneAt" IS NULL OR t."outcome" = 'dropped'))
      ORDER BY l."stateAt" LIMIT GREATEST(${limit} - (
        SELECT count(*) FROM "Lead" WHERE "workspaceId" = ${workspaceId}::uuid AND "state" = 'in_review'
          AND "queuedAt" > ${lostBefore}), 0)
      FOR UPDATE OF l SKIP LOCKED)
    UPDATE "Lead" SET "queuedAt" = ${at} FROM late WHERE "Lead"."id" = late."id" AND "Lead"."state" = 'in_review'
    RETURNING "Lead"."id", late.edited`;
}

/** Contacted leads whose last step left before then and that have nothing to come. An open question keeps them. */
async function silent(
  db: Db,
  workspaceId: string,
  { before, limit }: { before: Date; limit: number },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT l."id" FROM "Lead" l
    WHERE l."workspaceId" = ${workspaceId}::uuid AND l."state" = 'contacted' AND l."stateAt" <= ${before}
      AND NOT EXISTS (SELECT 1 FROM "Touch" t WHERE t."leadId" = l."id"
        AND (t."state" IN ('planned', 'held', 'claimed', 'unknown')
          OR t."state" = 'sent' AND coalesce(t."sentAt", t."dueAt") > ${before}))
    ORDER BY l."stateAt" LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/**
 * True when somebody has App Home open and a lead moved since it was drawn for all: then it counts as drawn, and for
 * ten seconds nobody is told again. The ledger of messages keeps the moment, as for anything else that is drawn.
 */
async function homes(
  db: Db,
  workspaceId: string,
  { at, openedAfter }: { at: Date; openedAfter: Date },
): Promise<boolean> {
  const count = await db.$executeRaw`
    INSERT INTO "SlackMessage" ("id", "workspaceId", "subject", "channel", "drawn", "updatedAt")
    SELECT ${newId()}::uuid, ${workspaceId}::uuid, 'homes', '', ${at.toISOString()}, clock_timestamp()
    WHERE EXISTS (SELECT 1 FROM "Member" WHERE "workspaceId" = ${workspaceId}::uuid AND "homeAt" >= ${openedAfter})
      AND EXISTS (SELECT 1 FROM "Lead" WHERE "workspaceId" = ${workspaceId}::uuid
        AND "stateAt" >= coalesce((SELECT "drawn"::timestamptz FROM "SlackMessage"
          WHERE "workspaceId" = ${workspaceId}::uuid AND "subject" = 'homes'), '-infinity'))
    ON CONFLICT ("workspaceId", "subject") DO UPDATE SET "drawn" = EXCLUDED."drawn", "updatedAt" = clock_timestamp()
      WHERE "SlackMessage"."updatedAt" <= clock_timestamp() - interval '10 seconds'`;
  return count === 1;
}

export const overdue = { reviews, silent, homes };
