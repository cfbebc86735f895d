// Which lead has a job, and which waits for one. `queuedAt` marks a lead as in flight; a mark that is too old is a
// job that was lost. Per workspace and queue only `limit` leads are in flight, so that no workspace delays another.
import type { Lead, Reason } from '#domain/lead.ts';
import { assertMove } from '#domain/lifecycle.ts';
import type { LeadState } from '#domain/lifecycle-states.ts';
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';

export type Advance = {
  readonly leadId: string;
  readonly from: LeadState;
  readonly to: LeadState;
  readonly at: Date;
  /** Absent = the old reason goes. */
  readonly reason?: Reason | null;
  /** Other columns that change with the state. */
  readonly set?: Partial<Pick<Lead, 'ownerId' | 'mailboxId' | 'score' | 'companyId'>>;
  /** States whose next job runs in the queue that the lead comes to; null = nothing runs next. */
  readonly next: readonly LeadState[] | null;
  readonly limit: number;
};

/**
 * Moves a lead from exactly `from` to `to` and takes a place in the next queue when one is free.
 * Null when the lead was no longer there; throws IllegalMove or AlreadyThere when the table forbids it.
 */
async function advance(
  db: Db,
  workspaceId: string,
  step: Advance,
): Promise<{ readonly queued: boolean } | null> {
  assertMove(step.from, step.to);
  const reason = step.reason ? JSON.stringify(step.reason) : null;
  const rows = await db.$queryRaw<{ queued: boolean }[]>`
    UPDATE "Lead" SET "state" = ${step.to}, "stateAt" = ${step.at}, "fromState" = NULL,
      "reason" = ${reason}::jsonb, "queuedAt" = ${placeIn(workspaceId, step)}${columns(step.set)}
    WHERE "workspaceId" = ${workspaceId}::uuid AND "id" = ${step.leadId}::uuid AND "state" = ${step.from}
    RETURNING "queuedAt" IS NOT NULL AS queued`;
  return rows[0] ?? null;
}

/** The moment itself while fewer than `limit` others are in flight there, else NULL (the lead waits for the sweep). */
function placeIn(workspaceId: string, { next, limit, leadId, at }: Advance): Prisma.Sql {
  if (next === null) return Prisma.sql`NULL`;
  return Prisma.sql`CASE WHEN (SELECT count(*) FROM (
      SELECT 1 FROM "Lead" WHERE "workspaceId" = ${workspaceId}::uuid AND "state" = ANY(${[...next]})
        AND "queuedAt" IS NOT NULL AND "id" <> ${leadId}::uuid LIMIT ${limit}) AS busy) < ${limit}
    THEN ${at}::timestamptz END`;
}

function columns(set: Advance['set'] = {}): Prisma.Sql {
  const parts = [
    ...(set.ownerId === undefined ? [] : [Prisma.sql`, "ownerId" = ${set.ownerId}::uuid`]),
    ...(set.mailboxId === undefined ? [] : [Prisma.sql`, "mailboxId" = ${set.mailboxId}::uuid`]),
    ...(set.companyId === undefined ? [] : [Prisma.sql`, "companyId" = ${set.companyId}::uuid`]),
    ...(set.score === undefined ? [] : [Prisma.sql`, "score" = ${set.score}::int`]),
  ];
  return parts.length === 0 ? Prisma.empty : Prisma.join(parts, '');
}

export const work = { advance };
