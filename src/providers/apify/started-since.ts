// Finds the run that we started and lost: we died before its id was stored, or the answer never came. Apify knows no
// key that makes a start happen once, so the runs that began since are compared by their input.
import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '#lib/errors.ts';
import type { ApifyClient, ListedRun } from './client.ts';
import type { StartCursor } from './cursor.ts';

/** Its id; null when nothing was started. Two equal searches at the same moment share one run: none is paid twice. */
export async function startedSince(
  client: ApifyClient,
  { actor, after, input }: Pick<StartCursor, 'actor' | 'after' | 'input'>,
): Promise<string | null> {
  const since = (await client.newest(actor)).filter(
    ({ id, startedAt }) => after === null || (id !== after.id && startedAt >= after.startedAt),
  );
  for (const run of since) {
    if (holds(await inputOf(client, run), input)) return run.id;
  }
  return null;
}

/** A run that was started without an input has no record of one: it is not ours. */
async function inputOf(client: ApifyClient, run: ListedRun): Promise<unknown> {
  return client.inputOf(run).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
}

/** The vendor adds the actor's own defaults to what was sent. */
function holds(stored: unknown, sent: StartCursor['input']): boolean {
  if (typeof stored !== 'object' || stored === null) return false;
  return Object.entries(sent).every(([key, value]) => isDeepStrictEqual(Reflect.get(stored, key), value));
}
