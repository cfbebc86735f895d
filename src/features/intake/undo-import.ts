// Takes a run back: its leads that nobody approved or wrote to go, with their drafts and scores; its exclusions too.
// What has gone further stays, and the answer says how many. An import that is still reading stops, and so does a search.

import { Refusal } from '#lib/errors.ts';
import { isoDay } from '#lib/time.ts';
import type { World } from '#ports/world.ts';
import { redraw } from '../review/redraw.ts';
import { type Deciding, stopFind } from './find/decide-find.ts';

export type UndoRequest = {
  readonly workspaceId: string;
  readonly runId: string;
  readonly by: string;
  readonly via: 'slack' | 'cli';
};
export type UndoResult = {
  /** Leads removed (or, where a card shows them, closed), and exclusions taken back. */
  readonly removed: number;
  /** Leads that were approved or contacted, and stay. */
  readonly kept: number;
};

/** Throws Refusal: run_unknown, run_undone. */
export async function undoImport(
  world: Deciding & Pick<World, 'slackMessages'>,
  { workspaceId, runId, by, via }: UndoRequest,
): Promise<UndoResult> {
  const at = world.clock.now();
  const entry = { at, actor: by, via, action: 'import.undo', subject: `run/${runId}` };
  const before = await world.runs.get(workspaceId, runId);
  if (!before) throw new Refusal('run_unknown');
  // What a vendor still does for it would be paid for nobody.
  const searches = before.source === 'search' && (before.state === 'running' || before.state === 'paused');
  if (searches) await stopFind(world, { workspaceId, runId, by, via });
  const undone = await world.transact(async (stores) => {
    await stores.intake.lock(workspaceId);
    if (!(await stores.runs.undo(workspaceId, { runId, at, by }))) return null;
    const reason = { code: 'import_undone', params: { who: by, when: isoDay(at), list: before.name } };
    const leads = await stores.runLeads.remove(workspaceId, { runId, at, reason });
    return { ...leads, exclusions: await stores.suppressions.removeRun(workspaceId, runId) };
  });
  if (!undone) {
    await world.audit.add(workspaceId, { ...entry, outcome: 'refused', detail: { code: 'run_undone' } });
    throw new Refusal('run_undone', { who: before.undoneBy ?? '' });
  }
  const removed = undone.removed + undone.closed.length + undone.exclusions;
  const detail = { removed, kept: undone.kept };
  await world.audit.add(workspaceId, { ...entry, outcome: 'done', detail });
  const closed = undone.closed.map((id) => `lead/${id}` as const);
  // Drafts without a card of their own are counted in the queue's card, where there is one.
  const queue = (await world.slackMessages.get(workspaceId, 'queue')) ? (['queue'] as const) : [];
  await redraw(world, workspaceId, [`run/${runId}`, ...closed, ...queue]);
  return detail;
}
