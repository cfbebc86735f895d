// Which lead has a job, and which waits for one. `queuedAt` marks a lead as in flight; a mark that is too old is a
// job that was lost. Per workspace and queue only `limit` leads are in flight, so that no workspace delays another.
import type { Lead, Reason } from '#domain/lead.ts';
import { assertMove } from '#domain/lifecycle.ts';
import type { LeadState } from '#domain/lifecycle-states.ts';
import type { Db } from './db.ts';
import { type Findings, findingsSql, isCheap } from './findings.ts';
import { Prisma } from './generated/client.ts';

export type Advance = {
  readonly leadId: string;
  readonly from: LeadState;
  /** A state that is passed through at once (drafted, on the way to review). */
  readonly via?: LeadState;
  readonly to: LeadState;
  readonly at: Date;
  /** Absent = the old reason goes. */
  readonly reason?: Reason | null;
  /** Other columns that change with the state. */
  readonly set?: Partial<Pick<Lead, 'ownerId' | 'mailboxId' | 'score' | 'companyId'>>;
  /** States whose next job runs in the queue that the lead comes to; null = nothing runs next. */
  readonly next: readonly LeadState[] | null;
  readonly limit: number;
  /** Written with the move, or not at all. */
  readonly found?: Findings;
  /** Need not wait for the disk, if it costs nothing to do it again. Not inside a larger transaction. */
  readonly lazily?: boolean;
};

/**
 * Moves a lead from exactly `from` to `to`, writes what was found, and takes a place in the next queue when one is
 * free: one statement. Null when the lead was no longer there; throws IllegalMove or AlreadyThere when the table
 * forbids it.
 */
async function advance(
  db: Db,
  workspaceId: string,
  step: Advance,
): Promise<{ readonly queued: boolean } | null> {
  if (step.via) assertMove(step.from, step.via);
  assertMove(step.via ?? step.from, step.to);
  const reason = step.reason ? JSON.stringify(step.reason) : null;
  const found = step.found ?? {};
  const commit = step.lazily && isCheap(found) ? lazyCommit : Prisma.empty;
  const rows = await db.$queryRaw<{ queued: boolean }[]>`
    WITH moved AS (
      UPDATE "Lead" SET "state" = ${step.to}, "stateAt" = ${step.at}, "fromState" = NULL,
        "reason" = ${reason}::jsonb, "queuedAt" = ${placeIn(workspaceId, step)}${columns(step.set)}
      WHERE "workspaceId" = ${workspaceId}::uuid AND "id" = ${step.leadId}::uuid AND "state" = ${step.from}
      RETURNING "queuedAt" IS NOT NULL AS queued)${findingsSql(workspaceId, found)}
    SELECT queued${commit} FROM moved`;
  return rows[0] ?? null;
}

const lazyCommit = Prisma.sql`, set_config('synchronous_commit', 'off', true)`;

/** The moment itself while fewer than `limit` others are in flight there, else NULL (the lead waits for the sweep). */
function placeIn(workspaceId: string, { next, limit, leadId, at }: Advance): Prisma.Sql {
  if (next === null) return Prisma.sql`NULL`;
  return Prisma.sql`CASE WHEN (SELECT count(*) FROM (
      SELECT 1 FROM "Lead" WHERE "workspaceId" = ${workspaceId}::uuid AND "state" = ANY(${[...next]})
        AND "queuedAt" IS NOT NULL AND "id" <> ${leadId}::uuid LIMIT ${limit}) AS busy) < ${limit}
    THEN ${at}::timestamptz END`;
}

export type Take = {
  /** Each queue by the states whose next job runs in it. */
  readonly queues: readonly (readonly LeadState[])[];
  readonly limit: number;
  readonly at: Date;
};

export type TakenLead = { readonly id: string; readonly state: LeadState; readonly stateAt: Date };

/**
 * Marks the oldest waiting leads as in flight, as many as the workspace has free places in each queue. Safe to run
 * twice at once.
 */
async function take(db: Db, workspaceId: string, { queues, limit, at }: Take): Promise<TakenLead[]> {
  const oldest = queues.map((states) => oldestOf(workspaceId, states, limit));
  return db.$queryRaw<TakenLead[]>`
    WITH oldest AS (${Prisma.join(oldest, ' UNION ALL ')})
    UPDATE "Lead" SET "queuedAt" = ${at} FROM oldest
    WHERE "Lead"."id" = oldest."id" AND "Lead"."queuedAt" IS NULL
    RETURNING "Lead"."id", "Lead"."state", "Lead"."stateAt"`;
}

function oldestOf(workspaceId: string, states: readonly LeadState[], limit: number): Prisma.Sql {
  return Prisma.sql`(
    WITH room AS MATERIALIZED (
      SELECT GREATEST(${limit} - count(*), 0) AS free FROM (
        SELECT 1 FROM "Lead" WHERE "workspaceId" = ${workspaceId}::uuid AND "state" = ANY(${[...states]})
          AND "queuedAt" IS NOT NULL LIMIT ${limit}) AS busy)
    SELECT waiting."id" FROM unnest(${[...states]}::text[]) AS s(name), LATERAL (
      SELECT "id", "stateAt" FROM "Lead"
      WHERE "workspaceId" = ${workspaceId}::uuid AND "state" = s.name AND "queuedAt" IS NULL
      ORDER BY "stateAt" LIMIT (SELECT free FROM room) FOR UPDATE SKIP LOCKED) AS waiting
    ORDER BY waiting."stateAt" LIMIT (SELECT free FROM room))`;
}

/** Leads whose job was lost wait again: marked before `before` and still where they were. Answers how many. */
async function releaseLost(
  db: Db,
  workspaceId: string,
  { states, before }: { states: readonly LeadState[]; before: Date },
): Promise<number> {
  return db.$executeRaw`UPDATE "Lead" SET "queuedAt" = NULL
    WHERE "workspaceId" = ${workspaceId}::uuid AND "state" = ANY(${[...states]}) AND "queuedAt" <= ${before}`;
}

/** True when a lead of the workspace is in this state. */
async function anyIn(db: Db, workspaceId: string, state: LeadState): Promise<boolean> {
  return (await db.lead.findFirst({ where: { workspaceId, state }, select: { id: true } })) !== null;
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

export const work = { advance, take, releaseLost, anyIn };
