// One batch of an exclusion list: rows become suppressions tied to the run, and leads that fall under them stop.
import { suppressedReason } from '#domain/dedup.ts';
import type { Run } from '#domain/run.ts';
import { suppressionHash } from '#domain/suppression-subject.ts';
import { openHashKey } from '#features/compliance/hash-key.ts';
import { stopLeads } from '#features/compliance/stop-leads.ts';
import { showStopped } from '#features/compliance/suppress-person.ts';
import type { World } from '#ports/world.ts';
import type { TableRow } from './csv/table.ts';
import { type Exclusion, exclusionOf } from './exclusion-row.ts';
import { type Reject, rejectOf } from './reject-row.ts';

type Batch = { readonly rows: readonly TableRow[]; readonly at: Date };
type Hashed = Exclusion & { readonly hashes: readonly string[] };

/** False when the run is over (undone, or read by another worker): nothing was stored. */
export async function storeExclusions(
  world: Pick<World, 'transact' | 'workspaces' | 'secrets' | 'queue'>,
  run: Run,
  { rows, at }: Batch,
): Promise<boolean> {
  const { workspaceId, id: runId } = run;
  const key = await openHashKey(world, workspaceId);
  const { taken, rejected } = sorted(rows, run.listReason, key);
  const lastLine = Math.max(...rows.map(({ line }) => line));
  const stopped = await world
    .transact(async (stores) => {
      await stores.intake.lock(workspaceId);
      const added = new Set(await stores.suppressions.addMany(workspaceId, suppressionsOf(taken, run, at)));
      const fresh = taken.filter(({ hashes }) => hashes.some((hash) => added.delete(hash))).length;
      const counts = {
        total: rows.length,
        invalid: rejected.length,
        added: fresh,
        duplicate: taken.length - fresh,
      };
      if (!(await stores.runs.progress(workspaceId, { runId, lastLine, ...counts }))) throw new RunIsOver();
      await stores.runRejects.addMany(workspaceId, { runId, rows: rejected });
      return stopAll(stores, workspaceId, { taken, at });
    })
    .catch((error: unknown) => {
      if (error instanceof RunIsOver) return null;
      throw error;
    });
  await showStopped(world, workspaceId, stopped ?? []);
  return stopped !== null;
}

/** Rolls the transaction back. */
class RunIsOver extends Error {}

function sorted(
  rows: readonly TableRow[],
  listReason: string | null,
  key: string,
): { taken: Hashed[]; rejected: Reject[] } {
  const [taken, rejected]: [Hashed[], Reject[]] = [[], []];
  for (const row of rows) {
    const exclusion = row.problem === null ? exclusionOf(row, listReason) : null;
    if (exclusion) {
      taken.push({
        ...exclusion,
        hashes: exclusion.subjects.map((subject) => suppressionHash(key, subject)),
      });
    } else rejected.push(rejectOf(row, row.problem ?? 'nobody_named'));
  }
  return { taken, rejected };
}

function suppressionsOf(taken: readonly Hashed[], run: Run, since: Date) {
  return taken.flatMap(({ subjects, reason, hashes }) =>
    subjects.map((subject, i) => ({
      ...subject,
      hash: hashes[i] ?? '',
      reason,
      source: `csv:${run.name}`,
      by: run.startedBy,
      since,
      runId: run.id,
    })),
  );
}

/** One statement a reason. */
async function stopAll(
  stores: Pick<World, 'suppressions'>,
  workspaceId: string,
  { taken, at }: { taken: readonly Hashed[]; at: Date },
) {
  const stopped = [];
  for (const reason of new Set(taken.map((row) => row.reason))) {
    const subjects = taken.filter((row) => row.reason === reason).flatMap((row) => row.subjects);
    const said = suppressedReason({ kind: subjects[0]?.kind ?? 'email', reason, since: at });
    stopped.push(...(await stopLeads(stores, workspaceId, { subjects, reason: said, at })));
  }
  return stopped;
}
