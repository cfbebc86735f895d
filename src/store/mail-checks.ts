// The mails that mailboxes sent to themselves, the last check of each. One at a time a mailbox, and each is sent once.
import type { Db } from './db.ts';
import { type CheckReport, type MailCheck, toMailCheck } from './mail-checks.codec.ts';

async function get(db: Db, workspaceId: string, mailboxId: string): Promise<MailCheck | null> {
  const row = await db.mailboxCheck.findFirst({ where: { workspaceId, mailboxId } });
  return row && toMailCheck(row);
}

export type AskedCheck = {
  readonly mailboxId: string;
  readonly askedBy: string;
  readonly messageIds: readonly string[];
  readonly at: Date;
};

/** False while another one is under way. */
async function ask(db: Db, workspaceId: string, made: AskedCheck): Promise<boolean> {
  const { mailboxId, askedBy, messageIds, at } = made;
  const rows = await db.$queryRaw<unknown[]>`
    INSERT INTO "MailboxCheck" ("mailboxId", "workspaceId", "askedBy", "state", "messageIds", "askedAt", "nextAt")
    VALUES (${mailboxId}::uuid, ${workspaceId}::uuid, ${askedBy}, 'asked', ${[...messageIds]}::text[], ${at}, ${at})
    ON CONFLICT ("mailboxId") DO UPDATE SET "askedBy" = EXCLUDED."askedBy", "state" = 'asked',
      "messageIds" = EXCLUDED."messageIds", "askedAt" = EXCLUDED."askedAt", "nextAt" = EXCLUDED."nextAt",
      "sentAt" = NULL, "doneAt" = NULL, "report" = NULL
    WHERE "MailboxCheck"."state" = 'done'
    RETURNING 1`;
  return rows.length === 1;
}

/** True for the call that may send: nobody sends after it, also when it dies. */
async function claim(
  db: Db,
  workspaceId: string,
  { mailboxId, at }: { mailboxId: string; at: Date },
): Promise<boolean> {
  const where = { workspaceId, mailboxId, state: 'asked' };
  const { count } = await db.mailboxCheck.updateMany({ where, data: { state: 'waiting', sentAt: at } });
  return count === 1;
}

/** Nothing left, for certain: it is sent when the vendor answers again. */
async function release(
  db: Db,
  workspaceId: string,
  { mailboxId, again }: { mailboxId: string; again: Date },
): Promise<void> {
  const where = { workspaceId, mailboxId, state: 'waiting' };
  await db.mailboxCheck.updateMany({ where, data: { state: 'asked', sentAt: null, nextAt: again } });
}

/** False when it was finished before. */
async function finish(
  db: Db,
  workspaceId: string,
  { mailboxId, report, at }: { mailboxId: string; report: CheckReport; at: Date },
): Promise<boolean> {
  const { problem, verdicts } = report;
  const kept = { problem: problem && { ...problem }, verdicts: verdicts.map((one) => ({ ...one })) };
  const { count } = await db.mailboxCheck.updateMany({
    where: { workspaceId, mailboxId, state: { not: 'done' } },
    data: { state: 'done', doneAt: at, nextAt: null, report: kept },
  });
  return count === 1;
}

/** Mailboxes whose mails are to be sent or looked for; each is due again at `again`. */
async function due(db: Db, workspaceId: string, { at, again }: { at: Date; again: Date }): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE "MailboxCheck" SET "nextAt" = ${again} WHERE "workspaceId" = ${workspaceId}::uuid
      AND "state" <> 'done' AND "nextAt" <= ${at} RETURNING "mailboxId"::text AS id`;
  return rows.map(({ id }) => id);
}

export const mailChecks = { get, ask, claim, release, finish, due };
