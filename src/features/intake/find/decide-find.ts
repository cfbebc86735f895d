// What a person may do with a search: stop it for good, or let it go on with more money.
import { readStanding } from '#domain/run-cursor.ts';
import { moreForRun } from '#domain/search-plan.ts';
import { vendorTable } from '#domain/vendor-price.ts';
import type { VendorUse } from '#domain/vendor-use.ts';
import { heldBefore } from '#features/costs/hold-budget.ts';
import { chargeRuns, sumOf, usageRows } from '#features/costs/pay-vendor.ts';
import { redraw } from '#features/review/redraw.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { sayCode } from '#text/text.ts';
import type { SearchRef } from './callback.ts';

export type Deciding = Pick<
  World,
  | 'audit'
  | 'budgets'
  | 'clock'
  | 'leadSources'
  | 'longHolds'
  | 'members'
  | 'queue'
  | 'runs'
  | 'searches'
  | 'settings'
  | 'transact'
  | 'workspaces'
>;
export type FindDecision = SearchRef & {
  /** Slack user id, or "cli". */
  readonly by: string;
  readonly via: 'slack' | 'cli';
};

/**
 * Ends it, and what the vendor still does for it; what was found stays. Throws Refusal: run_unknown, find_over;
 * Unavailable when the vendor could not be told (then it still runs).
 */
export async function stopFind(world: Deciding, decision: FindDecision): Promise<void> {
  const { workspaceId, runId, by } = decision;
  const uses = await cancelVendor(world, decision);
  const { locale } = await world.workspaces.get(workspaceId);
  const { doc } = await world.settings.current(workspaceId);
  const at = world.clock.now();
  const reason = sayCode(locale, 'reason', { code: 'run_stopped', params: { by } });
  const table = vendorTable(doc.prices);
  const hold = await heldBefore(world, { workspaceId, kind: 'data', id: runId });
  const stopped = await world.transact(async (stores) => {
    if (!(await stores.searches.stop(workspaceId, { runId, reason, at }))) return false;
    const entries = usageRows(uses, { owners: [{ leadId: null, runId }], at, table });
    await stores.usage.addMany(workspaceId, entries);
    await hold?.settle(stores, sumOf(entries));
    await chargeRuns(stores, workspaceId, entries);
    return true;
  });
  await note(world, decision, { action: 'find.stop', done: stopped });
}

async function cancelVendor(
  world: Deciding,
  { workspaceId, runId }: SearchRef,
): Promise<readonly VendorUse[]> {
  const run = await world.runs.get(workspaceId, runId);
  if (!run) throw new Refusal('run_unknown');
  const { source, cursor } = readStanding(run.cursor);
  const kind = run.spec?.sources[source]?.kind;
  const vendor = world.leadSources.find((one) => one.kind === kind);
  return vendor && cursor !== null ? vendor.cancel(cursor) : [];
}

/** Goes on behind its cursor. Answers how much more it may cost. Throws Refusal: run_unknown, find_over. */
export async function continueFind(world: Deciding, decision: FindDecision): Promise<number> {
  const { workspaceId, runId } = decision;
  const run = await world.runs.get(workspaceId, runId);
  if (!run) throw new Refusal('run_unknown');
  const { doc } = await world.settings.current(workspaceId);
  const moreMicros = moreForRun(run, doc.find.perRun.usd);
  const done = await world.searches.resume(workspaceId, { runId, moreMicros });
  if (done) await world.queue.add({ name: 'lead.source', payload: { workspaceId, runId } });
  await note(world, decision, { action: 'find.continue', done });
  return moreMicros;
}

async function note(
  world: Deciding,
  { workspaceId, runId, by, via }: FindDecision,
  { action, done }: { action: string; done: boolean },
): Promise<void> {
  await world.audit.add(workspaceId, {
    ...{ at: world.clock.now(), actor: by, via, action, subject: `run/${runId}` },
    ...{ outcome: done ? 'done' : 'refused', detail: {} },
  });
  await redraw(world, workspaceId, [`run/${runId}`]);
  if (!done) throw new Refusal('find_over');
}
