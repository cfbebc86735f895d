// What happened to leads, append-only. Digest, stats and the proof pack are computed from these rows.
import { newId } from '#lib/ids.ts';
import type { Db } from './db.ts';

export type LeadEvent = {
  readonly leadId: string | null;
  readonly kind: string;
  readonly by: string | null;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
  readonly at: Date;
};

async function add(db: Db, workspaceId: string, event: LeadEvent): Promise<void> {
  await db.event.create({ data: { id: newId(), workspaceId, ...event, data: { ...event.data } } });
}

/** Oldest first. */
async function ofLead(db: Db, workspaceId: string, leadId: string) {
  return db.event.findMany({ where: { workspaceId, leadId }, orderBy: { at: 'asc' } });
}

export const events = { add, ofLead };
