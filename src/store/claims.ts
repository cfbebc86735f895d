// The one door through which mail leaves. A claim is a single conditional UPDATE that asks again, in the database,
// everything that must never be wrong; after it the row is `claimed` until a record, a release or a person.
import type { Reason } from '#domain/lead.ts';
import type { Touch } from '#domain/touch.ts';
import { type ClaimLimits, keepDay, lockLimits, withinLimits } from './claim-limits.ts';
import type { Db } from './db.ts';
import { isHeld } from './hold-sql.ts';
import { toTouch } from './touches.codec.ts';

export type Claim = {
  readonly touchId: string;
  readonly mailboxId: string;
  readonly messageId: string;
  readonly at: Date;
  /** Keyed hashes of the address, its domains and the person. */
  readonly hashes: readonly string[];
  /** Matching form of the address: no second mail to it within 24 hours. */
  readonly personKey: string;
  readonly urgent: boolean;
  readonly limits: ClaimLimits;
};

/**
 * Claims a planned step, or answers null. Run it inside a transaction: person, company, domain and mailbox are locked
 * first, so that two workers never pass the person's day, or a gap or cap, together.
 */
async function take(db: Db, workspaceId: string, claim: Claim): Promise<Touch | null> {
  const { touchId, mailboxId, messageId, at, hashes, personKey } = claim;
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`person/${workspaceId}/${personKey}`}, 0))`;
  await lockLimits(db, workspaceId, claim.limits);
  await db.$queryRaw`
    SELECT 1 FROM "Mailbox" WHERE id = ${mailboxId}::uuid AND "workspaceId" = ${workspaceId}::uuid FOR UPDATE`;
  const rows = await db.$queryRaw<unknown[]>`
    UPDATE "Touch" t
    SET state = 'claimed', "claimedAt" = ${at}, "messageId" = ${messageId}, attempts = t.attempts + 1, reason = NULL
    FROM "Lead" l, "Workspace" w, "Mailbox" m
    WHERE t.id = ${touchId}::uuid AND t."workspaceId" = ${workspaceId}::uuid AND t.state = 'planned'
      AND t.kind = 'email' AND t."dueAt" <= ${at}
      AND l.id = t."leadId" AND l."workspaceId" = t."workspaceId" AND l.state IN ('approved', 'contacted')
      AND w.id = t."workspaceId" AND w."pausedAt" IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM "Installation" i WHERE i."workspaceId" = w.id AND i."brokenAt" IS NOT NULL)
      AND m.id = ${mailboxId}::uuid AND m.id = t."mailboxId" AND m."workspaceId" = t."workspaceId"
      AND m.state = 'active'
      AND NOT EXISTS (SELECT 1 FROM "Member" b WHERE b.id = m."memberId" AND b."leftAt" IS NOT NULL)
      AND NOT EXISTS (
        SELECT 1 FROM "Suppression" s
        WHERE s."workspaceId" = t."workspaceId" AND s.hash = ANY(${[...hashes]}::text[])
          AND (s.until IS NULL OR s.until > ${at}))
      AND NOT EXISTS (
        SELECT 1 FROM "Message" r
        WHERE r."leadId" = t."leadId" AND r.direction = 'in' AND r.kind IN ('reply', 'unsubscribe', 'complaint'))
      AND NOT ${isHeld(at)}
      AND NOT EXISTS (
        SELECT 1 FROM "Message" p
        WHERE p."workspaceId" = t."workspaceId" AND p."personKey" = ${personKey} AND p.direction = 'out'
          AND p.at > ${at}::timestamptz - interval '24 hours')
      AND NOT EXISTS (
        SELECT 1 FROM "Lead" k JOIN "Touch" o ON o."leadId" = k.id
        WHERE k."workspaceId" = t."workspaceId" AND k."emailKey" = ${personKey} AND k.id <> l.id
          AND o.state IN ('claimed', 'unknown') AND o."claimedAt" > ${at}::timestamptz - interval '24 hours')
      AND NOT EXISTS (
        SELECT 1 FROM "HandContact" h
        WHERE h."workspaceId" = t."workspaceId" AND h.hash = ANY(${[...hashes]}::text[])
          AND h.at > LEAST(${claim.limits.quietSince}::timestamptz, ${at}::timestamptz - interval '24 hours'))
      AND ${withinLimits(claim)}
    RETURNING t.*`;
  if (rows[0] === undefined) return null;
  await keepDay(db, workspaceId, claim);
  return toTouch(rows[0]);
}

export type Sent = {
  readonly touchId: string;
  readonly providerId: string;
  /** Null when only a person says that it left. */
  readonly threadId: string | null;
  readonly messageId: string;
  readonly at: Date;
};

/** The mail left. False when this was recorded before. */
async function record(db: Db, workspaceId: string, sent: Sent): Promise<boolean> {
  const { touchId, at, ...found } = sent;
  const { count } = await db.touch.updateMany({
    where: { workspaceId, id: touchId, state: { in: ['claimed', 'unknown'] } },
    data: { ...found, state: 'sent', sentAt: at, queuedAt: null },
  });
  return count === 1;
}

export type Release = {
  readonly touchId: string;
  /** Of the claim that is given back: one that a person freed and somebody claimed anew is left alone. */
  readonly messageId?: string;
  readonly from?: 'claimed' | 'unknown';
  readonly to: 'planned' | 'failed' | 'held';
  readonly reason: Reason;
  readonly dueAt?: Date;
};

/** Nothing left, for certain: the step may be claimed again (`planned`, `held`) or has failed. */
async function release(db: Db, workspaceId: string, release: Release): Promise<boolean> {
  const { touchId, messageId, from, to, reason, dueAt } = release;
  const { count } = await db.touch.updateMany({
    where: { workspaceId, id: touchId, state: from ?? 'claimed', ...(messageId ? { messageId } : {}) },
    data: { state: to, reason, claimedAt: null, queuedAt: null, ...(dueAt ? { dueAt } : {}) },
  });
  return count === 1;
}

/** Notes a search that did not find it. `at` starts the wait for the next one. */
async function searched(
  db: Db,
  workspaceId: string,
  { touchId, reason, at }: { touchId: string; reason: Reason; at: Date },
): Promise<void> {
  const where = { workspaceId, id: touchId, state: 'claimed' };
  await db.touch.updateMany({ where, data: { reason, claimedAt: at, queuedAt: null } });
}

/** A person must look: true for the call that made it so. */
async function giveUp(
  db: Db,
  workspaceId: string,
  { touchId, reason }: { touchId: string; reason: Reason },
): Promise<boolean> {
  const where = { workspaceId, id: touchId, state: 'claimed' };
  const { count } = await db.touch.updateMany({ where, data: { state: 'unknown', reason, queuedAt: null } });
  return count === 1;
}

export const claims = { take, record, release, searched, giveUp };
