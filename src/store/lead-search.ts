// Which leads a search by words can mean at all: the ids that the index of words gives for its rarest word. A word that
// is everywhere narrows nothing, and a reading of all leads meets it soon anyway.
import { present } from '#lib/result.ts';
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';
import { companyWords, leadWords } from './word-index.ts';

/** Shorter ones have no trigram. */
const shortest = 3;

/** The words of a search; more than five say nothing new. */
export function wordsOf(text: string): string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 5);
}

/** A pattern that finds the word anywhere. */
export function patternOf(word: string): string {
  return `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}

/**
 * Leads of which the lead or its company has the rarest word: all of them, 'many' when they are more than `limit`, or
 * null when no word is long enough to tell.
 */
export async function narrowed(
  db: Db,
  workspaceId: string,
  { words, limit }: { words: readonly string[]; limit: number },
): Promise<string[] | 'many' | null> {
  const long = words.filter((word) => word.length >= shortest).sort((a, b) => b.length - a.length);
  for (const word of long) {
    const ids = await having(db, workspaceId, { pattern: patternOf(word), limit: limit + 1 });
    if (ids !== null && ids.length <= limit) return ids;
  }
  return long.length > 0 ? 'many' : null;
}

/** Null when so many companies fit that not all were looked at: most of them may have no lead (any more). */
async function having(
  db: Db,
  workspaceId: string,
  { pattern, limit }: { pattern: string; limit: number },
): Promise<string[] | null> {
  const mine = (table: string) => Prisma.sql`${Prisma.raw(table)}."workspaceId" = ${workspaceId}::uuid`;
  const rows = await db.$queryRaw<{ id: string | null }[]>`
    WITH companies AS MATERIALIZED (
      SELECT c."id" FROM "Company" c WHERE ${mine('c')} AND ${companyWords} LIKE lower(${pattern}) LIMIT ${limit}
    )
    (SELECT l."id"::text AS id FROM "Lead" l WHERE ${mine('l')} AND ${leadWords} LIKE lower(${pattern}) LIMIT ${limit})
    UNION
    SELECT NULL WHERE (SELECT count(*) FROM companies) >= ${limit}
    UNION
    (SELECT l."id"::text FROM "Lead" l WHERE ${mine('l')} AND l."companyId" = ANY(ARRAY(SELECT "id" FROM companies))
      LIMIT ${limit})
    LIMIT ${limit}`;
  const ids = rows.map(({ id }) => id).filter(present);
  return ids.length < rows.length ? null : ids;
}
