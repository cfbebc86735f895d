// Our own answers: one a mail that came in. The claim is what makes it leave once, and it asks again, in the database,
// what must never be wrong.

import type { Reason } from '#domain/lead.ts';
import type { OwnAnswer } from '#domain/own-answer.ts';
import { toAnswer } from './answers.codec.ts';
import type { Db } from './db.ts';
import { underLimit } from './provider-use.ts';

async function get(db: Db, workspaceId: string, messageId: string): Promise<OwnAnswer | null> {
  const row = await db.answer.findFirst({ where: { workspaceId, messageId } });
  return row && toAnswer(row);
}

export type NewAnswer = Pick<
  OwnAnswer,
  'messageId' | 'leadId' | 'mailboxId' | 'text' | 'author' | 'flags'
> & {
  readonly at: Date;
};

/** A draft, where there is none yet. */
async function draft(db: Db, workspaceId: string, { at, flags, ...made }: NewAnswer): Promise<void> {
  const data = { workspaceId, ...made, flags: [...flags], state: 'draft', createdAt: at };
  await db.answer.createMany({ data: [data], skipDuplicates: true });
}

/** Somebody pressed Send: true for the first. A failed one may be sent again. */
async function order(
  db: Db,
  workspaceId: string,
  { messageId, text, by, at }: { messageId: string; text: string; by: string; at: Date },
): Promise<boolean> {
  const { count } = await db.answer.updateMany({
    where: { workspaceId, messageId, state: { in: ['draft', 'failed'] } },
    data: { state: 'queued', text, by, queuedAt: at },
  });
  return count === 1;
}

export type AnswerClaim = {
  readonly messageId: string;
  readonly wireId: string;
  readonly at: Date;
  /** Keyed hashes of the address, its domains and the person. */
  readonly hashes: readonly string[];
  /** What the vendor allows in 24 hours. */
  readonly providerLimit: number;
};

/**
 * Claims an ordered answer, or answers null: workspace, mailbox, suppressions and the vendor's limit are asked again.
 * Run it inside a transaction: the mailbox is locked first, as for every other mail.
 */
async function take(db: Db, workspaceId: string, claim: AnswerClaim): Promise<OwnAnswer | null> {
  const { messageId, wireId, at, hashes, providerLimit } = claim;
  await db.$queryRaw`SELECT 1 FROM "Mailbox" m JOIN "Answer" a ON a."mailboxId" = m.id
    WHERE a."messageId" = ${messageId}::uuid AND m."workspaceId" = ${workspaceId}::uuid FOR UPDATE OF m`;
  const rows = await db.$queryRaw<unknown[]>`
    UPDATE "Answer" a SET state = 'claimed', "claimedAt" = ${at}, "wireId" = ${wireId}, reason = NULL
    FROM "Workspace" w, "Mailbox" m, "Lead" l
    WHERE a."messageId" = ${messageId}::uuid AND a."workspaceId" = ${workspaceId}::uuid AND a.state = 'queued'
      AND w.id = a."workspaceId" AND w."pausedAt" IS NULL
      AND m.id = a."mailboxId" AND m."workspaceId" = a."workspaceId" AND m.state = 'active'
      AND ${underLimit(at, providerLimit)}
      AND NOT EXISTS (
        SELECT 1 FROM "Installation" i WHERE i."workspaceId" = w.id AND i."brokenAt" IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM "Member" b WHERE b.id = m."memberId" AND b."leftAt" IS NOT NULL)
      AND l.id = a."leadId" AND l.state NOT IN ('suppressed', 'unsubscribed', 'bounced')
      AND NOT EXISTS (SELECT 1 FROM "Suppression" s WHERE s."workspaceId" = a."workspaceId"
        AND s.hash = ANY(${[...hashes]}::text[]) AND (s.until IS NULL OR s.until > ${at}))
    RETURNING a.*`;
  return rows[0] === undefined ? null : toAnswer(rows[0]);
}

/** Its outcome was unknown, and a person wants it to leave again: true for the first. */
async function again(
  db: Db,
  workspaceId: string,
  { messageId, by, at }: { messageId: string; by: string; at: Date },
): Promise<boolean> {
  const { count } = await db.answer.updateMany({
    where: { workspaceId, messageId, state: 'unknown' },
    data: { state: 'queued', by, queuedAt: at, claimedAt: null },
  });
  return count === 1;
}

/** Somebody sent it from a mailbox of their own: true for the first, and never for one that leaves from here. */
async function wroteElsewhere(
  db: Db,
  workspaceId: string,
  { messageId, text, by, at }: { messageId: string; text: string; by: string; at: Date },
): Promise<boolean> {
  const { count } = await db.answer.updateMany({
    where: { workspaceId, messageId, state: { in: ['draft', 'failed'] } },
    data: { state: 'sent', text, by, queuedAt: at, sentAt: at, providerId: null, wireId: null },
  });
  return count === 1;
}

/** The mail left. False when this was recorded before. */
async function record(
  db: Db,
  workspaceId: string,
  { messageId, ...left }: { messageId: string; providerId: string; threadId: string | null; sentAt: Date },
): Promise<boolean> {
  const where = { workspaceId, messageId, state: { in: ['claimed', 'unknown'] } };
  const { count } = await db.answer.updateMany({ where, data: { ...left, state: 'sent' } });
  return count === 1;
}

/**
 * It did not leave, for certain (`failed`), or nobody knows (`unknown`). `from`: where the caller knows it to be; whoever
 * did not get the claim must not end that of another.
 */
async function stop(
  db: Db,
  workspaceId: string,
  {
    messageId,
    from,
    ...to
  }: { messageId: string; from: 'queued' | 'claimed'; to: 'failed' | 'unknown'; reason: Reason },
): Promise<boolean> {
  const where = { workspaceId, messageId, state: from };
  const { count } = await db.answer.updateMany({ where, data: { state: to.to, reason: to.reason } });
  return count === 1;
}

/** Answers that were ordered or claimed before then and went no further: their job was lost. */
async function lost(db: Db, workspaceId: string, before: Date): Promise<string[]> {
  const rows = await db.answer.findMany({
    where: { workspaceId, state: { in: ['queued', 'claimed'] }, queuedAt: { lte: before } },
    select: { messageId: true },
    take: 50,
  });
  return rows.map(({ messageId }) => messageId);
}

export const answers = { get, draft, order, wroteElsewhere, take, again, record, stop, lost };
