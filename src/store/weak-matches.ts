// Who may be meant by a mail that names none of ours, and whose question was asked before.
import type { UnderSequence } from '#domain/weak-match.ts';
import type { Db } from './db.ts';

export type Whom = {
  readonly mailboxId: string;
  /** Of the sender; null for free mail. */
  readonly domain: string | null;
  readonly name: string;
  readonly since: Date;
};

/** People under way whom this mailbox wrote to since then: of that company, or of that name. At most 20. */
async function people(
  db: Db,
  workspaceId: string,
  { mailboxId, domain, name, since }: Whom,
): Promise<UnderSequence[]> {
  return db.$queryRaw<UnderSequence[]>`
    SELECT DISTINCT ON (l.id) l.id AS "leadId", l."fullName", m.subject, m.at
    FROM "Lead" l LEFT JOIN "Company" c ON c.id = l."companyId"
      JOIN "Message" m ON m."leadId" = l.id AND m.direction = 'out' AND m.at >= ${since}
        AND m."mailboxId" = ${mailboxId}::uuid
    WHERE l."workspaceId" = ${workspaceId}::uuid AND l.state IN ('contacted', 'held')
      AND (l.domain = ${domain}::text OR c.domain = ${domain}::text OR ${domain}::text = ANY(c.aliases)
        OR (${name}::text <> '' AND lower(l."fullName") = lower(${name}::text)))
    ORDER BY l.id, m.at DESC LIMIT 20`;
}

/** True when somebody said of this sender that it was no answer. */
async function refused(db: Db, workspaceId: string, from: string): Promise<boolean> {
  const where = { workspaceId, kind: 'weak_match', outcome: 'no', detail: { path: ['from'], equals: from } };
  return (await db.task.count({ where })) > 0;
}

/** The mail is this lead's answer. */
async function adopt(
  db: Db,
  workspaceId: string,
  { messageId, leadId }: { messageId: string; leadId: string },
): Promise<void> {
  await db.message.updateMany({ where: { workspaceId, id: messageId, leadId: null }, data: { leadId } });
}

/** It was private mail: nothing of it is kept. */
async function drop(db: Db, workspaceId: string, messageId: string): Promise<void> {
  await db.message.deleteMany({ where: { workspaceId, id: messageId, leadId: null } });
}

export const weakMatches = { people, refused, adopt, drop };
