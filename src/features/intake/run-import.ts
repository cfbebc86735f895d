// Job lead.import: fetches the file that somebody uploaded to Slack and reads it into its run.
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { importRows } from './import-rows.ts';

type Needs = Pick<
  World,
  'clock' | 'runs' | 'intake' | 'workspaces' | 'secrets' | 'transact' | 'queue' | 'log' | 'chat'
>;

/** Larger files go through the command line. */
const maxBytes = 50 * 1024 * 1024;

/** Reads it; a refusal (a file that cannot be read) is on the run and its card, and is not tried again. */
export async function runImport(
  world: Needs,
  { workspaceId, runId }: { workspaceId: string; runId: string },
): Promise<void> {
  const run = await world.runs.get(workspaceId, runId);
  if (run?.state !== 'running' || run.fileUrl === null) return;
  const { fileUrl } = run;
  try {
    await importRows(world, { workspaceId, runId }, opened(world, workspaceId, fileUrl));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** Opens the file when the first byte is asked for, so that a file that is too large fails its run. */
async function* opened(
  world: Pick<World, 'chat'>,
  workspaceId: string,
  url: string,
): AsyncGenerator<Uint8Array> {
  yield* await world.chat.openFile(workspaceId, { url, maxBytes });
}
