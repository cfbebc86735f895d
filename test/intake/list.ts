// Lists as a test writes them, and the way of a list through import and dedup.
import type { RunCounts } from '#domain/run-card.ts';
import { countRun } from '#features/intake/count-run.ts';
import { dedupFound } from '#features/intake/dedup-found.ts';
import { importRows } from '#features/intake/import-rows.ts';
import { type ImportRequest, startImport } from '#features/intake/start-import.ts';
import type { TestWorld } from '../world.ts';

export async function* bytesOf(text: string | Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Starts a run, reads the list into it, and judges its leads. */
export async function importList(
  test: TestWorld,
  text: string | Uint8Array,
  more: Partial<ImportRequest> = {},
): Promise<RunCounts & { readonly runId: string }> {
  const request: ImportRequest = {
    workspaceId: test.seed.workspaceId,
    purpose: 'leads',
    name: 'list.csv',
    by: test.seed.ana.slackUserId,
    via: 'slack',
    ...more,
  };
  const { workspaceId } = request;
  const { id: runId } = await startImport(test.world, request);
  await importRows(test.world, { workspaceId, runId }, bytesOf(text));
  await dedupFound(test.world, workspaceId);
  return { ...(await countRun(test.world, { workspaceId, runId })), runId };
}

/** A list of `count` people, each at a company of their own. */
export function people(count: number, from = 1): string {
  const rows = Array.from({ length: count }, (_, i) => i + from);
  return `email,name,company\n${rows.map((n) => `p${n}@firm${n}.example,Person ${n},Firm ${n}\n`).join('')}`;
}
