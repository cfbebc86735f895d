// Which mailboxes vendors call about, until when, and what was heard last.
import type { MailVendor } from '#domain/mailbox.ts';
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';

type Box = { readonly workspaceId: string; readonly mailboxId: string };

/**
 * Readable mailboxes of these vendors that nobody watches, whose watch is to be renewed, or was made for another address
 * or secret than `madeFor`, which Graph alone keeps.
 */
async function due(
  db: Db,
  workspaceId: string,
  { at, vendors, madeFor }: { at: Date; vendors: readonly MailVendor[]; madeFor: string | null },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT m."id" FROM "Mailbox" m LEFT JOIN "MailPush" p ON p."mailboxId" = m."id"
    WHERE m."workspaceId" = ${workspaceId}::uuid AND m."provider" = ANY(${[...vendors]}::text[]) AND m."canRead"
      AND m."state" IN ('active', 'paused') AND (p."renewAt" IS NULL OR p."renewAt" <= ${at}
        OR m."provider" = 'microsoft' AND p."madeFor" IS DISTINCT FROM ${madeFor}::text)
    ORDER BY p."renewAt" NULLS FIRST LIMIT 20`;
  return rows.map(({ id }) => id);
}

/** The vendor's name of the subscription that was made for this address and secret; null = none, or it has no name. */
async function subscriptionOf(
  db: Db,
  workspaceId: string,
  { mailboxId, madeFor }: { mailboxId: string; madeFor: string | null },
): Promise<string | null> {
  return (
    (await db.mailPush.findFirst({ where: { workspaceId, mailboxId, madeFor } }))?.subscriptionId ?? null
  );
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
  readonly madeFor: string | null;
};

async function save(db: Db, workspaceId: string, { mailboxId, ...watched }: Watched): Promise<void> {
  await db.mailPush.upsert({
    where: { mailboxId },
    create: { mailboxId, workspaceId, ...watched },
    update: watched,
  });
}

type Postponed = {
  readonly mailboxId: string;
  readonly renewAt: Date;
  readonly forget: boolean;
  /** For which address and secret it was asked in vain. */
  readonly madeFor?: string | null;
};

/** Asked for again then. `forget`: the vendor has ended it, nothing is expected of it until then. */
async function postpone(
  db: Db,
  workspaceId: string,
  { mailboxId, renewAt, forget, madeFor }: Postponed,
): Promise<void> {
  const tried = madeFor === undefined ? {} : { madeFor };
  const ended = forget ? { subscriptionId: null, expiresAt: null, heardAt: null } : {};
  await db.mailPush.upsert({
    where: { mailboxId },
    create: { mailboxId, workspaceId, renewAt, ...tried },
    update: { renewAt, ...ended, ...tried },
  });
}

/** Watched mailboxes of an address at Google, in whichever workspace: a call of the vendor names no workspace. */
async function ofAddress(db: Db, address: string): Promise<Box[]> {
  return db.$queryRaw<Box[]>`
    SELECT p."workspaceId", p."mailboxId" FROM "Mailbox" m JOIN "MailPush" p ON p."mailboxId" = m."id"
    WHERE m."address" = ${address} AND m."provider" = 'google' AND m."canRead"`;
}

/** Whose these subscriptions are, in whichever workspace. */
async function ofSubscriptions(
  db: Db,
  ids: readonly string[],
): Promise<(Box & { readonly subscriptionId: string })[]> {
  return db.$queryRaw`
    SELECT "workspaceId", "mailboxId", "subscriptionId" FROM "MailPush"
    WHERE "subscriptionId" = ANY(${[...ids]}::text[])`;
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

export const mailPushes = { due, read, subscriptionOf, save, postpone, ofAddress, ofSubscriptions, heard };
