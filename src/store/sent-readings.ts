// How far the Sent folder of each mailbox has been read. A page counts once: whoever saves it says which page came
// before, and the second of two does nothing.
import type { Db } from './db.ts';
import { type SentReading, toSentReading } from './sent-readings.codec.ts';

async function get(db: Db, workspaceId: string, mailboxId: string): Promise<SentReading | null> {
  const row = await db.sentReading.findFirst({ where: { workspaceId, mailboxId } });
  return row && toSentReading(row);
}

export type DueReadings = {
  readonly at: Date;
  readonly lostBefore: Date;
  /** What was read to its end after this is left alone. */
  readonly doneBefore: Date;
};

/** Readable mailboxes whose Sent folder is being read, was never read, or not for a while; marked as ordered. */
async function due(
  db: Db,
  workspaceId: string,
  { at, lostBefore, doneBefore }: DueReadings,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO "SentReading" ("mailboxId", "workspaceId", "since", "until", "whole", "days", "startedAt", "queuedAt")
    SELECT m."id", m."workspaceId", ${at}, ${at}, true, '{}', ${at}, ${at} FROM "Mailbox" m
    LEFT JOIN "SentReading" r ON r."mailboxId" = m."id"
    WHERE m."workspaceId" = ${workspaceId}::uuid AND m."canRead" AND m."state" IN ('active', 'paused')
      AND (r."queuedAt" IS NULL OR r."queuedAt" <= ${lostBefore})
      AND (r."doneAt" IS NULL OR r."doneAt" <= ${doneBefore})
    ON CONFLICT ("mailboxId") DO UPDATE SET "queuedAt" = EXCLUDED."queuedAt"
    RETURNING "mailboxId" AS id`;
  return rows.map(({ id }) => id);
}

export type NewReading = Pick<SentReading, 'mailboxId' | 'since' | 'until' | 'whole'>;

/** From the end of a period on. The numbers of the six months begin anew with `whole`. */
async function begin(db: Db, workspaceId: string, made: NewReading): Promise<SentReading> {
  const { mailboxId, until, whole } = made;
  const open = { ...made, workspaceId, cursor: null, reachedAt: null, startedAt: until, doneAt: null };
  const anew = whole ? { mails: 0, toolMails: 0, days: {}, readTo: null } : {};
  const row = await db.sentReading.upsert({
    where: { mailboxId },
    create: { ...open, mails: 0, days: {} },
    update: { ...open, ...anew },
  });
  return toSentReading(row);
}

export type SavedPage = Pick<
  SentReading,
  'mailboxId' | 'cursor' | 'until' | 'mails' | 'toolMails' | 'days' | 'reachedAt'
> & {
  /** The reading as it was before this page. */
  readonly before: SentReading;
};

/** False when somebody else saved this page, or began anew. */
async function save(db: Db, workspaceId: string, { before, days, ...page }: SavedPage): Promise<boolean> {
  const { mailboxId, cursor, until, startedAt } = before;
  const { count } = await db.sentReading.updateMany({
    where: { workspaceId, mailboxId, cursor, until, startedAt, doneAt: null },
    data: { ...page, days: { ...days } },
  });
  return count === 1;
}

/** Everything up to where this reading began has been read. */
async function finish(
  db: Db,
  workspaceId: string,
  { mailboxId, startedAt, at }: { mailboxId: string; startedAt: Date; at: Date },
): Promise<boolean> {
  const { count } = await db.sentReading.updateMany({
    where: { workspaceId, mailboxId, startedAt, doneAt: null },
    data: { doneAt: at, readTo: startedAt, cursor: null, queuedAt: null },
  });
  return count === 1;
}

/** The next sweep may order it again. */
async function release(db: Db, workspaceId: string, mailboxId: string): Promise<void> {
  await db.sentReading.updateMany({ where: { workspaceId, mailboxId }, data: { queuedAt: null } });
}

export const sentReadings = { get, due, begin, save, finish, release };
