// What an outside warm-up tool says of mailboxes, and when it is asked again. The mails that it sends stand in a column
// of their own, because the claim of a mail asks about them.
import type { SeenWarmup, WarmupState, WarmupTool, WarmupTrouble } from '#domain/warmup.ts';
import type { Db } from './db.ts';
import { toSeenWarmup } from './mailbox-warmup.codec.ts';

export type FoundWarmup = {
  readonly mailboxId: string;
  readonly tool: WarmupTool;
  /** Null: the tool does not know the mailbox. */
  readonly state: WarmupState | null;
  readonly at: Date;
  readonly againAt: Date;
};

async function save(db: Db, workspaceId: string, found: FoundWarmup): Promise<void> {
  const { mailboxId, tool, state, at, againAt } = found;
  const warmup = { tool, state: state && { ...state }, trouble: null };
  const data = { warmup, warmupSeenAt: at, warmupAt: againAt, warmupPerDay: state?.perDay ?? 0 };
  await db.mailbox.updateMany({ where: { workspaceId, id: mailboxId }, data });
}

export type FailedWarmup = Pick<FoundWarmup, 'mailboxId' | 'tool' | 'againAt'> & {
  readonly trouble: WarmupTrouble;
};

/** No answer: what the same tool said before stays, with its date. */
async function fail(db: Db, workspaceId: string, failed: FailedWarmup): Promise<void> {
  const { mailboxId, tool, againAt, trouble } = failed;
  const before = await read(db, workspaceId, mailboxId);
  const kept = before?.tool === tool ? before : null;
  const warmup = { tool, state: kept?.state ? { ...kept.state } : null, trouble };
  const forgotten = kept === null ? { warmupSeenAt: null, warmupPerDay: 0 } : {};
  const data = { warmup, warmupAt: againAt, ...forgotten };
  await db.mailbox.updateMany({ where: { workspaceId, id: mailboxId }, data });
}

async function read(db: Db, workspaceId: string, mailboxId: string): Promise<SeenWarmup | null> {
  const select = { warmup: true, warmupSeenAt: true };
  const row = await db.mailbox.findFirst({ where: { workspaceId, id: mailboxId }, select });
  return row && toSeenWarmup(row.warmup, row.warmupSeenAt);
}

/** Mailboxes that were never asked about, or not for a while. */
async function due(db: Db, workspaceId: string, at: Date): Promise<string[]> {
  const where = { workspaceId, OR: [{ warmupAt: null }, { warmupAt: { lte: at } }] };
  const rows = await db.mailbox.findMany({ where, select: { id: true }, take: 20 });
  return rows.map(({ id }) => id);
}

export const mailboxWarmup = { save, fail, read, due };
