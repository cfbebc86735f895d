// Which mailboxes vendors call about, until when, and what was heard last.
import type { MailVendor } from '#domain/mailbox.ts';
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';

type Box = { readonly workspaceId: string; readonly mailboxId: string };

/** Readable mailboxes of these vendors that nobody watches, or whose watch is to be renewed. */
async function due(
  db: Db,
  workspaceId: string,
  { at, vendors }: { at: Date; vendors: readonly MailVendor[] },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT m."id" FROM "Mailbox" m LEFT JOIN "MailPush" p ON p."mailboxId" = m."id"
    WHERE m."workspaceId" = ${workspaceId}::uuid AND m."provider" = ANY(${[...vendors]}::text[]) AND m."canRead"
      AND m."state" IN ('active', 'paused') AND (p."renewAt" IS NULL OR p."renewAt" <= ${at})
    ORDER BY p."renewAt" NULLS FIRST LIMIT 20`;
  return rows.map(({ id }) => id);
}

/** The vendor's name of the subscription; null = none, or it has no name. */
async function subscriptionOf(db: Db, workspaceId: string, mailboxId: string): Promise<string | null> {
  return (await db.mailPush.findFirst({ where: { workspaceId, mailboxId } }))?.subscriptionId ?? null;
}

export type Calls = { readonly expiresAt: Date | null; readonly heardAt: Date | null };

/** Until when the vendor calls about a mailbox, and when it last did; null = it was never asked to. */
async function read(db: Db, workspaceId: string, mailboxId: string): Promise<Calls | null> {
  const select = { expiresAt: true, heardAt: true } as const;
  return db.mailPush.findFirst({ where: { workspaceId, mailboxId }, select });
}

export type Watched = {
  readonly mailboxId: string;
  readonly subscriptionId: string | null;
  readonly expiresAt: Date;
  readonly renewAt: Date;
};

async function save(db: Db, workspaceId: string, { mailboxId, ...watched }: Watched): Promise<void> {
  await db.mailPush.upsert({
    where: { mailboxId },
    create: { mailboxId, workspaceId, ...watched },
    update: watched,
  });
}

/** Asked for again then. `forget`: the vendor has ended it, nothing is expected of it until then. */
async function postpone(
  db: Db,
  workspaceId: string,
  { mailboxId, renewAt, forget }: { mailboxId: string; renewAt: Date; forget: boolean },
): Promise<void> {
  const ended = forget ? { subscriptionId: null, expiresAt: null, heardAt: null } : {};
  await db.mailPush.upsert({
    where: { mailboxId },
    create: { mailboxId, workspaceId, renewAt },
    update: { renewAt, ...ended },
  });
}

/** Watched mailboxes of an address at Google, in whichever workspace: a call of the vendor names no workspace. */
async function ofAddress(db: Db, address: string): Promise<Box[]> {
  return db.$queryRaw<Box[]>`
    SELECT p."workspaceId", p."mailboxId" FROM "Mailbox" m JOIN "MailPush" p ON p."mailboxId" = m."id"
    WHERE m."address" = ${address} AND m."provider" = 'google' AND m."canRead"`;
}

/** Whose subscription this is, in whichever workspace. */
async function ofSubscription(db: Db, subscriptionId: string): Promise<Box | null> {
  const select = { workspaceId: true, mailboxId: true } as const;
  return db.mailPush.findUnique({ where: { subscriptionId }, select });
}

/**
 * Notes a call. False when it is no news: it names what was heard before, or (`rises`) something older.
 */
async function heard(
  db: Db,
  workspaceId: string,
  { mailboxId, at, mark, rises }: { mailboxId: string; at: Date; mark: string; rises: boolean },
): Promise<boolean> {
  const isNews = rises
    ? Prisma.sql`CASE WHEN "mark" ~ '^[0-9]+$' THEN "mark"::numeric < ${mark}::numeric ELSE true END`
    : Prisma.sql`"mark" IS DISTINCT FROM ${mark}`;
  const count = await db.$executeRaw`
    UPDATE "MailPush" SET "heardAt" = ${at}, "mark" = ${mark}
    WHERE "workspaceId" = ${workspaceId}::uuid AND "mailboxId" = ${mailboxId}::uuid AND ${isNews}`;
  return count === 1;
}

export const mailPushes = { due, read, subscriptionOf, save, postpone, ofAddress, ofSubscription, heard };
