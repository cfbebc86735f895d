// Whom not to contact, by keyed hash; and the set-based stop of the leads that fall under it.
import type { Reason } from '#domain/lead.ts';
import type { SuppressionReason } from '#domain/suppression.ts';
import type { SuppressionSubject } from '#domain/suppression-subject.ts';
import { newId } from '#lib/ids.ts';
import { orderedIds } from '#lib/ordered-ids.ts';
import type { Db } from './db.ts';
import {
  type StoppedLead,
  type StoredSuppression,
  toHashes,
  toStopped,
  toSuppression,
} from './suppressions.codec.ts';

export type NewSuppression = SuppressionSubject & {
  readonly hash: string;
  readonly reason: SuppressionReason;
  readonly source: string;
  readonly by: string | null;
  readonly since: Date;
  readonly runId?: string | null;
};

/** Reasons that nobody of the team can take back or overwrite. */
const ownWishes: SuppressionReason[] = ['opt_out', 'one_click', 'complaint'];

/** Adds what is not there yet; answers the hashes that were added. */
async function addMany(db: Db, workspaceId: string, rows: readonly NewSuppression[]): Promise<string[]> {
  const nextId = orderedIds();
  const made = await db.$queryRaw`
    INSERT INTO "Suppression" ("id", "workspaceId", "kind", "value", "hash", "reason", "source", "by", "since", "runId")
    SELECT x."id", ${workspaceId}::uuid, x."kind", x."value", x."hash", x."reason", x."source", x."by", x."since",
      x."runId"
    FROM jsonb_to_recordset(${JSON.stringify(rows.map((row) => ({ id: nextId(), ...row })))}::jsonb) AS x("id" uuid,
      "kind" text, "value" text, "hash" text, "reason" text, "source" text, "by" text, "since" timestamptz,
      "runId" uuid)
    ON CONFLICT ("workspaceId", "kind", "hash") DO NOTHING
    RETURNING "hash"`;
  return toHashes(made);
}

/** By hash alone: the address is not known here any more. False when it was on the list already. */
async function addHash(
  db: Db,
  workspaceId: string,
  row: Pick<NewSuppression, 'hash' | 'reason' | 'source' | 'by' | 'since'>,
): Promise<boolean> {
  const data = [{ id: newId(), workspaceId, kind: 'email', value: null, ...row }];
  return (await db.suppression.createMany({ data, skipDuplicates: true })).count === 1;
}

/** The person's own wish outranks what the team wrote earlier: the reason is replaced, the date kept. */
async function strengthen(
  db: Db,
  workspaceId: string,
  to: { hashes: readonly string[]; reason: SuppressionReason; source: string },
): Promise<void> {
  await db.suppression.updateMany({
    where: {
      workspaceId,
      hash: { in: [...to.hashes] },
      reason: { notIn: ownWishes },
    },
    data: { reason: to.reason, source: to.source, until: null, runId: null },
  });
}

/** Which of these hashes are on the list. One parameter, whatever their number: a list of thousands is slow to plan. */
async function find(db: Db, workspaceId: string, hashes: readonly string[]): Promise<StoredSuppression[]> {
  const rows = await db.$queryRaw<Parameters<typeof toSuppression>[0][]>`
    SELECT s.* FROM "Suppression" s WHERE s."workspaceId" = ${workspaceId}::uuid
      AND s."kind" IN ('email', 'domain', 'person') AND s."hash" = ANY(${[...hashes]}::text[])`;
  return rows.map(toSuppression);
}

/** False for a workspace that suppresses nobody yet: saves the hashing of every row. */
async function any(db: Db, workspaceId: string): Promise<boolean> {
  return (await db.suppression.findFirst({ where: { workspaceId }, select: { id: true } })) !== null;
}

/** The other keys of the person behind an address: an opt-out holds for a new address, too. */
async function peopleOf(db: Db, workspaceId: string, emailKey: string): Promise<string[]> {
  const rows = await db.lead.findMany({
    where: { workspaceId, emailKey },
    select: { personKey: true, linkedinKey: true },
  });
  return [...new Set(rows.flatMap((row) => [row.personKey, row.linkedinKey]).filter((key) => key !== null))];
}

/** What the people themselves asked for stays, also when they asked a moment ago. */
async function remove(db: Db, workspaceId: string, hashes: readonly string[]): Promise<number> {
  const where = { workspaceId, hash: { in: [...hashes] }, reason: { notIn: ownWishes } };
  return (await db.suppression.deleteMany({ where })).count;
}

/** Takes back a whole list. */
async function removeRun(db: Db, workspaceId: string, runId: string): Promise<number> {
  return (await db.suppression.deleteMany({ where: { workspaceId, runId } })).count;
}

export type Stop = {
  readonly emails: readonly string[];
  readonly domains: readonly string[];
  readonly people: readonly string[];
  readonly reason: Reason;
  readonly at: Date;
  /** A lead that its caller moves itself. */
  readonly except: string | null;
};

/**
 * Suppresses every lead that falls under the subjects, whatever its state (but the two that are final), and skips its
 * steps that have not left. Answers the leads; a step that is being sent right now is checked again at its claim.
 */
async function stop(db: Db, workspaceId: string, stop: Stop): Promise<StoppedLead[]> {
  const reason = JSON.stringify(stop.reason);
  const [emails, domains, people] = [[...stop.emails], [...stop.domains], [...stop.people]];
  const rows = await db.$queryRaw`
    WITH hit AS (
      SELECT id FROM "Lead" WHERE "workspaceId" = ${workspaceId}::uuid AND "emailKey" = ANY(${emails}::text[])
      UNION SELECT id FROM "Lead" WHERE "workspaceId" = ${workspaceId}::uuid AND "domain" = ANY(${domains}::text[])
      UNION SELECT l.id FROM "Lead" l WHERE l."workspaceId" = ${workspaceId}::uuid AND l."companyId" IN (
        SELECT c.id FROM "Company" c WHERE c."workspaceId" = ${workspaceId}::uuid
          AND c."domain" = ANY(${domains}::text[])
        UNION SELECT a."companyId" FROM "CompanyAlias" a WHERE a."workspaceId" = ${workspaceId}::uuid
          AND a."domain" = ANY(${domains}::text[]))
      UNION SELECT id FROM "Lead" WHERE "workspaceId" = ${workspaceId}::uuid AND "personKey" = ANY(${people}::text[])
      UNION SELECT id FROM "Lead" WHERE "workspaceId" = ${workspaceId}::uuid AND "linkedinKey" = ANY(${people}::text[])
    ), stopped AS (
      UPDATE "Lead" l SET "fromState" = l."state", "state" = 'suppressed', "stateAt" = ${stop.at}::timestamptz,
        "reason" = ${reason}::jsonb, "queuedAt" = NULL
      FROM hit WHERE l.id = hit.id AND l."state" NOT IN ('suppressed', 'unsubscribed')
        AND l.id IS DISTINCT FROM ${stop.except}::uuid
      RETURNING l.id
    ), skipped AS (
      UPDATE "Touch" t SET "state" = 'skipped', "reason" = ${reason}::jsonb, "queuedAt" = NULL
      FROM hit WHERE t."leadId" = hit.id AND t."workspaceId" = ${workspaceId}::uuid
        AND t."state" IN ('planned', 'held')
    )
    SELECT stopped.id, EXISTS (SELECT 1 FROM "SlackMessage" m WHERE m."workspaceId" = ${workspaceId}::uuid
      AND m."subject" = 'lead/' || stopped.id) AS "hasCard" FROM stopped`;
  return toStopped(rows);
}

export const suppressions = { addMany, addHash, strengthen, find, any, peopleOf, remove, removeRun, stop };
