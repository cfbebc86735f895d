// The indexes that find leads and companies by any part of a name, an address or a title. They need pg_trgm, which
// comes with PostgreSQL and which the owner of a database may add; where it cannot be had, the same search reads all
// leads of the workspace. So they are no migration: a start must not fail for them.
import type pg from 'pg';
import { Prisma } from './generated/client.ts';

/** What is searched of a lead `l` and of a company `c`, exactly as it is indexed. */
export const leadWords = Prisma.raw(
  `lower(l."fullName" || ' ' || coalesce(l."email", '') || ' ' || coalesce(l."title", ''))`,
);
export const companyWords = Prisma.raw(`lower(c."name" || ' ' || coalesce(c."domain", ''))`);

/** Makes them when they are missing: half a minute for a million leads. False where the server has no pg_trgm. */
export async function indexWords(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ found: string | null }>(
    `SELECT to_regclass('"Company_words_idx"')::text AS found`,
  );
  if (rows[0]?.found) return true;
  try {
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await client.query(indexSql('Lead', leadWords));
    await client.query(indexSql('Company', companyWords));
    return true;
  } catch {
    return false;
  }
}

function indexSql(table: 'Lead' | 'Company', words: Prisma.Sql): string {
  const plain = words.sql.replace(/\b[lc]\./g, '');
  return `CREATE INDEX IF NOT EXISTS "${table}_words_idx" ON "${table}" USING gin ((${plain}) gin_trgm_ops)`;
}
