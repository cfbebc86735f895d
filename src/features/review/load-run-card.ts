// The card of an import or a list.
import type { RunCard } from '#domain/run-card.ts';
import type { World } from '#ports/world.ts';
import { countsOf } from '../intake/count-run.ts';

/** Null when the run does not exist. */
export async function loadRunCard(
  world: Pick<World, 'runs' | 'workspaces'>,
  { workspaceId, runId }: { workspaceId: string; runId: string },
): Promise<RunCard | null> {
  const run = await world.runs.get(workspaceId, runId);
  if (run === null) return null;
  const { locale } = await world.workspaces.get(workspaceId);
  const { name, purpose, state, startedBy: by, reason, undoneBy } = run;
  return { kind: 'run', locale, runId, name, purpose, state, by, counts: countsOf(run), reason, undoneBy };
}
