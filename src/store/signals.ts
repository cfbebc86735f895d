// Signals of companies: what happened there, with source and date. The same event is kept once; when it happens again
// (a role is advertised anew, a topic still surges) its row carries the later day.
import { type Signal, signalSchema } from '#domain/lead.ts';
import { newId } from '#lib/ids.ts';
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';

export type NewSignals = { readonly companyId: string; readonly signals: readonly Signal[] };

/** Keeps what is new; of an event that is known already (same kind and title) only a later day is taken. */
async function add(db: Db, workspaceId: string, { companyId, signals: found }: NewSignals): Promise<number> {
  if (found.length === 0) return 0;
  const rows = found.map((signal) => ({ companyId, ...signal }));
  return db.$executeRaw`${insertSignals(workspaceId, rows, Prisma.empty)}`;
}

/**
 * A dated event moves on with its date. Without a date only a surge does: each look finds it anew, while an undated job
 * ad that is still up grows no younger by being read again.
 */
const later = Prisma.sql`EXCLUDED."occurredAt" > "Signal"."occurredAt" OR ("Signal"."kind" = 'surge'
  AND EXCLUDED."occurredAt" IS NULL AND EXCLUDED."fetchedAt" > "Signal"."fetchedAt")`;

/** The insert; `where` may restrict it by `x."leadId"`. */
export function insertSignals(workspaceId: string, found: readonly object[], where: Prisma.Sql): Prisma.Sql {
  const rows = found.map((signal) => ({ id: newId(), ...signal }));
  return Prisma.sql`
    INSERT INTO "Signal" ("id", "workspaceId", "companyId", "kind", "title", "source", "url", "occurredAt", "fetchedAt")
    SELECT DISTINCT ON (x."companyId", x."kind", x."title") x."id", ${workspaceId}::uuid, x."companyId", x."kind", x."title", x."source", x."url",
      x."occurredAt", x."fetchedAt"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x("id" uuid, "leadId" uuid, "companyId" uuid,
      "kind" text, "title" text, "source" text, "url" text, "occurredAt" timestamptz, "fetchedAt" timestamptz)
    ${where}
    ORDER BY x."companyId", x."kind", x."title", x."occurredAt" DESC NULLS LAST
    ON CONFLICT ("workspaceId", "companyId", "kind", "title") DO UPDATE SET "occurredAt" = EXCLUDED."occurredAt",
      "fetchedAt" = EXCLUDED."fetchedAt", "source" = EXCLUDED."source", "url" = EXCLUDED."url" WHERE ${later}`;
}

/** Newest first, at most 50. */
async function ofCompany(db: Db, workspaceId: string, companyId: string): Promise<Signal[]> {
  const rows = await db.signal.findMany({
    where: { workspaceId, companyId },
    orderBy: { fetchedAt: 'desc' },
    take: 50,
  });
  return rows.map((row) => signalSchema.parse(row));
}

export const signals = { add, ofCompany };
