// Bulk writes of leads: an import's rows, dedup's verdicts, and the lock that lets one of them decide at a time.
import type { Fact, Lead, Reason } from '#domain/lead.ts';
import type { Db } from './db.ts';

export type NewLead = Omit<
  Lead,
  | 'workspaceId'
  | 'state'
  | 'fromState'
  | 'emailCheck'
  | 'facts'
  | 'ownerId'
  | 'mailboxId'
  | 'score'
  | 'snoozedUntil'
  | 'stateAt'
  | 'createdAt'
> & {
  readonly facts: readonly Fact[];
  /** `found` waits for dedup; the others have been judged. */
  readonly state: 'found' | Verdict['state'];
};

/** Until the transaction ends nobody else adds or judges leads of this workspace. */
async function lock(db: Db, workspaceId: string): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`intake/${workspaceId}`}, 0))`;
}

/**
 * The same; and the transaction need not wait for the disk. For what a next one that waits makes durable as well, or
 * what is done again when it is lost.
 */
async function lockLazily(db: Db, workspaceId: string): Promise<void> {
  await db.$executeRaw`SELECT set_config('synchronous_commit', 'off', true),
    pg_advisory_xact_lock(hashtextextended(${`intake/${workspaceId}`}, 0))`;
}

/** Below this share of new rows the planner's picture of a table is near enough (autovacuum's own default). */
const noticed = 0.1;

/**
 * Tells the planner what a bulk load has changed, when `added` rows are much to a table. Without it, until autovacuum
 * comes by, every look-up of a batch reads the whole workspace. Seconds for a large table; not inside a transaction.
 */
async function analyze(db: Db, _workspaceId: string, added: number): Promise<void> {
  const known = await db.$queryRaw<{ rows: number }[]>`
    SELECT reltuples AS "rows" FROM pg_class WHERE oid = '"Lead"'::regclass`;
  if (added >= (known[0]?.rows ?? 0) * noticed) await db.$executeRaw`ANALYZE "Lead", "Company"`;
}

/** Adds leads in one statement. */
async function addLeads(
  db: Db,
  workspaceId: string,
  { rows, at }: { rows: readonly NewLead[]; at: Date },
): Promise<void> {
  if (rows.length === 0) return;
  await db.$executeRaw`
    INSERT INTO "Lead" ("id", "workspaceId", "segmentId", "runId", "companyId", "state", "email", "emailKey",
      "domain", "linkedinUrl", "linkedinKey", "personKey", "firstName", "lastName", "fullName", "title",
      "seniority", "country", "city", "language", "hidden", "facts", "reason",
      "stateAt", "createdAt")
    SELECT x."id", ${workspaceId}::uuid, x."segmentId", x."runId", x."companyId", x."state", x."email", x."emailKey",
      x."domain", x."linkedinUrl", x."linkedinKey", x."personKey", x."firstName", x."lastName", x."fullName",
      x."title", x."seniority", x."country", x."city", x."language", x."hidden", x."facts", x."reason",
      ${at}::timestamptz, ${at}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x("id" uuid, "segmentId" uuid, "runId" uuid,
      "companyId" uuid, "email" text, "emailKey" text, "domain" text, "linkedinUrl" text, "linkedinKey" text,
      "personKey" text, "firstName" text, "lastName" text, "fullName" text, "title" text, "seniority" text,
      "country" text, "city" text, "language" text, "hidden" boolean, "facts" jsonb, "state" text, "reason" jsonb)`;
}

/** Ids of leads that dedup has not judged, oldest first. */
async function foundIds(db: Db, workspaceId: string, limit: number): Promise<string[]> {
  const rows = await db.lead.findMany({
    where: { workspaceId, state: 'found' },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

export type Verdict = {
  readonly leadId: string;
  readonly state: 'new' | 'duplicate' | 'suppressed';
  readonly reason: Reason | null;
};

/** Moves `found` leads to what dedup decided, in one statement (the moves are in the lifecycle table). */
async function judge(
  db: Db,
  workspaceId: string,
  { verdicts, at }: { verdicts: readonly Verdict[]; at: Date },
): Promise<void> {
  if (verdicts.length === 0) return;
  await db.$executeRaw`
    UPDATE "Lead" l SET "state" = x."state", "reason" = x."reason", "stateAt" = ${at}::timestamptz, "queuedAt" = NULL
    FROM jsonb_to_recordset(${JSON.stringify(verdicts)}::jsonb) AS x("leadId" uuid, "state" text, "reason" jsonb)
    WHERE l."id" = x."leadId" AND l."workspaceId" = ${workspaceId}::uuid AND l."state" = 'found'`;
}

export const intake = { lock, lockLazily, analyze, addLeads, foundIds, judge };
