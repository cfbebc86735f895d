// What belongs to a member who left: leads that they own, or that their mailboxes write to, with something still open.
import type { LeftBehind } from '#domain/handover.ts';
import type { LeadState } from '#domain/lifecycle-states.ts';
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';

/** Leads (`l`) of the member. */
function ofMember(memberId: string): Prisma.Sql {
  return Prisma.sql`(l."ownerId" = ${memberId}::uuid OR l."mailboxId" IN (
    SELECT b."id" FROM "Mailbox" b WHERE b."workspaceId" = l."workspaceId" AND b."memberId" = ${memberId}::uuid))`;
}

const stillOpen = Prisma.sql`EXISTS (SELECT 1 FROM "Touch" t WHERE t."leadId" = l."id" AND t."state" IN ('planned', 'held'))`;
const waiting = Prisma.sql`l."state" IN ('in_review', 'snoozed') AND l."fromState" IS DISTINCT FROM 'replied'`;
const approved = Prisma.sql`(l."state" = 'approved' OR l."state" = 'held' AND l."fromState" = 'approved')`;
const underWay = Prisma.sql`(l."state" = 'contacted' OR l."state" = 'held' AND l."fromState" = 'contacted') AND ${stillOpen}`;
/** The mailbox of a conversation stays; once it has another owner there is nothing to decide. */
const answered = (memberId: string) => Prisma.sql`(l."ownerId" = ${memberId}::uuid
  AND (l."state" = 'replied' OR l."state" = 'snoozed' AND l."fromState" = 'replied'))`;

/** How many of each kind. */
async function counts(db: Db, workspaceId: string, memberId: string): Promise<LeftBehind> {
  const rows = await db.$queryRaw<LeftBehind[]>`
    SELECT count(*) FILTER (WHERE ${waiting})::int AS waiting, count(*) FILTER (WHERE ${approved})::int AS approved,
      count(*) FILTER (WHERE ${underWay})::int AS "underWay", count(*) FILTER (WHERE ${answered(memberId)})::int AS answered
    FROM "Lead" l WHERE l."workspaceId" = ${workspaceId}::uuid AND ${ofMember(memberId)}`;
  return rows[0] ?? { waiting: 0, approved: 0, underWay: 0, answered: 0 };
}

/** The next leads to decide about, behind `after`, by id. */
async function leads(
  db: Db,
  workspaceId: string,
  { memberId, after, limit }: { memberId: string; after: string | null; limit: number },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT l."id"::text AS id FROM "Lead" l WHERE l."workspaceId" = ${workspaceId}::uuid AND ${ofMember(memberId)}
      AND (${waiting} OR ${approved} OR ${underWay} OR ${answered(memberId)})
      AND (${after}::uuid IS NULL OR l."id" > ${after}::uuid) ORDER BY l."id" LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** Another owner, whatever the state. */
async function setOwner(
  db: Db,
  workspaceId: string,
  { leadId, ownerId }: { leadId: string; ownerId: string | null },
): Promise<void> {
  await db.lead.updateMany({ where: { workspaceId, id: leadId }, data: { ownerId } });
}

export type Handed = {
  readonly leadId: string;
  readonly state: LeadState;
  readonly ownerId: string | null;
  readonly mailboxId: string | null;
};

/** What one decision did, lead by lead: how each was before. A decision that went on after a stop notes some twice. */
async function done(db: Db, workspaceId: string, taskId: string): Promise<Handed[]> {
  return db.$queryRaw<Handed[]>`
    SELECT DISTINCT ON (e."leadId") e."leadId"::text AS "leadId", e."data"->>'state' AS state, e."data"->>'ownerId' AS "ownerId",
      e."data"->>'mailboxId' AS "mailboxId"
    FROM "Event" e WHERE e."workspaceId" = ${workspaceId}::uuid AND e."kind" = 'handed_over'
      AND e."data"->>'taskId' = ${taskId} AND e."leadId" IS NOT NULL ORDER BY e."leadId", e."at", e."id"`;
}

/** Another end of a decision: true for the call that wrote it. */
async function setOutcome(
  db: Db,
  workspaceId: string,
  { taskId, to, by, at }: { taskId: string; to: string; by: string; at: Date },
): Promise<boolean> {
  const where = { workspaceId, id: taskId, doneAt: { not: null }, outcome: { not: to } };
  const data = { outcome: to, doneBy: by, doneAt: at };
  return (await db.task.updateMany({ where, data })).count === 1;
}

/** The open departure of a member; null when there is none. */
async function openTask(db: Db, workspaceId: string, memberId: string): Promise<string | null> {
  const where = {
    ...{ workspaceId, kind: 'handover', doneAt: null },
    detail: { path: ['memberId'], equals: memberId },
  };
  return (await db.task.findFirst({ where, select: { id: true } }))?.id ?? null;
}

export const handovers = { counts, leads, setOwner, done, setOutcome, openTask };
