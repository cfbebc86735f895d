// The card of an import, a list or a search.

import type { Run } from '#domain/run.ts';
import type { RunCard, SearchView } from '#domain/run-card.ts';
import { moreForRun } from '#domain/search-plan.ts';
import type { World } from '#ports/world.ts';
import { countsOf } from '../intake/count-run.ts';

type Cards = Pick<World, 'clock' | 'runs' | 'searches' | 'settings' | 'workspaces'>;

/** Null when the run does not exist. */
export async function loadRunCard(
  world: Cards,
  { workspaceId, runId }: { workspaceId: string; runId: string },
): Promise<RunCard | null> {
  const run = await world.runs.get(workspaceId, runId);
  if (run === null) return null;
  const { locale } = await world.workspaces.get(workspaceId);
  const { name, purpose, state, startedBy: by, reason, undoneBy } = run;
  const search = run.spec === null ? {} : { search: await searchOf(world, run) };
  const counts = countsOf(run);
  return { kind: 'run', locale, runId, name, purpose, state, by, counts, reason, undoneBy, ...search };
}

async function searchOf(world: Cards, run: Run): Promise<SearchView> {
  const { workspaceId, id: runId, wanted, spentMicros, budgetMicros, available } = run;
  const { doc } = await world.settings.current(workspaceId);
  const asked = { runId, threshold: doc.threshold, at: world.clock.now() };
  const progress = await world.searches.progress(workspaceId, asked);
  const moreMicros = moreForRun(run, doc.find.perRun.usd);
  return { wanted: wanted ?? 0, spentMicros, budgetMicros, available, moreMicros, ...progress };
}
