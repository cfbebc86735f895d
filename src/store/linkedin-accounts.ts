// Members' LinkedIn accounts at the vendor, and the one door through which an automated step leaves: a claim that asks
// once more, in the database, everything that must never be wrong.
import { z } from 'zod';
import type { LinkedinAccount, LinkedinKind } from '#domain/linkedin-day.ts';
import type { Touch } from '#domain/touch.ts';
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';
import { isHeld } from './hold-sql.ts';
import { toTouch } from './touches.codec.ts';

const accountSchema = z.object({
  memberId: z.string(),
  accountId: z.string(),
  state: z.enum(['active', 'lost']),
  reason: z.string().nullable(),
  connectedAt: z.date(),
  tz: z.string(),
});

const columns = Prisma.sql`a."memberId", a."accountId", a."state", a."reason", a."connectedAt", m."tz"`;

/** The account of the lead's owner, or of the owner of its mailbox; null when that person has left. */
async function ofLead(db: Db, workspaceId: string, leadId: string): Promise<LinkedinAccount | null> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT ${columns} FROM "Lead" l
    JOIN "Member" m ON m."id" = coalesce(l."ownerId",
      (SELECT b."memberId" FROM "Mailbox" b WHERE b."id" = l."mailboxId"))
    JOIN "LinkedinAccount" a ON a."memberId" = m."id" AND a."workspaceId" = l."workspaceId"
    WHERE l."workspaceId" = ${workspaceId}::uuid AND l."id" = ${leadId}::uuid AND m."leftAt" IS NULL`;
  return rows[0] ? accountSchema.parse(rows[0]) : null;
}

async function list(db: Db, workspaceId: string): Promise<LinkedinAccount[]> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT ${columns} FROM "LinkedinAccount" a JOIN "Member" m ON m."id" = a."memberId"
    WHERE a."workspaceId" = ${workspaceId}::uuid ORDER BY a."connectedAt"`;
  return rows.map((row) => accountSchema.parse(row));
}

/** Who has an account of this name at the vendor, in whichever workspace: a call of the vendor names no workspace. */
async function whose(db: Db, accountId: string): Promise<{ workspaceId: string; memberId: string }[]> {
  const select = { workspaceId: true, memberId: true } as const;
  return db.linkedinAccount.findMany({ where: { accountId }, select });
}

/** Connected (again): active from now on. The ramp of an account that was there goes on. */
async function connect(
  db: Db,
  workspaceId: string,
  { memberId, accountId, at }: { memberId: string; accountId: string; at: Date },
): Promise<void> {
  const create = { memberId, workspaceId, accountId, state: 'active', connectedAt: at };
  const update = { accountId, state: 'active', reason: null };
  await db.linkedinAccount.upsert({ where: { memberId }, create, update });
}

/** True for the call that made it so. */
async function lose(
  db: Db,
  workspaceId: string,
  { memberId, reason }: { memberId: string; reason: string },
): Promise<boolean> {
  const where = { workspaceId, memberId, state: 'active' };
  const { count } = await db.linkedinAccount.updateMany({ where, data: { state: 'lost', reason } });
  return count === 1;
}

/** Members whose connections were not looked at since; marked as looked at. */
async function duePolls(
  db: Db,
  workspaceId: string,
  { at, before }: { at: Date; before: Date },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ memberId: string }[]>`
    UPDATE "LinkedinAccount" SET "polledAt" = ${at}
    WHERE "workspaceId" = ${workspaceId}::uuid AND "state" = 'active'
      AND ("polledAt" IS NULL OR "polledAt" <= ${before}) RETURNING "memberId"::text AS "memberId"`;
  return rows.map(({ memberId }) => memberId);
}

/** Leads of a member that are on their way, by these profiles. */
async function leadsOf(
  db: Db,
  workspaceId: string,
  { memberId, profiles }: { memberId: string; profiles: readonly string[] },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT l."id"::text AS id FROM "Lead" l
    WHERE l."workspaceId" = ${workspaceId}::uuid AND l."state" IN ('contacted', 'held')
      AND l."linkedinKey" = ANY(${[...profiles]}::text[]) AND ${memberId}::uuid = coalesce(l."ownerId",
        (SELECT b."memberId" FROM "Mailbox" b WHERE b."id" = l."mailboxId"))`;
  return rows.map(({ id }) => id);
}

export type LinkedinClaim = {
  readonly touchId: string;
  readonly kind: LinkedinKind;
  readonly memberId: string;
  readonly accountId: string;
  readonly at: Date;
  /** Keyed hashes of the address, its domains and the person. */
  readonly hashes: readonly string[];
  readonly caps: { readonly day: number; readonly week: number; readonly gapMs: number };
};

/** Claims a planned step for an account, or answers null. Run it inside a transaction: the account is locked first. */
async function claim(db: Db, workspaceId: string, asked: LinkedinClaim): Promise<Touch | null> {
  const { touchId, kind, memberId, accountId, at, hashes, caps } = asked;
  const mark = `linkedin/${accountId}`;
  await db.$queryRaw`SELECT 1 FROM "LinkedinAccount" WHERE "memberId" = ${memberId}::uuid FOR UPDATE`;
  const rows = await db.$queryRaw<unknown[]>`
    UPDATE "Touch" t SET "state" = 'claimed', "claimedAt" = ${at}, "messageId" = ${mark},
      "attempts" = t."attempts" + 1, "reason" = NULL
    FROM "Lead" l, "Workspace" w, "LinkedinAccount" a
    WHERE t."id" = ${touchId}::uuid AND t."workspaceId" = ${workspaceId}::uuid AND t."state" = 'planned'
      AND t."kind" = ${kind} AND t."dueAt" <= ${at}
      AND l."id" = t."leadId" AND l."workspaceId" = t."workspaceId" AND l."state" = 'contacted'
      AND w."id" = t."workspaceId" AND w."pausedAt" IS NULL
      AND a."memberId" = ${memberId}::uuid AND a."workspaceId" = t."workspaceId" AND a."state" = 'active'
      AND NOT EXISTS (SELECT 1 FROM "Member" b WHERE b."id" = a."memberId" AND b."leftAt" IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM "Suppression" s WHERE s."workspaceId" = t."workspaceId"
        AND s."hash" = ANY(${[...hashes]}::text[]) AND (s."until" IS NULL OR s."until" > ${at}))
      AND NOT EXISTS (SELECT 1 FROM "Message" r WHERE r."leadId" = t."leadId" AND r."direction" = 'in'
        AND r."kind" IN ('reply', 'unsubscribe', 'complaint'))
      AND NOT EXISTS (SELECT 1 FROM "Event" e WHERE e."leadId" = t."leadId" AND e."kind" = 'accepted')
      AND NOT ${isHeld(at)}
      AND (${used(workspaceId, mark)} AND o."kind" = ${kind}
        AND o."claimedAt" > ${at}::timestamptz - interval '24 hours') < ${caps.day}
      AND (${used(workspaceId, mark)} AND o."kind" = ${kind}
        AND o."claimedAt" > ${at}::timestamptz - interval '7 days') < ${caps.week}
      AND (${used(workspaceId, mark)}
        AND o."claimedAt" > ${at}::timestamptz - ${caps.gapMs}::int * interval '1 millisecond') = 0
    RETURNING t.*`;
  return rows[0] === undefined ? null : toTouch(rows[0]);
}

/** The steps of an account; the caller's conditions and the closing bracket follow. */
function used(workspaceId: string, mark: string): Prisma.Sql {
  return Prisma.sql`SELECT count(*) FROM "Touch" o WHERE o."workspaceId" = ${workspaceId}::uuid
    AND o."messageId" = ${mark}`;
}

/** It was done, at this moment. False when somebody else ended the claim. */
async function record(
  db: Db,
  workspaceId: string,
  { touchId, at }: { touchId: string; at: Date },
): Promise<boolean> {
  const where = { workspaceId, id: touchId, state: 'claimed' };
  const { count } = await db.touch.updateMany({ where, data: { state: 'sent', sentAt: at, queuedAt: null } });
  return count === 1;
}

/** Nothing happened, for certain: it is planned again, and does not count. */
async function release(
  db: Db,
  workspaceId: string,
  { touchId, dueAt }: { touchId: string; dueAt: Date },
): Promise<void> {
  const where = { workspaceId, id: touchId, state: 'claimed' };
  const data = { state: 'planned', dueAt, claimedAt: null, messageId: null, queuedAt: null };
  await db.touch.updateMany({ where, data });
}

export const linkedinAccounts = {
  ofLead,
  list,
  whose,
  connect,
  lose,
  duePolls,
  leadsOf,
  claim,
  record,
  release,
};
