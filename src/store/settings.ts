// The workspace's settings, a row a version. Without a row the defaults hold.
import { defaultSettings, type Settings, settingsSchema } from '#domain/settings.ts';
import { newId } from '#lib/ids.ts';
import type { Db } from './db.ts';

export type Change = { readonly by: string; readonly via: 'slack' | 'cli' | 'system'; readonly at: Date };
export type VersionedSettings = { readonly version: number; readonly doc: Settings };

async function current(db: Db, workspaceId: string): Promise<VersionedSettings> {
  const row = await db.settings.findFirst({ where: { workspaceId }, orderBy: { version: 'desc' } });
  return row
    ? { version: row.version, doc: settingsSchema.parse(row.doc) }
    : { version: 0, doc: defaultSettings };
}

/** Writes the next version. `expected` guards against a change in between (unique version). */
async function save(
  db: Db,
  workspaceId: string,
  change: Change & { doc: Settings; expected: number },
): Promise<void> {
  const { doc, at, via } = change;
  const data = { id: newId(), workspaceId, version: change.expected + 1, doc, changedBy: change.by, via, at };
  await db.settings.create({ data });
}

/** Newest first, at most 20. */
async function history(db: Db, workspaceId: string) {
  return db.settings.findMany({ where: { workspaceId }, orderBy: { version: 'desc' }, take: 20 });
}

export const settings = { current, save, history };
