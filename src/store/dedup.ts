// What dedup needs to know about a batch of leads, in one query a question whatever the size of the batch.
import { quietMs } from '#domain/dedup.ts';
import type { Db } from './db.ts';
import {
  type CompanyContactRow,
  type DedupSubject,
  type PersonContactRow,
  type SamePersonRow,
  toCompanyContacts,
  toPersonContacts,
  toSamePeople,
  toSubjects,
} from './dedup.codec.ts';
import { Prisma } from './generated/client.ts';

/** The leads themselves, those that are still in one of the given ids and (for dedup) still `found`; oldest first. */
async function subjects(
  db: Db,
  workspaceId: string,
  { leadIds, state }: { leadIds: readonly string[]; state: 'found' | null },
): Promise<DedupSubject[]> {
  const rows = await db.$queryRaw`
    SELECT l.id, l."runId", l."fullName", l."emailKey", l."linkedinKey", l."personKey", l."domain", l."companyId",
      c."domain" AS "companyDomain", coalesce(c."aliases", '{}') AS "aliases",
      coalesce(s."peoplePerCompany", 1) AS "peoplePerCompany"
    FROM "Lead" l
    LEFT JOIN "Company" c ON c.id = l."companyId"
    LEFT JOIN "Segment" s ON s.id = l."segmentId"
    WHERE l."workspaceId" = ${workspaceId}::uuid AND l.id = ANY(${[...leadIds]}::uuid[])
      AND (${state}::text IS NULL OR l."state" = ${state})
    ORDER BY l.id`;
  return toSubjects(rows);
}

/** Leads, judged before, that share a key with these people; with the last time that they were contacted. */
async function samePeople(
  db: Db,
  workspaceId: string,
  keys: { emails: readonly string[]; profiles: readonly string[]; names: readonly string[] },
): Promise<SamePersonRow[]> {
  const [emails, profiles, names] = [[...keys.emails], [...keys.profiles], [...keys.names]];
  const rows = await db.$queryRaw`
    WITH same AS (
      SELECT id FROM "Lead" WHERE "workspaceId" = ${workspaceId}::uuid AND "emailKey" = ANY(${emails}::text[])
        AND ${judged}
      UNION SELECT id FROM "Lead" WHERE "workspaceId" = ${workspaceId}::uuid
        AND "linkedinKey" = ANY(${profiles}::text[]) AND ${judged}
      UNION SELECT id FROM "Lead" WHERE "workspaceId" = ${workspaceId}::uuid
        AND "personKey" = ANY(${names}::text[]) AND ${judged}
    )
    SELECT l.id AS "leadId", l."emailKey", l."linkedinKey", l."personKey", l."fullName" AS name, l."state",
      l."stateAt", greatest((SELECT max(t."sentAt") FROM "Touch" t WHERE t."leadId" = l.id),
        (SELECT max(e."at") FROM "Event" e WHERE e."leadId" = l.id AND e."kind" = 'invited'),
        (SELECT max(m."at") FROM "Message" m WHERE m."leadId" = l.id AND m."direction" = 'out')) AS "contactedAt",
      b."name" AS "teammate"
    FROM same JOIN "Lead" l ON l.id = same.id LEFT JOIN "Mailbox" b ON b.id = l."mailboxId"`;
  return toSamePeople(rows);
}

/** Leads that were let in once; the others say nothing about a newcomer. */
const judged = Prisma.sql`"state" NOT IN ('found', 'duplicate', 'suppressed')`;

/** Mails to these people in the last 180 days, from whichever mailbox. */
async function personContacts(
  db: Db,
  workspaceId: string,
  { keys, now }: { keys: readonly string[]; now: Date },
): Promise<PersonContactRow[]> {
  const since = new Date(now.getTime() - quietMs);
  const rows = await db.$queryRaw`
    SELECT m."personKey", m."leadId", m."toAddress" AS person, max(m."at") AS "at", min(b."name") AS "by"
    FROM "Message" m LEFT JOIN "Mailbox" b ON b.id = m."mailboxId"
    WHERE m."workspaceId" = ${workspaceId}::uuid AND m."personKey" = ANY(${[...keys]}::text[])
      AND m."direction" = 'out' AND m."at" > ${since}::timestamptz
    GROUP BY m."personKey", m."leadId", m."toAddress"`;
  return toPersonContacts(rows);
}

/**
 * Who of these companies was contacted in the last 180 days: touches of any channel, invitations that a person sent, and
 * mails by hand. Each person is read once; the ids as an array let their touches be read in one walk along the index.
 */
async function companyContacts(
  db: Db,
  workspaceId: string,
  asked: { domains: readonly string[]; companyIds: readonly string[]; now: Date },
): Promise<CompanyContactRow[]> {
  const since = new Date(asked.now.getTime() - quietMs);
  const [domains, companyIds] = [[...asked.domains], [...asked.companyIds]];
  const rows = await db.$queryRaw`
    WITH people AS MATERIALIZED (
      SELECT id, "domain", "companyId", "fullName", "mailboxId" FROM "Lead" WHERE "workspaceId" = ${workspaceId}::uuid
        AND ("domain" = ANY(${domains}::text[]) OR "companyId" = ANY(${companyIds}::uuid[]))
    )
    SELECT p."domain", p."companyId", p.id AS "leadId", p."fullName" AS person, t."sentAt" AS "at", b."name" AS "by", NULL AS "key"
    FROM people p JOIN "Touch" t ON t."leadId" = p.id LEFT JOIN "Mailbox" b ON b.id = t."mailboxId"
    WHERE t."leadId" = ANY(ARRAY(SELECT id FROM people)) AND t."sentAt" > ${since}::timestamptz
    UNION ALL
    SELECT p."domain", p."companyId", p.id, p."fullName", e."at", b."name", NULL
    FROM people p JOIN "Event" e ON e."leadId" = p.id LEFT JOIN "Mailbox" b ON b.id = p."mailboxId"
    WHERE e."leadId" = ANY(ARRAY(SELECT id FROM people)) AND e."at" > ${since}::timestamptz AND e."kind" = 'invited'
    UNION ALL
    SELECT m."domain", NULL, m."leadId", coalesce(l."fullName", m."toAddress"), m."at", b."name", NULL
    FROM "Message" m LEFT JOIN "Lead" l ON l.id = m."leadId" LEFT JOIN "Mailbox" b ON b.id = m."mailboxId"
    WHERE m."workspaceId" = ${workspaceId}::uuid AND m."domain" = ANY(${domains}::text[])
      AND m."direction" = 'out' AND m."at" > ${since}::timestamptz
    UNION ALL
    SELECT h."domain", NULL, h."leadId", coalesce(l."fullName", h."domain"), h."at", b."name", h."hash"
    FROM "HandContact" h LEFT JOIN "Lead" l ON l.id = h."leadId" LEFT JOIN "Mailbox" b ON b.id = h."mailboxId"
    WHERE h."workspaceId" = ${workspaceId}::uuid AND h."domain" = ANY(${domains}::text[])
      AND h."at" > ${since}::timestamptz`;
  return toCompanyContacts(rows);
}

export const dedup = { subjects, samePeople, personContacts, companyContacts };
