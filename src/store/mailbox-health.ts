// What came back to mailboxes, and the stops that follow from it. A stop by a guard is more than a pause by hand: it
// says why with numbers, it may end by itself, and only an admin ends it before.
import type { HealthStop } from '#domain/mailbox-health.ts';
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';
import {
  type DomainHealth,
  type MailboxHealth,
  toDomainHealth,
  toMailboxHealth,
} from './mailbox-health.codec.ts';

/**
 * What left the mailboxes of `box` and came back in the seven days before `at`, and since an admin last let one of them
 * go on. The query goes on with its own SELECT.
 */
function seenOf(workspaceId: string, at: Date, which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    WITH box AS (SELECT * FROM "Mailbox" WHERE "workspaceId" = ${workspaceId}::uuid AND ${which}),
    time AS (
      SELECT GREATEST(${at}::timestamptz - interval '7 days', max("healthSince")) AS since,
        GREATEST(${at}::timestamptz - interval '24 hours', max("healthSince")) AS yesterday FROM box),
    seen AS (
      SELECT m.* FROM "Message" m, time
      WHERE m."workspaceId" = ${workspaceId}::uuid AND m."mailboxId" IN (SELECT id FROM box) AND m.at > time.since),
    blocks AS (
      SELECT DISTINCT split_part(lower(o."toAddress"), '@', 2) AS domain
      FROM seen i JOIN "Message" o ON o."touchId" = i."touchId" AND o.direction = 'out', time
      WHERE i.bounce = 'sender' AND i.at > time.yesterday
        AND (i."bounceStatus" IS NULL OR i."bounceStatus" !~ '^5[.][356][.]'))`;
}

const counts = Prisma.sql`
  (SELECT count(*)::int FROM seen WHERE direction = 'out' AND kind = 'touch') AS sent,
  (SELECT count(DISTINCT coalesce("touchId", id))::int FROM seen
    WHERE direction = 'in' AND bounce IN ('hard', 'soft', 'sender')) AS bounces,
  (SELECT count(DISTINCT coalesce("leadId", id))::int FROM seen
    WHERE direction = 'in' AND kind = 'complaint') AS complaints,
  (SELECT coalesce(array_agg(domain ORDER BY domain), '{}') FROM blocks) AS "blockedBy"`;

/** Counts of the seven days before `at`, and what holds the mailbox now; null when it is gone. */
async function read(
  db: Db,
  workspaceId: string,
  { mailboxId, at }: { mailboxId: string; at: Date },
): Promise<MailboxHealth | null> {
  const seen = seenOf(workspaceId, at, Prisma.sql`id = ${mailboxId}::uuid`);
  const rows = await db.$queryRaw<unknown[]>`
    ${seen} SELECT "pausedFor", "pausedUntil", ${counts} FROM box`;
  return rows[0] === undefined ? null : toMailboxHealth(rows[0]);
}

/** The same counts of all mailboxes of a domain together. */
async function ofDomain(
  db: Db,
  workspaceId: string,
  { domain, at }: { domain: string; at: Date },
): Promise<DomainHealth> {
  const seen = seenOf(workspaceId, at, Prisma.sql`split_part(address, '@', 2) = ${domain}`);
  const rows = await db.$queryRaw<unknown[]>`
    ${seen} SELECT ${counts}, (SELECT count(*)::int FROM box) AS mailboxes`;
  return toDomainHealth(rows[0]);
}

export type Halt = { readonly mailboxId: string; readonly at: Date; readonly stop: HealthStop };

/**
 * Stops a mailbox that sends, that a person paused, or that an earlier stop with an end holds. False when nothing
 * changed: it is stopped for longer, or has to be connected again anyway.
 */
async function halt(db: Db, workspaceId: string, { mailboxId, stop }: Halt): Promise<boolean> {
  const { reason, until } = stop;
  const count = await db.$executeRaw`
    UPDATE "Mailbox" SET state = 'paused', reason = 'guard', "pausedFor" = ${JSON.stringify(reason)}::jsonb,
      "pausedUntil" = ${until}
    WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${mailboxId}::uuid AND state IN ('active', 'paused')
      AND ("pausedFor" IS NULL OR ("pausedUntil" IS NOT NULL AND ${until}::timestamptz IS NULL))`;
  return count === 1;
}

/** An admin lets a paused mailbox go on. After a guard's stop the counting begins anew. False when it was not paused. */
async function resume(
  db: Db,
  workspaceId: string,
  { mailboxId, at }: { mailboxId: string; at: Date },
): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE "Mailbox" SET state = 'active', reason = NULL, "pausedFor" = NULL, "pausedUntil" = NULL,
      "healthSince" = CASE WHEN "pausedFor" IS NULL THEN "healthSince" ELSE ${at} END
    WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${mailboxId}::uuid AND state = 'paused'`;
  return count === 1;
}

/** Ends the stops whose time is over. Answers which send again: what belongs to somebody who left stays stopped for it. */
async function endOver(db: Db, workspaceId: string, at: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string; state: string }[]>`
    UPDATE "Mailbox" m SET state = CASE WHEN b."leftAt" IS NULL THEN 'active' ELSE 'paused' END,
      reason = CASE WHEN b."leftAt" IS NULL THEN NULL ELSE 'member_left' END,
      "pausedFor" = NULL, "pausedUntil" = NULL
    FROM "Member" b
    WHERE m."workspaceId" = ${workspaceId}::uuid AND m.state = 'paused' AND m."pausedUntil" <= ${at}
      AND b.id = m."memberId"
    RETURNING m.id, m.state`;
  return rows.filter(({ state }) => state === 'active').map(({ id }) => id);
}

export const mailboxHealth = { read, ofDomain, halt, resume, endOver };
