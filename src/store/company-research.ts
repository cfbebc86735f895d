// What was asked about companies and when. One job asks about a company at a time: the claim is a conditional UPDATE,
// and one that is too old belongs to a process that died. Many at a time are read, claimed and saved in one statement.
import type { Company, Fact } from '#domain/lead.ts';
import type { SiteReport } from '#domain/site-report.ts';
import { bound } from '#lib/bound.ts';
import { minuteMs } from '#lib/time.ts';
import { together } from '#lib/together.ts';
import { type ResearchedCompany, toResearched } from './company-research.codec.ts';
import type { Db } from './db.ts';

/** Longer than all that is asked about one company takes. */
const diedAfterMs = 10 * minuteMs;

export type ResearchDone = {
  readonly companyId: string;
  /** The company with what was learnt; null = nothing changed. */
  readonly company: (Company & { readonly facts: readonly Fact[] }) | null;
  readonly externalIds: Readonly<Record<string, string>>;
  /** null = it was not read now. */
  readonly site: SiteReport | null;
  /** What was asked just now. */
  readonly siteAt: Date | null;
  readonly enrichedAt: Date | null;
  readonly signalsAt: Date | null;
};

async function readMany(db: Db, workspaceId: string, ids: readonly string[]) {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT * FROM "Company" WHERE "workspaceId" = ${workspaceId}::uuid AND "id" = ANY(${[...ids]}::uuid[])`;
  return new Map(rows.map(toResearched).map((row) => [row.company.id, row]));
}

export type Claim = {
  readonly companyId: string;
  readonly at: Date;
  /** What was asked before then is asked again; of which parts. */
  readonly since: Date;
  readonly vendor: boolean;
  readonly site: boolean;
  readonly signals: boolean;
};

async function claimMany(
  db: Db,
  workspaceId: string,
  claims: readonly Claim[],
): Promise<Map<string, ResearchedCompany>> {
  const at = claims[0]?.at ?? new Date(0);
  const rows = await db.$queryRaw<unknown[]>`
    UPDATE "Company" c SET "claimedAt" = ${at}
    FROM jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) AS x("companyId" uuid, "since" timestamptz,
      "vendor" boolean, "site" boolean, "signals" boolean)
    WHERE c."workspaceId" = ${workspaceId}::uuid AND c."id" = x."companyId"
      AND (c."claimedAt" IS NULL OR c."claimedAt" <= ${died(at)})
      AND (x."vendor" AND coalesce(c."enrichedAt" <= x."since", true)
        OR x."site" AND coalesce(c."siteAt" <= x."since", true)
        OR x."signals" AND coalesce(c."signalsAt" <= x."since", true))
    RETURNING c.*`;
  return new Map(rows.map(toResearched).map((row) => [row.company.id, row]));
}

/** True while somebody asks about it. */
async function isClaimed(
  db: Db,
  workspaceId: string,
  { companyId, at }: Pick<Claim, 'companyId' | 'at'>,
): Promise<boolean> {
  const where = { workspaceId, id: companyId, claimedAt: { gt: died(at) } };
  return (await db.company.findFirst({ where, select: { id: true } })) !== null;
}

function died(at: Date): Date {
  return new Date(at.getTime() - diedAfterMs);
}

async function saveMany(
  db: Db,
  workspaceId: string,
  done: readonly ResearchDone[],
): Promise<Map<string, true>> {
  const rows = done.map(({ companyId, company, ...rest }) => ({
    ...{ id: companyId, changed: company !== null, ...company },
    ...rest,
  }));
  await db.$executeRaw`
    UPDATE "Company" c SET "claimedAt" = NULL, "externalIds" = c."externalIds" || x."externalIds",
      "site" = coalesce(x."site", c."site"), "siteAt" = coalesce(x."siteAt", c."siteAt"),
      "enrichedAt" = coalesce(x."enrichedAt", c."enrichedAt"),
      "signalsAt" = coalesce(x."signalsAt", c."signalsAt"),
      "website" = CASE WHEN x."changed" THEN x."website" ELSE c."website" END,
      "industry" = CASE WHEN x."changed" THEN x."industry" ELSE c."industry" END,
      "size" = CASE WHEN x."changed" THEN x."size" ELSE c."size" END,
      "country" = CASE WHEN x."changed" THEN x."country" ELSE c."country" END,
      "city" = CASE WHEN x."changed" THEN x."city" ELSE c."city" END,
      "technologies" = CASE WHEN x."changed" THEN x."technologies" ELSE c."technologies" END,
      "description" = CASE WHEN x."changed" THEN x."description" ELSE c."description" END,
      "facts" = CASE WHEN x."changed" THEN x."facts" ELSE c."facts" END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x("id" uuid, "changed" boolean, "externalIds" jsonb,
      "site" jsonb, "siteAt" timestamptz, "enrichedAt" timestamptz, "signalsAt" timestamptz, "website" text,
      "industry" text, "size" int, "country" text, "city" text, "technologies" text[], "description" text,
      "facts" jsonb)
    WHERE c."id" = x."id" AND c."workspaceId" = ${workspaceId}::uuid`;
  return new Map(done.map(({ companyId }) => [companyId, true]));
}

/** Other names of a company at vendors ("apollo" -> "5f…"). */
async function addIds(
  db: Db,
  workspaceId: string,
  rows: readonly { readonly id: string; readonly externalIds: Readonly<Record<string, string>> }[],
): Promise<void> {
  if (rows.length === 0) return;
  await db.$executeRaw`
    UPDATE "Company" c SET "externalIds" = c."externalIds" || x."externalIds"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x("id" uuid, "externalIds" jsonb)
    WHERE c."id" = x."id" AND c."workspaceId" = ${workspaceId}::uuid`;
}

/** Over one connection or transaction. */
export function createCompanyResearch(db: Db) {
  return {
    ...bound(db, { addIds, isClaimed }),
    /** Null when the company does not exist. */
    read: together<string, ResearchedCompany>({
      run: (workspaceId, ids) => readMany(db, workspaceId, ids),
      keyOf: (companyId) => companyId,
      shared: true,
    }),
    /** The company, for the one who may ask now; null while somebody else does, or when nothing is to be asked. */
    claim: together<Claim, ResearchedCompany>({
      run: (workspaceId, claims) => claimMany(db, workspaceId, claims),
      keyOf: ({ companyId }) => companyId,
    }),
    /** Keeps what was learnt, and gives the claim back. */
    save: together<ResearchDone, true>({
      run: (workspaceId, done) => saveMany(db, workspaceId, done),
      keyOf: ({ companyId }) => companyId,
    }),
  };
}
