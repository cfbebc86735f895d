// Mailboxes of the team. Tokens are sealed: they leave this file only as the sealed text.
import type { Mailbox, MailboxState, MailCapabilities, MailVendor } from '#domain/mailbox.ts';
import { newId } from '#lib/ids.ts';
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';
import { toMailbox } from './mailboxes.codec.ts';

export type Connection = {
  readonly provider: MailVendor;
  readonly memberId: string;
  readonly address: string;
  readonly name: string;
  readonly signature: string | null;
  /** Sealed. */
  readonly tokens: string;
  readonly scopes: readonly string[];
  readonly canRead: boolean;
  readonly carries?: MailCapabilities;
  readonly at: Date;
};

async function get(db: Db, workspaceId: string, mailboxId: string): Promise<Mailbox | null> {
  const row = await db.mailbox.findFirst({ where: { workspaceId, id: mailboxId } });
  return row && toMailbox(row);
}

async function byAddress(db: Db, workspaceId: string, address: string): Promise<Mailbox | null> {
  const row = await db.mailbox.findUnique({ where: { workspaceId_address: { workspaceId, address } } });
  return row && toMailbox(row);
}

/** In the order they were connected. */
async function list(db: Db, workspaceId: string): Promise<Mailbox[]> {
  const rows = await db.mailbox.findMany({ where: { workspaceId }, orderBy: { connectedAt: 'asc' } });
  return rows.map(toMailbox);
}

/** A member's own, in the order they were connected. */
async function ofMember(db: Db, workspaceId: string, memberId: string): Promise<Mailbox[]> {
  const where = { workspaceId, memberId };
  const rows = await db.mailbox.findMany({ where, orderBy: { connectedAt: 'asc' } });
  return rows.map(toMailbox);
}

/** The sealed tokens; null when the mailbox is gone. */
async function sealedTokens(db: Db, workspaceId: string, mailboxId: string): Promise<string | null> {
  const row = await db.mailbox.findFirst({ where: { workspaceId, id: mailboxId }, select: { tokens: true } });
  return row?.tokens ?? null;
}

/**
 * Connects, or connects again: it is active afterwards, unless a guard stopped it or its owner has left meanwhile. Cap
 * and gap of before are kept.
 */
async function connect(db: Db, workspaceId: string, made: Connection): Promise<Mailbox> {
  const { at, scopes, ...rest } = made;
  const active = { ...rest, scopes: [...scopes], state: 'active', reason: null };
  // A guard's stop outlives a new connection.
  const where = { workspaceId, address: made.address, pausedFor: { not: Prisma.DbNull } };
  const guarded = (await db.mailbox.count({ where })) > 0;
  const gone = await db.member.count({ where: { workspaceId, id: made.memberId, leftAt: { not: null } } });
  const why = gone > 0 ? 'member_left' : guarded ? 'guard' : null;
  const fresh = why === null ? active : { ...active, state: 'paused', reason: why };
  const row = await db.mailbox.upsert({
    where: { workspaceId_address: { workspaceId, address: made.address } },
    create: { id: newId(), workspaceId, connectedAt: at, ...fresh },
    update: fresh,
  });
  return toMailbox(row);
}

/** Held until the transaction ends: one renewal of a mailbox's tokens at a time, over all processes. */
async function lockTokens(db: Db, workspaceId: string, mailboxId: string): Promise<void> {
  const key = `tokens/${workspaceId}/${mailboxId}`;
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
}

async function saveTokens(
  db: Db,
  workspaceId: string,
  { mailboxId, tokens }: { mailboxId: string; tokens: string },
): Promise<void> {
  await db.mailbox.updateMany({ where: { workspaceId, id: mailboxId }, data: { tokens } });
}

async function setSignature(
  db: Db,
  workspaceId: string,
  { mailboxId, signature }: { mailboxId: string; signature: string },
): Promise<void> {
  await db.mailbox.updateMany({ where: { workspaceId, id: mailboxId }, data: { signature } });
}

/** What was seen to leave with its mails. */
async function setCarries(
  db: Db,
  workspaceId: string,
  { mailboxId, carries }: { mailboxId: string; carries: MailCapabilities },
): Promise<void> {
  await db.mailbox.updateMany({ where: { workspaceId, id: mailboxId }, data: { carries: { ...carries } } });
}

/** Compare-and-set of the state. False when it was not in `from`. */
async function setState(
  db: Db,
  workspaceId: string,
  change: { mailboxId: string; from: readonly MailboxState[]; to: MailboxState; reason: string | null },
): Promise<boolean> {
  const { count } = await db.mailbox.updateMany({
    where: { workspaceId, id: change.mailboxId, state: { in: [...change.from] } },
    data: { state: change.to, reason: change.reason },
  });
  return count === 1;
}

/**
 * Stops all of a member's. What a person paused stays as it is, and what a guard stopped stays known with its numbers:
 * coming back ends neither.
 */
async function stopOf(db: Db, workspaceId: string, memberId: string): Promise<void> {
  const guarded = { state: 'paused', reason: 'guard' };
  const where = { workspaceId, memberId, OR: [{ state: 'active' }, guarded] };
  const data = { state: 'paused', reason: 'member_left', pausedUntil: null };
  await db.mailbox.updateMany({ where, data });
}

/** Those that stopped because the member left send again; a guard's stop holds until an admin ends it. Answers which. */
async function wakeOf(db: Db, workspaceId: string, memberId: string): Promise<string[]> {
  const left = { workspaceId, memberId, state: 'paused', reason: 'member_left' };
  const guarded = { ...left, pausedFor: { not: Prisma.DbNull } };
  await db.mailbox.updateMany({ where: guarded, data: { reason: 'guard' } });
  const where = { ...left, pausedFor: { equals: Prisma.DbNull } };
  const rows = await db.mailbox.findMany({ where, select: { id: true } });
  await db.mailbox.updateMany({ where, data: { state: 'active', reason: null } });
  return rows.map(({ id }) => id);
}

/** Changes what it names. False when no mailbox has this address. */
async function setLimits(
  db: Db,
  workspaceId: string,
  { address, ...limits }: { address: string } & Partial<Pick<Mailbox, 'capPerDay' | 'gapMs' | 'limitPerDay'>>,
): Promise<boolean> {
  const { count } = await db.mailbox.updateMany({ where: { workspaceId, address }, data: limits });
  return count === 1;
}

export const mailboxes = {
  get,
  byAddress,
  list,
  ofMember,
  sealedTokens,
  connect,
  lockTokens,
  saveTokens,
  setSignature,
  setCarries,
  setState,
  stopOf,
  wakeOf,
  setLimits,
};
