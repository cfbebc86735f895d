// Every mail that left or came in. Replies are matched against these rows, and the "who was contacted" rules read them.
import type { BounceOutcome } from '#domain/mailbox-health.ts';
import type { MessageKind, StoredMessage } from '#domain/message.ts';
import { newId } from '#lib/ids.ts';
import type { Db } from './db.ts';
import { toMessage } from './messages.codec.ts';

export type NewMessage = Omit<StoredMessage, 'id'> & {
  readonly raw: Uint8Array | null;
  /** Of a bounce, with its RFC 3463 code. */
  readonly bounce?: BounceOutcome | null;
  readonly bounceStatus?: string | null;
};

/** Its row id, or null when this mailbox has stored that mail before. */
async function add(db: Db, workspaceId: string, made: NewMessage): Promise<string | null> {
  const { raw, ...rest } = made;
  const id = newId();
  const data = { id, workspaceId, ...rest, raw: raw === null ? null : new Uint8Array(raw) };
  const { count } = await db.message.createMany({ data: [data], skipDuplicates: true });
  return count === 1 ? id : null;
}

async function get(db: Db, workspaceId: string, messageRowId: string): Promise<StoredMessage | null> {
  const row = await db.message.findFirst({ where: { workspaceId, id: messageRowId }, omit: { raw: true } });
  return row && toMessage(row);
}

export type Traces = {
  readonly messageIds: readonly string[];
  readonly mailboxId: string;
  readonly threadId: string | null;
  readonly personKeys: readonly string[];
};

/** Our own mails that something received may answer, newest first, at most 50. */
async function candidates(db: Db, workspaceId: string, traces: Traces): Promise<StoredMessage[]> {
  const either = [
    { messageId: { in: traces.messageIds.map((id) => `<${id}>`) } },
    { personKey: { in: [...traces.personKeys] } },
    ...(traces.threadId ? [{ mailboxId: traces.mailboxId, threadId: traces.threadId }] : []),
  ];
  const rows = await db.message.findMany({
    where: { workspaceId, direction: 'out', leadId: { not: null }, OR: either },
    orderBy: { at: 'desc' },
    take: 50,
    omit: { raw: true },
  });
  return rows.map(toMessage);
}

/** Oldest first, without the raw bytes. */
async function ofLead(db: Db, workspaceId: string, leadId: string): Promise<StoredMessage[]> {
  const rows = await db.message.findMany({
    where: { workspaceId, leadId },
    orderBy: { at: 'asc' },
    omit: { raw: true },
  });
  return rows.map(toMessage);
}

/** When this person last got a mail of ours, from whichever mailbox. */
async function lastTo(db: Db, workspaceId: string, personKey: string): Promise<Date | null> {
  const where = { workspaceId, personKey, direction: 'out' };
  return (await db.message.findFirst({ where, orderBy: { at: 'desc' }, select: { at: true } }))?.at ?? null;
}

/** The row of a mail that is stored already. */
async function idOf(
  db: Db,
  workspaceId: string,
  { mailboxId, providerId }: { mailboxId: string; providerId: string },
): Promise<string | null> {
  const row = await db.message.findFirst({
    where: { workspaceId, mailboxId, providerId },
    select: { id: true },
  });
  return row?.id ?? null;
}

/** A person corrected what a mail was. */
async function setKindOf(
  db: Db,
  workspaceId: string,
  { messageId, kind }: { messageId: string; kind: MessageKind },
): Promise<void> {
  await db.message.updateMany({ where: { workspaceId, id: messageId }, data: { kind } });
}

export const messages = { add, get, idOf, candidates, ofLead, lastTo, setKindOf };
