// How leads go from one step of the pipeline to the next: many at a time, in one statement that checks where each of
// them is, takes places in the next queues, and writes what was found. A lead that was moved by somebody else is
// left alone, with what belongs to it.
import type { Lead, Reason } from '#domain/lead.ts';
import { assertMove } from '#domain/lifecycle.ts';
import type { LeadState } from '#domain/lifecycle-states.ts';
import type { Db } from './db.ts';
import { type Findings, findingsSql, isCheap } from './findings.ts';
import { Prisma } from './generated/client.ts';
import { placesSql, type Share } from './share.ts';

export type Advance = {
  readonly leadId: string;
  readonly from: LeadState;
  /** A state that is passed through at once (drafted, on the way to review). */
  readonly via?: LeadState;
  readonly to: LeadState;
  /** Where a failed lead was. */
  readonly cameFrom?: LeadState | null;
  readonly at: Date;
  /** Absent = the old reason goes. */
  readonly reason?: Reason | null;
  /** Other columns that change with the state. */
  readonly set?: Partial<Pick<Lead, 'ownerId' | 'mailboxId' | 'score' | 'companyId' | 'emailCheck'>>;
  /** States whose next job runs in the queue that the lead comes to; null = nothing runs next. */
  readonly next: readonly LeadState[] | null;
  /** How many leads of the workspace may be in flight there. */
  readonly share: Share;
  /** Written with the move, or not at all. */
  readonly found?: Findings;
  /** Need not wait for the disk, if it costs nothing to do it again. Not inside a larger transaction. */
  readonly lazily?: boolean;
};

/** `queued`: a place in the next queue was free and is taken. */
export type Advanced = { readonly queued: boolean };

/** Throws IllegalMove or AlreadyThere when the lifecycle forbids the step. */
export function assertAdvance({ from, via, to, cameFrom }: Advance): void {
  if (via) assertMove(from, via);
  assertMove(via ?? from, to, cameFrom ?? null);
}

/** Moves each lead from exactly `from` to `to`. Answers those that were there, by id. Each lead once. */
export async function advanceMany(
  db: Db,
  workspaceId: string,
  steps: readonly Advance[],
): Promise<Map<string, Advanced>> {
  const found = steps.map((step) => ({ leadId: step.leadId, ...step.found }));
  const at = new Date(Math.max(...steps.map((step) => step.at.getTime())));
  const lazy = steps.every((step) => step.lazily) && found.every(isCheap);
  const rows = await db.$queryRaw<{ id: string; queued: boolean }[]>`
    WITH step AS (
      SELECT *, row_number() OVER (PARTITION BY x."queue") AS turn
      FROM jsonb_to_recordset(${JSON.stringify(steps.map(stepRow))}::jsonb) AS x("leadId" uuid, "from" text,
        "to" text, "at" timestamptz, "reason" jsonb, "set" jsonb, "queue" text)),
    queue AS MATERIALIZED (
      SELECT q."queue", q."states", ${placesSql(workspaceId, { ...queueColumns, at })} AS "limit"
      FROM jsonb_to_recordset(${JSON.stringify(queuesOf(steps))}::jsonb)
        AS q("queue" text, "states" text[], "least" int, "places" int)),
    room AS (
      SELECT q."queue", q."limit" - (SELECT count(*) FROM (
        SELECT 1 FROM "Lead" b WHERE b."workspaceId" = ${workspaceId}::uuid AND b."state" = ANY(q."states")
          AND b."queuedAt" <= ${at} AND NOT b."id" = ANY(${steps.map(({ leadId }) => leadId)}::uuid[])
        LIMIT q."limit") AS busy) AS free
      FROM queue q),
    moved AS (
      UPDATE "Lead" l SET "state" = s."to", "stateAt" = s."at", "fromState" = NULL, "reason" = s."reason",
        "queuedAt" = CASE WHEN s.turn <= r.free THEN s."at" END, ${changed}
      FROM step s LEFT JOIN room r ON r."queue" = s."queue"
      WHERE l."workspaceId" = ${workspaceId}::uuid AND l."id" = s."leadId" AND l."state" = s."from"
      RETURNING l."id", l."queuedAt" IS NOT NULL AS queued)${findingsSql(workspaceId, found)}
    SELECT "id"::text, queued${lazy ? lazyCommit : Prisma.empty} FROM moved`;
  return new Map(rows.map(({ id, queued }) => [id, { queued }]));
}

const lazyCommit = Prisma.sql`, set_config('synchronous_commit', 'off', true)`;

const queueColumns = {
  least: Prisma.sql`q."least"`,
  places: Prisma.sql`q."places"`,
  states: Prisma.sql`q."states"`,
};

/** A column changes when the step names it, also to null. */
const changed = Prisma.sql`
  "ownerId" = CASE WHEN s."set" ? 'ownerId' THEN (s."set"->>'ownerId')::uuid ELSE l."ownerId" END,
  "mailboxId" = CASE WHEN s."set" ? 'mailboxId' THEN (s."set"->>'mailboxId')::uuid ELSE l."mailboxId" END,
  "companyId" = CASE WHEN s."set" ? 'companyId' THEN (s."set"->>'companyId')::uuid ELSE l."companyId" END,
  "emailCheck" = CASE WHEN s."set" ? 'emailCheck' THEN s."set"->'emailCheck' ELSE l."emailCheck" END,
  "score" = CASE WHEN s."set" ? 'score' THEN (s."set"->>'score')::int ELSE l."score" END`;

function stepRow({ leadId, from, to, at, reason, set, next }: Advance) {
  return { leadId, from, to, at, reason: reason ?? null, set: set ?? {}, queue: next && nameOf(next) };
}

function queuesOf(steps: readonly Advance[]) {
  const queues = steps.map(({ next, share }) => next && { queue: nameOf(next), states: next, ...share });
  return [...new Map(queues.filter((queue) => queue !== null).map((queue) => [queue.queue, queue])).values()];
}

function nameOf(states: readonly LeadState[]): string {
  return states.join();
}
