// How far each mailbox has been read.
import type { Db } from './db.ts';

/** The vendor's cursor; null before the first poll. */
async function get(db: Db, workspaceId: string, mailboxId: string): Promise<string | null> {
  return (await db.mailCursor.findFirst({ where: { workspaceId, mailboxId } }))?.cursor ?? null;
}

/** Remembers the cursor and that the mailbox was polled. A null cursor keeps the old one. */
async function save(
  db: Db,
  workspaceId: string,
  { mailboxId, cursor, at }: { mailboxId: string; cursor: string | null; at: Date },
): Promise<void> {
  const update = { polledAt: at, queuedAt: null, ...(cursor === null ? {} : { cursor }) };
  await db.mailCursor.upsert({
    where: { mailboxId },
    create: { mailboxId, workspaceId, cursor, polledAt: at },
    update,
  });
}

export const mailCursors = { get, save };
