// Signals of companies: what happened there, with source and date. The same event is kept once.
import { type Signal, signalSchema } from '#domain/lead.ts';
import { newId } from '#lib/ids.ts';
import type { Db } from './db.ts';

/** Keeps what is new; an event that is known already (same kind and title) is left as it is. */
async function add(
  db: Db,
  workspaceId: string,
  { companyId, signals: found }: { companyId: string; signals: readonly Signal[] },
): Promise<number> {
  const data = found.map((signal) => ({ id: newId(), workspaceId, companyId, ...signal }));
  return (await db.signal.createMany({ data, skipDuplicates: true })).count;
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
