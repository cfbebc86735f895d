// Companies of a workspace: found by domain, by an alias of it, or by name when nothing else is known.
import type { Company, Fact } from '#domain/lead.ts';
import { toCompany, toKeyedCompany } from './companies.codec.ts';
import type { Db } from './db.ts';

export type NewCompany = Omit<Company, 'facts'> & {
  readonly nameKey: string;
  readonly facts: readonly Fact[];
};

async function get(db: Db, workspaceId: string, companyId: string): Promise<Company | null> {
  const row = await db.company.findFirst({ where: { workspaceId, id: companyId } });
  return row && toCompany(row);
}

async function getMany(db: Db, workspaceId: string, companyIds: readonly string[]): Promise<Company[]> {
  return (await db.company.findMany({ where: { workspaceId, id: { in: [...companyIds] } } })).map(toCompany);
}

/** Companies that have one of these domains (or aliases), or one of these names; oldest first. */
async function find(
  db: Db,
  workspaceId: string,
  { domains, nameKeys }: { domains: readonly string[]; nameKeys: readonly string[] },
): Promise<(Company & { nameKey: string })[]> {
  const [some, names] = [[...domains], [...nameKeys]];
  const rows = await db.$queryRaw<unknown[]>`
    WITH hit AS (
      SELECT id FROM "Company" WHERE "workspaceId" = ${workspaceId}::uuid AND "domain" = ANY(${some}::text[])
      UNION SELECT "companyId" FROM "CompanyAlias"
        WHERE "workspaceId" = ${workspaceId}::uuid AND "domain" = ANY(${some}::text[])
      UNION SELECT id FROM "Company" WHERE "workspaceId" = ${workspaceId}::uuid AND "nameKey" = ANY(${names}::text[])
    )
    SELECT c.* FROM hit JOIN "Company" c ON c.id = hit.id ORDER BY c.id`;
  return rows.map(toKeyedCompany);
}

/** Adds companies in one statement. The caller holds the workspace's intake lock, so that none is added twice. */
async function addMany(
  db: Db,
  workspaceId: string,
  { rows, at }: { rows: readonly NewCompany[]; at: Date },
): Promise<void> {
  if (rows.length === 0) return;
  await db.$executeRaw`
    INSERT INTO "Company" ("id", "workspaceId", "name", "nameKey", "domain", "aliases", "website", "industry",
      "size", "country", "city", "technologies", "description", "facts", "createdAt", "updatedAt")
    SELECT x."id", ${workspaceId}::uuid, x."name", x."nameKey", x."domain", x."aliases", x."website", x."industry",
      x."size", x."country", x."city", x."technologies", x."description", x."facts", ${at}::timestamptz, ${at}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x("id" uuid, "name" text, "nameKey" text,
      "domain" text, "aliases" text[], "website" text, "industry" text, "size" int, "country" text, "city" text,
      "technologies" text[], "description" text, "facts" jsonb)
    ON CONFLICT ("workspaceId", "domain") DO NOTHING`;
  await indexAliases(db, workspaceId, rows);
}

/** Writes what was learnt about known companies, in one statement. */
async function saveMany(
  db: Db,
  workspaceId: string,
  { rows, at }: { rows: readonly NewCompany[]; at: Date },
): Promise<void> {
  if (rows.length === 0) return;
  await db.$executeRaw`
    UPDATE "Company" c SET "name" = x."name", "nameKey" = x."nameKey", "domain" = x."domain",
      "aliases" = x."aliases", "website" = x."website", "industry" = x."industry", "size" = x."size",
      "country" = x."country", "city" = x."city", "technologies" = x."technologies",
      "description" = x."description", "facts" = x."facts", "updatedAt" = ${at}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x("id" uuid, "name" text, "nameKey" text,
      "domain" text, "aliases" text[], "website" text, "industry" text, "size" int, "country" text, "city" text,
      "technologies" text[], "description" text, "facts" jsonb)
    WHERE c."id" = x."id" AND c."workspaceId" = ${workspaceId}::uuid`;
  await indexAliases(db, workspaceId, rows);
}

/** Aliases are looked up in a table of their own: a GIN index over all companies was slower than everything else. */
async function indexAliases(db: Db, workspaceId: string, rows: readonly NewCompany[]): Promise<void> {
  const pairs = rows.flatMap(({ id, aliases }) => aliases.map((domain) => ({ id, domain })));
  if (pairs.length === 0) return;
  await db.$executeRaw`
    INSERT INTO "CompanyAlias" ("workspaceId", "domain", "companyId")
    SELECT ${workspaceId}::uuid, x."domain", x."id"
    FROM unnest(${pairs.map(({ domain }) => domain)}::text[], ${pairs.map(({ id }) => id)}::uuid[]) AS x("domain", "id")
    ON CONFLICT DO NOTHING`;
}

export const companies = { get, getMany, find, addMany, saveMany };
