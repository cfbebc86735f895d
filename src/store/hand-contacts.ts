// Whom somebody of the team wrote to by hand, as their Sent folders say. An address is kept as its keyed hash: whoever
// asks for a person hashes the address, and nobody can read who was written to.
import { z } from 'zod';
import { quietMs } from '#domain/dedup.ts';
import type { WrittenTo } from '#domain/sent-folder.ts';
import type { Db } from './db.ts';
import { type PersonContactRow, toPersonContacts } from './dedup.codec.ts';

/** A person in both forms: as it is matched, and as it is kept. */
export type HashedPerson = { readonly key: string; readonly hash: string };

/** False while nobody is remembered: nothing needs to be hashed then. */
async function any(db: Db, workspaceId: string): Promise<boolean> {
  return (await db.handContact.findFirst({ where: { workspaceId }, select: { hash: true } })) !== null;
}

/** Of these people, those who were written to in the last 180 days. */
async function among(
  db: Db,
  workspaceId: string,
  { people, now }: { people: readonly HashedPerson[]; now: Date },
): Promise<PersonContactRow[]> {
  const since = new Date(now.getTime() - quietMs);
  const [keys, hashes] = [people.map(({ key }) => key), people.map(({ hash }) => hash)];
  const rows = await db.$queryRaw`
    SELECT p.key AS "personKey", h."leadId", p.key AS person, max(h."at") AS "at", min(b."name") AS "by"
    FROM unnest(${keys}::text[], ${hashes}::text[]) AS p(key, hash)
    JOIN "HandContact" h ON h."workspaceId" = ${workspaceId}::uuid AND h."hash" = p.hash
      AND h."at" > ${since}::timestamptz
    LEFT JOIN "Mailbox" b ON b.id = h."mailboxId"
    GROUP BY p.key, h."leadId"`;
  return toPersonContacts(rows);
}

/** When this person was last written to by hand, from whichever mailbox. */
async function lastTo(db: Db, workspaceId: string, hash: string): Promise<Date | null> {
  const found = await db.handContact.aggregate({ where: { workspaceId, hash }, _max: { at: true } });
  return found._max.at;
}

export type Remembered = {
  readonly mailboxId: string;
  readonly people: readonly (WrittenTo & HashedPerson)[];
};

/** Each once a mailbox, with the last time. People whom we wrote to as well are marked with that lead. */
async function remember(db: Db, workspaceId: string, { mailboxId, people }: Remembered): Promise<void> {
  if (people.length === 0) return;
  const rows = JSON.stringify(people);
  await db.$executeRaw`
    INSERT INTO "HandContact" ("workspaceId", "mailboxId", "hash", "domain", "leadId", "at")
    SELECT ${workspaceId}::uuid, ${mailboxId}::uuid, p.hash, p.domain,
      (SELECT l.id FROM "Lead" l WHERE l."workspaceId" = ${workspaceId}::uuid AND l."emailKey" = p.key
        AND EXISTS (SELECT 1 FROM "Touch" t WHERE t."leadId" = l.id AND t."sentAt" IS NOT NULL) LIMIT 1),
      p.at
    FROM jsonb_to_recordset(${rows}::jsonb) AS p(key text, hash text, domain text, at timestamptz)
    ON CONFLICT ("mailboxId", "hash") DO UPDATE SET "at" = greatest("HandContact"."at", EXCLUDED."at"),
      "leadId" = coalesce(EXCLUDED."leadId", "HandContact"."leadId")`;
}

/** Those whose last mail was one of these after all: it was no mail by hand. */
async function forget(db: Db, workspaceId: string, { mailboxId, people }: Remembered): Promise<void> {
  if (people.length === 0) return;
  await db.$executeRaw`
    DELETE FROM "HandContact" h
    USING jsonb_to_recordset(${JSON.stringify(people)}::jsonb) AS p(hash text, at timestamptz)
    WHERE h."workspaceId" = ${workspaceId}::uuid AND h."mailboxId" = ${mailboxId}::uuid
      AND h."hash" = p.hash AND h."at" = p.at`;
}

const idRows = z.array(z.object({ id: z.string() }));

/** Of these Message-IDs (with brackets), those that this product sent or may be sending. */
async function ours(db: Db, workspaceId: string, messageIds: readonly string[]): Promise<string[]> {
  const ids = [...messageIds];
  const rows = await db.$queryRaw`
    SELECT "messageId" AS id FROM "Message" WHERE "workspaceId" = ${workspaceId}::uuid
      AND "direction" = 'out' AND "messageId" = ANY(${ids}::text[])
    UNION SELECT "messageId" FROM "Touch" WHERE "workspaceId" = ${workspaceId}::uuid
      AND "state" IN ('claimed', 'unknown') AND "messageId" = ANY(${ids}::text[])
    UNION SELECT "wireId" FROM "Answer" WHERE "workspaceId" = ${workspaceId}::uuid
      AND "state" IN ('claimed', 'unknown') AND "wireId" = ANY(${ids}::text[])`;
  return idRows.parse(rows).map(({ id }) => id);
}

export const handContacts = { any, among, lastTo, remember, forget, ours };
