// The job journal.load: what was written down becomes rows, in batches, and how far it got is kept in the same
// transaction. It may be killed or run twice at any moment: a line is one row, whose id is its place. A file that
// nobody writes to any more goes when it is read to its end.
import { createHash } from 'node:crypto';
import type { JournalFile } from '#ports/journal.ts';
import type { World } from '#ports/world.ts';
import { entryOf } from './journal-entry.ts';
import { type Loaded, loadedHit } from './loaded-hit.ts';
import { storeHits } from './store-hits.ts';

type Loading = Pick<World, 'clock' | 'journal' | 'journalReads' | 'log' | 'transact' | 'workspaces'>;

/** Reads everything that is there. */
export async function loadJournal(world: Loading): Promise<void> {
  const files = await world.journal.files();
  if (files.length === 0) return;
  const known = new Set((await world.workspaces.all()).map(({ id }) => id));
  for (const file of files) await loadFile(world, file, known);
}

async function loadFile(world: Loading, file: JournalFile, known: ReadonlySet<string>): Promise<void> {
  const { name } = file;
  let from = await world.journalReads.position(name);
  while (true) {
    const { lines, next } = await world.journal.read(name, from);
    if (lines.length === 0) break;
    const hits = lines.flatMap(({ at, text }) => {
      const entry = entryOf(text);
      const hit = entry && loadedHit(rowId(name, at), entry);
      return hit && known.has(hit.subject.workspaceId) ? [hit] : [];
    });
    if (hits.length < lines.length)
      world.log.warn({ file: name, lines: lines.length - hits.length }, 'journal lines that say nothing');
    await storeBatch(world, hits, { file: name, position: next });
    from = next;
  }
  if (!file.quiet) return;
  await world.journal.remove(name);
  await world.journalReads.forget(name);
}

async function storeBatch(
  world: Loading,
  hits: readonly Loaded[],
  read: { file: string; position: number },
): Promise<void> {
  const at = world.clock.now();
  await world.transact(async (stores) => {
    for (const [workspaceId, own] of Map.groupBy(hits, ({ subject }) => subject.workspaceId))
      await storeHits(stores, workspaceId, own);
    await stores.journalReads.moveTo({ ...read, at });
  });
}

/** A UUID (version 8) of the line's place: the same each time it is read. */
function rowId(file: string, at: number): string {
  const bytes = createHash('sha256').update(`${file}:${at}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
