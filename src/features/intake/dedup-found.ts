// Judges every lead in `found`: new, duplicate or suppressed, with the reason. Oldest first and one at a time per
// workspace (an advisory lock), so that the first of two equals wins whoever runs this twice.

import { judgeBatch } from '#domain/dedup-batch.ts';
import { feedLeads } from '#features/workspace/feed-leads.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import { type Judged, outcomesOf } from './count-outcomes.ts';
import { gatherFacts } from './gather-facts.ts';

type Needs = Pick<World, 'clock' | 'transact' | 'intake' | 'queue' | 'work' | 'secrets'>;
export type DedupCounts = { readonly new: number; readonly duplicate: number; readonly suppressed: number };

const batchSize = 2000;
/** Ids read ahead; what comes meanwhile is read next. */
const readAhead = 20_000;

/** Answers what was decided here. Leads that are new get their next job as places are free. */
export async function dedupFound(world: Needs, workspaceId: string): Promise<DedupCounts> {
  const counts = { new: 0, duplicate: 0, suppressed: 0 };
  const runs = new Set<string>();
  for await (const leadIds of batches(world, workspaceId)) {
    const judged = await judge(world, workspaceId, leadIds);
    const before = counts.new;
    for (const { state } of judged) counts[state] += 1;
    for (const { runId } of judged) runs.add(runId ?? '');
    // The first ones start at once; finished jobs ask for the next.
    if (before === 0 && counts.new > 0) await feedLeads(world, workspaceId);
  }
  // Also those that were judged when they were stored.
  await feedLeads(world, workspaceId);
  runs.delete('');
  await redraw(
    world,
    workspaceId,
    [...runs].map((id) => `run/${id}` as const),
  );
  return counts;
}

/** Ids of `found` leads until there are none. */
async function* batches(world: Needs, workspaceId: string): AsyncGenerator<string[]> {
  for (;;) {
    const ids = await world.intake.foundIds(workspaceId, readAhead);
    if (ids.length === 0) return;
    for (let at = 0; at < ids.length; at += batchSize) yield ids.slice(at, at + batchSize);
  }
}

async function judge(world: Needs, workspaceId: string, leadIds: readonly string[]): Promise<Judged[]> {
  const now = world.clock.now();
  const { secrets } = world;
  return world.transact(async (stores) => {
    // Who is lost in a power cut is `found` again, and is judged again.
    await stores.intake.lockLazily(workspaceId);
    const leads = await stores.dedup.subjects(workspaceId, { leadIds, state: 'found' });
    const facts = await gatherFacts({ ...stores, secrets }, workspaceId, { leads, now });
    const verdicts = judgeBatch(leads, facts, now);
    await stores.intake.judge(workspaceId, { verdicts, at: now });
    const judged = verdicts.map(({ state }, i) => ({ state, runId: leads[i]?.runId ?? null }));
    await stores.runs.count(workspaceId, outcomesOf(judged));
    return judged;
  });
}
