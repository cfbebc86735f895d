// Who did what, refused attempts included. Append-only.
import { newId } from '#lib/ids.ts';
import type { Db } from './db.ts';

export type AuditEntry = {
  readonly at: Date;
  /** Slack user id, "cli", "recipient" or "system". */
  readonly actor: string;
  readonly via: 'slack' | 'web' | 'cli' | 'system';
  readonly action: string;
  readonly subject: string | null;
  readonly outcome: 'done' | 'refused';
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
};

async function add(db: Db, workspaceId: string, entry: AuditEntry): Promise<void> {
  await db.audit.create({ data: { id: newId(), workspaceId, ...entry, detail: { ...entry.detail } } });
}

/** Newest first. */
async function list(
  db: Db,
  workspaceId: string,
  filter: { subject?: string; action?: string; limit: number },
) {
  const { limit, ...where } = filter;
  return db.audit.findMany({
    where: { workspaceId, ...where },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit,
  });
}

export const audit = { add, list };
