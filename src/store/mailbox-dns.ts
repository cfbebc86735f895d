// What the DNS said of the domains of mailboxes, and when it is asked again.
import type { DnsVerdict } from '#domain/dns-check.ts';
import type { Db } from './db.ts';
import { type MailboxDns, toMailboxDns } from './mailbox-dns.codec.ts';

export type FoundDns = {
  readonly mailboxId: string;
  readonly dns: { readonly domain: string; readonly verdicts: readonly DnsVerdict[] | null };
  readonly againAt: Date;
};

async function save(db: Db, workspaceId: string, { mailboxId, dns, againAt }: FoundDns): Promise<void> {
  const where = { workspaceId, id: mailboxId };
  const { domain, verdicts } = dns;
  const kept = verdicts?.map(({ add, ...verdict }) => ({ ...verdict, add: add && { ...add } })) ?? null;
  await db.mailbox.updateMany({ where, data: { dns: { domain, verdicts: kept }, dnsAt: againAt } });
}

async function read(db: Db, workspaceId: string, mailboxId: string): Promise<MailboxDns | null> {
  const row = await db.mailbox.findFirst({ where: { workspaceId, id: mailboxId }, select: { dns: true } });
  return toMailboxDns(row?.dns);
}

/** Mailboxes whose domain was never asked about, or not for a day. */
async function due(db: Db, workspaceId: string, at: Date): Promise<string[]> {
  const where = { workspaceId, OR: [{ dnsAt: null }, { dnsAt: { lte: at } }] };
  const rows = await db.mailbox.findMany({ where, select: { id: true }, take: 20 });
  return rows.map(({ id }) => id);
}

export const mailboxDns = { save, read, due };
