// Decisions of people about drafts, append-only: who, when, on exactly what. A send takes its text from here.
import type { Approvable } from '#domain/draft.ts';
import { newId } from '#lib/ids.ts';
import type { Db } from './db.ts';
import { type Review, toReview } from './reviews.codec.ts';

export type NewReview = Omit<Review, 'id' | 'approved' | 'reason' | 'note'> & {
  readonly approved?: Approvable;
  readonly reason?: string;
  readonly note?: string | null;
};

/** Writes a decision and gives back its id. */
async function add(db: Db, workspaceId: string, { approved, ...review }: NewReview): Promise<string> {
  const id = newId();
  const text = approved ? { approved: asJson(approved) } : {};
  await db.review.create({ data: { id, workspaceId, ...review, ...text } });
  return id;
}

async function get(db: Db, workspaceId: string, reviewId: string): Promise<Review | null> {
  const row = await db.review.findFirst({ where: { workspaceId, id: reviewId } });
  return row && toReview(row);
}

/** All decisions about a lead, newest first. */
async function list(db: Db, workspaceId: string, leadId: string): Promise<Review[]> {
  const rows = await db.review.findMany({
    where: { workspaceId, leadId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  return rows.map(toReview);
}

/** Holds the lead until the transaction ends: two people who decide at once are decided one after the other. */
async function lock(db: Db, workspaceId: string, leadId: string): Promise<void> {
  await db.$queryRaw`
    SELECT 1 FROM "Lead" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${leadId}::uuid FOR UPDATE`;
}

export type Waiting = { readonly waiting: number; readonly shown: number; readonly oldest: Date | null };

/** How many drafts wait for a decision, how many of them have a message of their own, and since when. */
async function waiting(db: Db, workspaceId: string): Promise<Waiting> {
  const rows = await db.$queryRaw<Waiting[]>`
    SELECT count(*)::int AS waiting, count(m."ts")::int AS shown, min(l."stateAt") AS oldest
    FROM "Lead" l LEFT JOIN "SlackMessage" m
      ON m."workspaceId" = l."workspaceId" AND m."subject" = 'lead/' || l."id"::text
    WHERE l."workspaceId" = ${workspaceId}::uuid AND l."state" = 'in_review'`;
  return rows[0] ?? { waiting: 0, shown: 0, oldest: null };
}

/** The waiting lead to look at next: the oldest without a message, else the oldest of all. */
async function nextWaiting(
  db: Db,
  workspaceId: string,
): Promise<{ readonly leadId: string; readonly shown: boolean } | null> {
  const rows = await db.$queryRaw<{ leadId: string; shown: boolean }[]>`
    SELECT l."id"::text AS "leadId", m."ts" IS NOT NULL AS shown
    FROM "Lead" l LEFT JOIN "SlackMessage" m
      ON m."workspaceId" = l."workspaceId" AND m."subject" = 'lead/' || l."id"::text
    WHERE l."workspaceId" = ${workspaceId}::uuid AND l."state" = 'in_review'
    ORDER BY m."ts" IS NOT NULL, l."stateAt", l."id" LIMIT 1`;
  return rows[0] ?? null;
}

/** Waiting leads without a sender, oldest first: there was no mailbox when they were drafted. */
async function withoutSender(db: Db, workspaceId: string, limit: number): Promise<string[]> {
  const where = { workspaceId, state: { in: ['in_review', 'snoozed'] }, mailboxId: null };
  const rows = await db.lead.findMany({
    where,
    select: { id: true },
    orderBy: { stateAt: 'asc' },
    take: limit,
  });
  return rows.map((row) => row.id);
}

export type SenderChange = {
  readonly leadId: string;
  readonly from: string | null;
  readonly mailboxId: string;
  readonly ownerId: string;
};

/** Another mailbox, with its owner. False when the sender was changed meanwhile or the lead no longer waits. */
async function setSender(db: Db, workspaceId: string, change: SenderChange): Promise<boolean> {
  const { count } = await db.lead.updateMany({
    where: {
      workspaceId,
      id: change.leadId,
      mailboxId: change.from,
      state: { in: ['in_review', 'snoozed'] },
    },
    data: { mailboxId: change.mailboxId, ownerId: change.ownerId },
  });
  return count === 1;
}

function asJson(approved: Approvable) {
  const { mails, steps, ...rest } = approved;
  return { ...rest, mails: mails.map((mail) => ({ ...mail })), steps: steps.map((step) => ({ ...step })) };
}

export const reviews = { add, get, list, lock, waiting, nextWaiting, withoutSender, setSender };
