// How far each file of the journal is loaded. Of the whole installation: a file holds lines of every workspace.
import type { Db } from './db.ts';

/** The byte at which the next line begins; 0 for a file that was not read yet. */
async function position(db: Db, file: string): Promise<number> {
  return (await db.journalRead.findUnique({ where: { file } }))?.position ?? 0;
}

async function moveTo(
  db: Db,
  { file, position: to, at }: { file: string; position: number; at: Date },
): Promise<void> {
  const data = { position: to, at };
  await db.journalRead.upsert({ where: { file }, create: { file, ...data }, update: data });
}

async function forget(db: Db, file: string): Promise<void> {
  await db.journalRead.deleteMany({ where: { file } });
}

export const journalReads = { position, moveTo, forget };
