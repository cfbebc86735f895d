// What has become due: steps to send, sends that nobody finished, mailboxes to read, leads to wake. Each answer is
// short (`limit`), marked where a mark is needed, and safe to ask for twice at once.
import type { Db } from './db.ts';

export type DueTouch = { readonly id: string; readonly kind: string; readonly dueAt: Date };
export type Due = {
  readonly at: Date;
  /** Marks older than this belong to lost jobs. */
  readonly lostBefore: Date;
  readonly limit: number;
};

/** Planned steps whose moment came: urgent ones, follow-ups, first mails, each soonest first. Never more than `limit` in flight. */
async function touches(db: Db, workspaceId: string, { at, lostBefore, limit }: Due): Promise<DueTouch[]> {
  return db.$queryRaw<DueTouch[]>`
    WITH ready AS (
      SELECT "id" FROM "Touch"
      WHERE "workspaceId" = ${workspaceId}::uuid AND "state" = 'planned' AND "dueAt" <= ${at}
        AND ("queuedAt" IS NULL OR "queuedAt" <= ${lostBefore})
      ORDER BY "urgent" DESC, ("step" > 0) DESC, "dueAt" LIMIT GREATEST(${limit} - (
        SELECT count(*) FROM "Touch" WHERE "workspaceId" = ${workspaceId}::uuid AND "state" = 'planned'
          AND "dueAt" <= ${at} AND "queuedAt" > ${lostBefore}), 0)
      FOR UPDATE SKIP LOCKED),
    marked AS (
      UPDATE "Touch" SET "queuedAt" = ${at} FROM ready WHERE "Touch"."id" = ready."id"
      RETURNING "Touch"."id", "Touch"."kind", "Touch"."dueAt", "Touch"."urgent", "Touch"."step")
    SELECT "id", "kind", "dueAt" FROM marked ORDER BY "urgent" DESC, ("step" > 0) DESC, "dueAt"`;
}

/** Steps that were claimed and neither recorded nor released: their process died, or the vendor never answered. */
async function claimed(
  db: Db,
  workspaceId: string,
  { before, limit }: { before: Date; limit: number },
): Promise<{ readonly id: string; readonly claimedAt: Date }[]> {
  return db.$queryRaw`SELECT "id", "claimedAt" FROM "Touch"
    WHERE "workspaceId" = ${workspaceId}::uuid AND "state" = 'claimed' AND "claimedAt" <= ${before}
    ORDER BY "claimedAt" LIMIT ${limit}`;
}

export type DuePolls = {
  readonly at: Date;
  readonly lostBefore: Date;
  /** Mailboxes that were read after this are left alone. */
  readonly polledBefore: Date;
  /** The same for mailboxes of these vendors about which a call came within a day. */
  readonly called: { readonly vendors: readonly string[]; readonly polledBefore: Date };
};

/** Readable mailboxes that were not read for a while. Paused ones too: answers still come. */
async function polls(db: Db, workspaceId: string, due: DuePolls): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO "MailCursor" ("mailboxId", "workspaceId", "queuedAt")
    SELECT m."id", m."workspaceId", ${due.at} FROM "Mailbox" m
    LEFT JOIN "MailCursor" c ON c."mailboxId" = m."id"
    LEFT JOIN "MailPush" p ON p."mailboxId" = m."id" AND p."expiresAt" > ${due.at}
      AND p."heardAt" > ${due.at}::timestamptz - interval '24 hours'
      AND m."provider" = ANY(${[...due.called.vendors]}::text[])
    WHERE m."workspaceId" = ${workspaceId}::uuid AND m."canRead" AND m."state" IN ('active', 'paused')
      AND (c."queuedAt" IS NULL OR c."queuedAt" <= ${due.lostBefore})
      AND (c."polledAt" IS NULL OR c."polledAt" <= CASE WHEN p."mailboxId" IS NULL
        THEN ${due.polledBefore}::timestamptz ELSE ${due.called.polledBefore}::timestamptz END)
    ON CONFLICT ("mailboxId") DO UPDATE SET "queuedAt" = EXCLUDED."queuedAt"
    RETURNING "mailboxId" AS id`;
  return rows.map((row) => row.id);
}

/** Snoozed leads whose date came: in review again, or (who had answered) with us again, with the reason. Answers which. */
async function wake(
  db: Db,
  workspaceId: string,
  { at, limit }: { at: Date; limit: number },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH ready AS (
      SELECT "id" FROM "Lead" WHERE "workspaceId" = ${workspaceId}::uuid AND "state" = 'snoozed'
        AND "snoozedUntil" <= ${at} LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    UPDATE "Lead" SET "state" = CASE WHEN "fromState" = 'replied' THEN 'replied' ELSE 'in_review' END,
      "reason" = CASE WHEN "fromState" = 'replied' THEN "reason" END,
      "stateAt" = ${at}, "fromState" = NULL, "snoozedUntil" = NULL, "queuedAt" = NULL
    FROM ready WHERE "Lead"."id" = ready."id" AND "Lead"."state" = 'snoozed'
    RETURNING "Lead"."id"`;
  return rows.map((row) => row.id);
}

export type DueCards = Due & { readonly before: Date };

/**
 * Leads that wait for a decision and have no message, although there is room for one: their card was lost. `limit`
 * is the number of messages that may wait at once. Marked like a job, so that a card that cannot be posted is not
 * tried at every sweep.
 */
async function cards(db: Db, workspaceId: string, due: DueCards): Promise<string[]> {
  const { at, before, limit, lostBefore } = due;
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH waiting AS (
      SELECT l."id", l."stateAt", l."queuedAt", m."ts" FROM "Lead" l LEFT JOIN "SlackMessage" m
        ON m."workspaceId" = l."workspaceId" AND m."subject" = 'lead/' || l."id"::text
      WHERE l."workspaceId" = ${workspaceId}::uuid AND l."state" = 'in_review'),
    lost AS (
      SELECT "id" FROM waiting WHERE "ts" IS NULL AND "stateAt" <= ${before}
        AND ("queuedAt" IS NULL OR "queuedAt" <= ${lostBefore})
      ORDER BY "stateAt"
      LIMIT GREATEST(${limit} - (SELECT count(*) FROM waiting WHERE "ts" IS NOT NULL), 0))
    UPDATE "Lead" SET "queuedAt" = ${at} FROM lost
    WHERE "Lead"."id" = lost."id" AND "Lead"."state" = 'in_review'
    RETURNING "Lead"."id"`;
  return rows.map((row) => row.id);
}

export const due = { touches, claimed, polls, wake, cards };
