// The job journal.load: opens and clicks that were written down become rows.
import { loadJournal } from '#features/tracking/load-journal.ts';
import type { World } from '#ports/world.ts';

export async function runJournalLoad(world: World): Promise<void> {
  await loadJournal(world);
}
