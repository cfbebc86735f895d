// What mailboxes sent lately: the facts behind caps, ramp, gaps and order. Claims in flight count as sent.
import { domainLimit } from './claim-limits.ts';
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';
import { usedOfLimit } from './provider-use.ts';
import { type CompanyUse, type MailboxUse, toCompanyUse, toMailboxUse } from './sending.codec.ts';

export type Asked = {
  readonly mailboxId: string;
  readonly at: Date;
  /** The day there ("2026-11-23") and the zone: of the mailbox's owner. */
  readonly day: string;
  readonly zone: string;
  /** The mailbox's own domain; null when others use it as well. */
  readonly domain: string | null;
};

/** A report of a delay is no bounce: the mail may still arrive. */
const failedForGood = Prisma.sql`kind = 'bounce' AND bounce IS DISTINCT FROM 'delayed'`;
const soon = Prisma.sql`interval '9 hours'`;

/** How a mailbox was used in the 24 hours before `at`, and on its last sending day before today. */
async function ofMailbox(db: Db, workspaceId: string, asked: Asked): Promise<MailboxUse> {
  const { mailboxId, at, day, zone, domain } = asked;
  const rows = await db.$queryRaw<unknown[]>`
    WITH lately AS (
      SELECT t."mailboxId", b.address, coalesce(t."sentAt", t."claimedAt") AS at
      FROM "Touch" t JOIN "Mailbox" b ON b.id = t."mailboxId"
      WHERE t."workspaceId" = ${workspaceId}::uuid AND t.kind = 'email' AND t.state IN ('claimed', 'sent', 'unknown')
        AND coalesce(t."sentAt", t."claimedAt") > ${at}::timestamptz - interval '24 hours'),
    own AS (SELECT at FROM lately WHERE "mailboxId" = ${mailboxId}::uuid),
    shared AS (SELECT at FROM lately WHERE split_part(address, '@', 2) = ${domain}),
    days AS (
      SELECT d.day, d.ramp, ${countOn(mailboxId, zone, Prisma.sql`kind = 'touch'`)} AS sent,
        ${countOn(mailboxId, zone, failedForGood)} AS bounces,
        ${countOn(mailboxId, zone, Prisma.sql`kind = 'complaint'`)} AS complaints
      FROM "MailboxDay" d WHERE d."mailboxId" = ${mailboxId}::uuid AND d.day < ${day})
    SELECT (SELECT count(*)::int FROM own) AS sent, (SELECT min(at) FROM own) AS "firstSentAt",
      (SELECT max(at) FROM own) AS "lastSentAt", (SELECT count(*)::int FROM shared) AS "domainSent",
      (SELECT min(at) FROM shared) AS "domainFirstSentAt", ${domainLimit(Prisma.sql`${workspaceId}::uuid`)} AS "domainLimit",
      ${counted(mailboxId, at)} AS counted,
      (SELECT count(*)::int FROM "Answer" WHERE "mailboxId" = ${mailboxId}::uuid
        AND state IN ('claimed', 'sent', 'unknown')
        AND coalesce("sentAt", "claimedAt") > ${at}::timestamptz - interval '24 hours') AS answered,
      (SELECT count(*)::int FROM "Touch" WHERE "mailboxId" = ${mailboxId}::uuid AND kind = 'email' AND step > 0
        AND state = 'planned' AND "dueAt" <= ${at}::timestamptz + ${soon}) AS "followUpsDue",
      (SELECT ramp FROM "MailboxDay" WHERE "mailboxId" = ${mailboxId}::uuid AND day = ${day}) AS today,
      (SELECT to_jsonb(days) FROM days WHERE sent > 0 ORDER BY day DESC LIMIT 1) AS last,
      (SELECT count(*)::int FROM days WHERE sent > 0) AS days,
      (SELECT warmup FROM "Mailbox" WHERE id = ${mailboxId}::uuid) AS warmup,
      (SELECT "warmupSeenAt" FROM "Mailbox" WHERE id = ${mailboxId}::uuid) AS "warmupSeenAt"`;
  return toMailboxUse(rows[0]);
}

/** Mails of this kind that left or came in on `d.day`, as the days are where the owner is. */
function countOn(mailboxId: string, zone: string, kind: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT count(*)::int FROM "Message" WHERE "mailboxId" = ${mailboxId}::uuid AND ${kind}
    AND at >= d.day::timestamp AT TIME ZONE ${zone}
    AND at < (d.day::timestamp + interval '1 day') AT TIME ZONE ${zone})`;
}

/** The last count of the Sent folder, and what we sent since or may be sending; null when it is older than a day. */
function counted(mailboxId: string, at: Date): Prisma.Sql {
  return Prisma.sql`(SELECT ${usedOfLimit(at)}
    FROM "Mailbox" m WHERE m.id = ${mailboxId}::uuid AND m."countedAt" > ${at}::timestamptz - interval '24 hours')`;
}

/** Mails of one mailbox to a company in the 24 hours before `at`. */
async function toCompany(
  db: Db,
  workspaceId: string,
  asked: { mailboxId: string; at: Date; companyId: string | null; domains: readonly string[] },
): Promise<CompanyUse> {
  const { mailboxId, at, companyId, domains } = asked;
  const rows = await db.$queryRaw<unknown[]>`
    SELECT count(*)::int AS sent, min(coalesce(t."sentAt", t."claimedAt")) AS "firstSentAt"
    FROM "Touch" t JOIN "Lead" l ON l.id = t."leadId"
    WHERE t."workspaceId" = ${workspaceId}::uuid AND t."mailboxId" = ${mailboxId}::uuid AND t.kind = 'email'
      AND t.state IN ('claimed', 'sent', 'unknown')
      AND coalesce(t."sentAt", t."claimedAt") > ${at}::timestamptz - interval '24 hours'
      AND (l."companyId" = ${companyId}::uuid OR l.domain = ANY(${[...domains]}::text[]))`;
  return toCompanyUse(rows[0]);
}

/** When this mailbox's Sent folder was last counted; null = never. */
async function countedAt(db: Db, workspaceId: string, mailboxId: string): Promise<Date | null> {
  const where = { workspaceId, id: mailboxId };
  return (await db.mailbox.findFirst({ where, select: { countedAt: true } }))?.countedAt ?? null;
}

/** Notes how many mails left it in the 24 hours before `at`, whoever sent them. */
async function saveCount(
  db: Db,
  workspaceId: string,
  { mailboxId, sent, at }: { mailboxId: string; sent: number; at: Date },
): Promise<void> {
  await db.mailbox.updateMany({
    where: { workspaceId, id: mailboxId },
    data: { countedSent: sent, countedAt: at },
  });
}

/** Mails that left beside the steps: the vendor's limit counts them until the Sent folder is counted again. */
async function addToCount(
  db: Db,
  workspaceId: string,
  { mailboxId, sent }: { mailboxId: string; sent: number },
): Promise<void> {
  const where = { workspaceId, id: mailboxId, countedAt: { not: null } };
  await db.mailbox.updateMany({ where, data: { countedSent: { increment: sent } } });
}

export type Pace = {
  readonly mailboxId: string;
  /** Mails of the first sending day: more for a mailbox that has been in use. */
  readonly rampStart?: number;
  /** Least time between two mails, milliseconds. */
  readonly gapMs?: number;
  readonly limitPerDay?: number | null;
};

/** What is known of a mailbox decides how fast it may send. */
async function setPace(db: Db, workspaceId: string, { mailboxId, ...pace }: Pace): Promise<void> {
  await db.mailbox.updateMany({ where: { workspaceId, id: mailboxId }, data: pace });
}

export const sending = { ofMailbox, toCompany, countedAt, saveCount, addToCount, setPace };
