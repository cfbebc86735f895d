// The ledger that makes post-or-update possible: which Slack message shows which subject. A row is claimed before a
// post, so that two workers never post one card twice; a claim whose worker died is taken over after 30 seconds.
import { newId } from '#lib/ids.ts';
import type { Db } from './db.ts';

export type LedgerRow = {
  readonly subject: string;
  readonly channel: string;
  /** null: a slot or a claim, not yet posted. */
  readonly ts: string | null;
  readonly drawn: string | null;
};

async function get(db: Db, workspaceId: string, subject: string): Promise<LedgerRow | null> {
  return db.slackMessage.findUnique({ where: { workspaceId_subject: { workspaceId, subject } } });
}

/** Claims the right to post. False while somebody else posts it, or when it is posted already. */
async function beginPost(
  db: Db,
  workspaceId: string,
  post: { subject: string; channel: string },
): Promise<boolean> {
  const count = await db.$executeRaw`
    INSERT INTO "SlackMessage" ("id", "workspaceId", "subject", "channel", "drawn", "updatedAt")
    VALUES (${newId()}::uuid, ${workspaceId}::uuid, ${post.subject}, ${post.channel}, 'posting', clock_timestamp())
    ON CONFLICT ("workspaceId", "subject") DO UPDATE
      SET "channel" = EXCLUDED."channel", "drawn" = 'posting', "updatedAt" = clock_timestamp()
      WHERE "SlackMessage"."ts" IS NULL AND ("SlackMessage"."drawn" IS NULL
        OR "SlackMessage"."updatedAt" < clock_timestamp() - interval '30 seconds')`;
  return count === 1;
}

/** The message is there (again), or was redrawn. */
async function posted(
  db: Db,
  workspaceId: string,
  row: { subject: string; channel: string; ts: string; drawn: string },
): Promise<void> {
  const { subject, ...shown } = row;
  const data = { ...shown, updatedAt: new Date() };
  await db.slackMessage.updateMany({ where: { workspaceId, subject }, data });
}

/** Slack said no: the claim is given back, the slot stays. */
async function release(db: Db, workspaceId: string, subject: string): Promise<void> {
  const data = { drawn: null, updatedAt: new Date() };
  await db.slackMessage.updateMany({ where: { workspaceId, subject, ts: null }, data });
}

/** The message is gone (deleted, or its channel is): the next card is posted anew. True when it was this message. */
async function forget(
  db: Db,
  workspaceId: string,
  message: { subject: string; ts: string },
): Promise<boolean> {
  const data = { ts: null, drawn: null, updatedAt: new Date() };
  const { count } = await db.slackMessage.updateMany({ where: { workspaceId, ...message }, data });
  return count === 1;
}

/** What a message shows; null when it is none of ours. */
async function subjectOf(
  db: Db,
  workspaceId: string,
  message: { channel: string; ts: string },
): Promise<string | null> {
  const row = await db.slackMessage.findFirst({ where: { workspaceId, ...message } });
  return row?.subject ?? null;
}

/**
 * A message of its own for a waiting draft, if there is room: true when the subject has a row already or fewer than
 * `max` waiting leads have one. Must run inside world.transact, which holds the lock until the row is seen.
 */
async function claimSlot(
  db: Db,
  workspaceId: string,
  slot: { subject: string; max: number },
): Promise<boolean> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('slots/' || ${workspaceId}, 0))`;
  const count = await db.$executeRaw`
    INSERT INTO "SlackMessage" ("id", "workspaceId", "subject", "channel", "updatedAt")
    SELECT ${newId()}::uuid, ${workspaceId}::uuid, ${slot.subject}, '', clock_timestamp()
    WHERE (SELECT count(*) FROM "SlackMessage" m JOIN "Lead" l
        ON l."workspaceId" = m."workspaceId" AND m."subject" = 'lead/' || l."id"::text
      WHERE m."workspaceId" = ${workspaceId}::uuid AND l."state" = 'in_review') < ${slot.max}
    ON CONFLICT ("workspaceId", "subject") DO NOTHING`;
  return count === 1 || (await get(db, workspaceId, slot.subject)) !== null;
}

/** Gives a slot back that was never posted. */
async function freeSlot(db: Db, workspaceId: string, subject: string): Promise<void> {
  await db.slackMessage.deleteMany({ where: { workspaceId, subject, ts: null } });
}

export const slackMessages = {
  get,
  beginPost,
  posted,
  release,
  forget,
  subjectOf,
  claimSlot,
  freeSlot,
};
