// Which lead has a job, and which waits for one. `queuedAt` marks a lead as in flight; a mark that is too old is a
// job that was lost, one in the future a lead that is put off until then. Per workspace and queue only its share of leads is in flight
// (share.ts), so that no workspace delays another.
import type { LeadState } from '#domain/lifecycle-states.ts';
import { bound } from '#lib/bound.ts';
import { together } from '#lib/together.ts';
import { type Advance, type Advanced, advanceMany, assertAdvance } from './advance.ts';
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';
import { placesSql, type Share } from './share.ts';

export type Take = {
  /** Each queue by the states whose next job runs in it, and the workspace's share of it. */
  readonly queues: readonly { readonly states: readonly LeadState[]; readonly share: Share }[];
  readonly at: Date;
};

export type TakenLead = { readonly id: string; readonly state: LeadState; readonly stateAt: Date };

/**
 * Marks the oldest waiting leads as in flight, as many as the workspace has free places in each queue. Safe to run
 * twice at once.
 */
async function take(db: Db, workspaceId: string, { queues, at }: Take): Promise<TakenLead[]> {
  const oldest = queues.map((queue) => oldestOf(workspaceId, queue, at));
  return db.$queryRaw<TakenLead[]>`
    WITH oldest AS (${Prisma.join(oldest, ' UNION ALL ')})
    UPDATE "Lead" SET "queuedAt" = ${at} FROM oldest
    WHERE "Lead"."id" = oldest."id" AND "Lead"."queuedAt" IS NULL
    RETURNING "Lead"."id", "Lead"."state", "Lead"."stateAt"`;
}

function oldestOf(workspaceId: string, { states, share }: Take['queues'][number], at: Date): Prisma.Sql {
  const mine = placesSql(workspaceId, {
    least: Prisma.sql`${share.least}::int`,
    places: Prisma.sql`${share.places}::int`,
    states: Prisma.sql`${[...states]}::text[]`,
    at,
  });
  return Prisma.sql`(
    WITH share AS MATERIALIZED (SELECT ${mine} AS places),
    room AS MATERIALIZED (
      SELECT GREATEST((SELECT places FROM share) - count(*), 0) AS free FROM (
        SELECT 1 FROM "Lead" WHERE "workspaceId" = ${workspaceId}::uuid AND "state" = ANY(${[...states]})
          AND "queuedAt" <= ${at} LIMIT (SELECT places FROM share)) AS busy)
    SELECT waiting."id" FROM unnest(${[...states]}::text[]) AS s(name), LATERAL (
      SELECT "id", "stateAt" FROM "Lead"
      WHERE "workspaceId" = ${workspaceId}::uuid AND "state" = s.name AND "queuedAt" IS NULL
      ORDER BY "queuedAt", "stateAt" LIMIT (SELECT free FROM room) FOR UPDATE SKIP LOCKED) AS waiting
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

/** The lead is not looked at before then, if it still is where it was. */
async function putOff(
  db: Db,
  workspaceId: string,
  { leadId, state, until }: { leadId: string; state: LeadState; until: Date },
): Promise<void> {
  await db.lead.updateMany({ where: { workspaceId, id: leadId, state }, data: { queuedAt: until } });
}

/** Whoever is put off waits like everybody else from now on. Answers how many. */
async function bringBack(db: Db, workspaceId: string, at: Date): Promise<number> {
  return (
    await db.lead.updateMany({ where: { workspaceId, queuedAt: { gt: at } }, data: { queuedAt: null } })
  ).count;
}

/** True when a lead of the workspace is in this state. */
async function anyIn(db: Db, workspaceId: string, state: LeadState): Promise<boolean> {
  return (await db.lead.findFirst({ where: { workspaceId, state }, select: { id: true } })) !== null;
}

/** Over one connection or transaction. Steps that end at the same moment are written together. */
export function createWork(db: Db) {
  const advance = together<Advance, Advanced>({
    run: (workspaceId, steps) => advanceMany(db, workspaceId, steps),
    keyOf: ({ leadId }) => leadId,
  });
  return {
    ...bound(db, { take, releaseLost, putOff, bringBack, anyIn }),
    /**
     * Moves a lead on. Null when it was no longer in `from`; throws IllegalMove or AlreadyThere when the lifecycle
     * forbids it.
     */
    advance: async (workspaceId: string, step: Advance): Promise<Advanced | null> => {
      assertAdvance(step);
      return advance(workspaceId, step);
    },
  };
}
