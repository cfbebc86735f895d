// Leads as a list: sorted, filtered, searched, a page at a time. Each page is read off an index, and the total is
// counted to a limit, so that a million leads open as fast as ten thousand.
import { addressKey } from '#domain/address.ts';
import type { LeadRow } from '#domain/home.ts';
import type { LeadState } from '#domain/lifecycle-states.ts';
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';
import { toLeadRows } from './insight.codec.ts';
import { narrowed, patternOf, wordsOf } from './lead-search.ts';

export type ListQuery = {
  readonly filter: LeadState | 'all';
  readonly sort: 'score' | 'newest';
  readonly words: string;
  readonly offset: number;
  readonly limit: number;
};
/** `total` stops at this: "10,000+" is enough for a person. */
const countLimit = 10_000;

const columns = Prisma.sql`l."id" AS "leadId", l."fullName" AS name, l."title", c."name" AS company, l."state",
  l."reason", l."score", l."stateAt" AS at`;
const company = Prisma.sql`LEFT JOIN "Company" c ON c."id" = l."companyId" AND c."workspaceId" = l."workspaceId"`;

/** One page and the total (at most countLimit + 1). */
async function page(
  db: Db,
  workspaceId: string,
  query: ListQuery,
): Promise<{ rows: LeadRow[]; total: number }> {
  const words = wordsOf(query.words);
  const among = await narrowed(db, workspaceId, { words, limit: countLimit });
  const where = conditions(workspaceId, { filter: query.filter, words, among });
  const everywhere = among === 'many' && words.length === 1 && query.filter === 'all';
  const total = everywhere ? countLimit + 1 : await countOf(db, where);
  if (total === 0) return { rows: [], total };
  if (query.sort === 'newest') {
    const rows = await read(db, { where, order: Prisma.sql`l."id" DESC`, ...query });
    return { rows, total };
  }
  // Scored ones first, the best on top; then those without a score.
  const scoredWhere = Prisma.sql`${where} AND l."score" IS NOT NULL`;
  const order = Prisma.sql`l."score" DESC, l."id"`;
  const scored = await read(db, { where: scoredWhere, order, ...query });
  if (scored.length === query.limit) return { rows: scored, total };
  const before = scored.length > 0 ? query.offset + scored.length : await countOf(db, scoredWhere);
  const rest = {
    where: Prisma.sql`${where} AND l."score" IS NULL`,
    order: Prisma.sql`l."id" DESC`,
    offset: Math.max(0, query.offset - before),
    limit: query.limit - scored.length,
  };
  return { rows: [...scored, ...(await read(db, rest))], total };
}

type Read = {
  readonly where: Prisma.Sql;
  readonly order: Prisma.Sql;
  readonly offset: number;
  readonly limit: number;
};

/** Whoever is passed over on the way to a late page is read off the index alone, as far as the question allows. */
async function read(db: Db, { where, order, offset, limit }: Read): Promise<LeadRow[]> {
  return toLeadRows(
    await db.$queryRaw`
      WITH shown AS MATERIALIZED (
        SELECT l."id" FROM "Lead" l ${company} WHERE ${where} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset})
      SELECT ${columns} FROM shown JOIN "Lead" l ON l."id" = shown."id" ${company} ORDER BY ${order}`,
  );
}

async function countOf(db: Db, where: Prisma.Sql): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (SELECT 1 FROM "Lead" l ${company} WHERE ${where} LIMIT ${countLimit + 1}) AS counted`;
  return row?.n ?? 0;
}

type Asked = {
  readonly filter: ListQuery['filter'];
  readonly words: readonly string[];
  readonly among: Awaited<ReturnType<typeof narrowed>>;
};

function conditions(workspaceId: string, { filter, words, among }: Asked): Prisma.Sql {
  const parts = [
    Prisma.sql`l."workspaceId" = ${workspaceId}::uuid`,
    ...(filter === 'all' ? [] : [Prisma.sql`l."state" = ${filter}`]),
    ...(typeof among === 'object' && among !== null ? [Prisma.sql`l."id" = ANY(${[...among]}::uuid[])`] : []),
    ...words.map(contains),
  ];
  return Prisma.join(parts, ' AND ');
}

function contains(word: string): Prisma.Sql {
  const pattern = patternOf(word);
  return Prisma.sql`(l."fullName" ILIKE ${pattern} OR l."email" ILIKE ${pattern} OR c."name" ILIKE ${pattern}
    OR c."domain" ILIKE ${pattern} OR l."title" ILIKE ${pattern})`;
}

/** Drafts that wait for a decision, the oldest first. */
async function waiting(db: Db, workspaceId: string, limit: number): Promise<LeadRow[]> {
  return toLeadRows(
    await db.$queryRaw`SELECT ${columns} FROM "Lead" l ${company}
      WHERE l."workspaceId" = ${workspaceId}::uuid AND l."state" = 'in_review'
      ORDER BY l."stateAt", l."id" LIMIT ${limit}`,
  );
}

/** Leads of an address, a domain or part of a name; the best known first. */
async function find(db: Db, workspaceId: string, who: { words: string; limit: number }): Promise<LeadRow[]> {
  const exact = who.words.toLowerCase();
  const byKey = toLeadRows(
    await db.$queryRaw`SELECT ${columns} FROM "Lead" l ${company}
      WHERE l."workspaceId" = ${workspaceId}::uuid AND (l."emailKey" = ${addressKey(exact) ?? exact} OR l."domain" = ${exact})
        ORDER BY l."state" = 'duplicate', l."score" IS NULL, l."stateAt" DESC LIMIT ${who.limit}`,
  );
  if (byKey.length > 0) return byKey;
  const query = { filter: 'all', sort: 'newest', words: who.words, offset: 0, limit: who.limit } as const;
  return (await page(db, workspaceId, query)).rows;
}

export const leadList = { page, waiting, find };
