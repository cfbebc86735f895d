// LinkedIn steps that wait for a person, by the owner of the lead. A step of a lead that has left the sequence (an
// answer, an opt-out, a bounce) is never shown, and closed at the next sweep, whoever stopped the lead.
import type { LinkedinTask, TaskOwner } from '#domain/linkedin-day.ts';
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';
import { toLinkedinTask } from './linkedin-tasks.codec.ts';

/** The member whose lead it is: its owner, else the owner of its mailbox. */
const owner = Prisma.sql`coalesce(l."ownerId",
  (SELECT b."memberId" FROM "Mailbox" b WHERE b."id" = l."mailboxId"))`;
/** The words of the invitation as they were approved with the first mail; null where none were written. */
const approvedNote = Prisma.sql`(SELECT v."approved"->'mails'->0->>'note' FROM "Touch" t
  JOIN "Review" v ON v."id" = t."reviewId" WHERE t."id" = k."touchId")`;
const isOpen = Prisma.sql`k."kind" IN ('linkedin_visit', 'linkedin_invite') AND k."doneAt" IS NULL`;

/** Open steps due before the end of a day, then those that a person ended on it. */
async function ofDay(
  db: Db,
  workspaceId: string,
  { memberId, from, to }: { memberId: string; from: Date; to: Date },
): Promise<LinkedinTask[]> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT k."id", k."kind", l."id" AS "leadId", l."fullName" AS who, l."firstName", c."name" AS company, l."title",
      l."linkedinUrl", d."language", k."doneAt", k."outcome", ${approvedNote} AS note,
      coalesce((k."detail"->>'unsure')::int, 0) = 1 AS unsure
    FROM "Task" k JOIN "Lead" l ON l."id" = k."leadId" LEFT JOIN "Company" c ON c."id" = l."companyId"
    LEFT JOIN "Draft" d ON d."leadId" = l."id"
    WHERE k."workspaceId" = ${workspaceId}::uuid AND k."kind" IN ('linkedin_visit', 'linkedin_invite')
      AND ${owner} = ${memberId}::uuid
      AND (k."doneAt" IS NULL AND k."dueAt" < ${to} AND l."state" = 'contacted'
        OR k."doneAt" >= ${from} AND k."doneAt" < ${to} AND k."doneBy" <> 'system')
    ORDER BY k."doneAt" NULLS FIRST, k."dueAt", k."id" LIMIT 200`;
  return rows.map(toLinkedinTask);
}

/** Whose lead the task is about. Null without an owner, and when they have left. */
async function ownerOf(db: Db, workspaceId: string, leadId: string): Promise<TaskOwner | null> {
  const rows = await db.$queryRaw<TaskOwner[]>`
    SELECT m."id"::text AS "memberId", m."tz", m."awayUntil" FROM "Lead" l JOIN "Member" m ON m."id" = ${owner}
    WHERE l."workspaceId" = ${workspaceId}::uuid AND l."id" = ${leadId}::uuid AND m."leftAt" IS NULL`;
  return rows[0] ?? null;
}

/** Members with open steps that are due. */
async function owners(db: Db, workspaceId: string, at: Date): Promise<TaskOwner[]> {
  return db.$queryRaw<TaskOwner[]>`
    SELECT DISTINCT m."id"::text AS "memberId", m."tz", m."awayUntil" FROM "Task" k JOIN "Lead" l ON l."id" = k."leadId"
    JOIN "Member" m ON m."id" = ${owner}
    WHERE k."workspaceId" = ${workspaceId}::uuid AND ${isOpen} AND k."dueAt" <= ${at} AND l."state" = 'contacted'
      AND m."leftAt" IS NULL`;
}

/** Closes what belongs to leads that left the sequence. Answers whose lists changed. */
async function closeStopped(db: Db, workspaceId: string, at: Date): Promise<TaskOwner[]> {
  return db.$queryRaw<TaskOwner[]>`
    WITH stopped AS (
      UPDATE "Task" k SET "doneAt" = ${at}, "doneBy" = 'system', "outcome" = 'stopped' FROM "Lead" l
      WHERE k."workspaceId" = ${workspaceId}::uuid AND ${isOpen} AND l."id" = k."leadId"
        AND l."state" NOT IN ('approved', 'contacted', 'held')
      RETURNING l."ownerId", l."mailboxId")
    SELECT DISTINCT m."id"::text AS "memberId", m."tz", m."awayUntil" FROM stopped l JOIN "Member" m ON m."id" = ${owner}`;
}

/** Closes the other open steps of one lead, for what happened to it. */
async function closeOfLead(
  db: Db,
  workspaceId: string,
  { leadId, outcome, at }: { leadId: string; outcome: string; at: Date },
): Promise<void> {
  const where = { workspaceId, leadId, kind: { in: ['linkedin_visit', 'linkedin_invite'] }, doneAt: null };
  await db.task.updateMany({ where, data: { doneAt: at, doneBy: 'system', outcome } });
}

/** Moves an open step to a later moment, behind all others that are due by then. False when it is closed. */
async function postpone(
  db: Db,
  workspaceId: string,
  { taskId, to }: { taskId: string; to: Date },
): Promise<boolean> {
  const last = await db.task.aggregate({
    where: { workspaceId, kind: { in: ['linkedin_visit', 'linkedin_invite'] }, doneAt: null },
    _max: { dueAt: true },
  });
  const behind = last._max.dueAt && last._max.dueAt >= to ? last._max.dueAt.getTime() + 1 : to.getTime();
  const { count } = await db.task.updateMany({
    where: { workspaceId, id: taskId, doneAt: null },
    data: { dueAt: new Date(behind) },
  });
  return count === 1;
}

/** True when the two are connected on LinkedIn, as far as we were told. */
async function isConnected(db: Db, workspaceId: string, leadId: string): Promise<boolean> {
  return (await db.event.count({ where: { workspaceId, leadId, kind: 'accepted' } })) > 0;
}

/** The member's latest posted list before this one: it hands its open steps on. */
async function listBefore(db: Db, workspaceId: string, subject: string): Promise<string | null> {
  const family = subject.slice(0, subject.lastIndexOf('/') + 1);
  const row = await db.slackMessage.findFirst({
    where: { workspaceId, subject: { startsWith: family, lt: subject }, ts: { not: null } },
    orderBy: { subject: 'desc' },
  });
  return row?.subject ?? null;
}

export const linkedinTasks = {
  ofDay,
  ownerOf,
  owners,
  closeStopped,
  closeOfLead,
  postpone,
  isConnected,
  listBefore,
};
