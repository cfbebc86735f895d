// Job lead.source: reads pages behind the run's cursor until it has what was wanted, its money is gone, or nobody is
// left. A page, its cursor and its cost are one transaction; a run that stops anywhere goes on there.
import type { Run } from '#domain/run.ts';
import { allowanceOf } from '#domain/search-plan.ts';
import { vendorTable } from '#domain/vendor-price.ts';
import { BudgetReached } from '#features/costs/budget-reached.ts';
import { redraw } from '#features/review/redraw.ts';
import { Refusal, Unavailable } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { sayCode } from '#text/text.ts';
import { dedupFound } from '../dedup-found.ts';
import type { SearchRef } from './callback.ts';
import { leadMicrosOf } from './lead-cost.ts';
import { type Standing, standingOf } from './standing.ts';
import { type PageWorld, takePage } from './take-page.ts';

export type SearchWorld = PageWorld &
  Pick<
    World,
    'emailVerifier' | 'intake' | 'leadSources' | 'log' | 'runs' | 'signalSources' | 'work' | 'workspaces'
  >;

/** Pages that one job reads; then others have their turn. */
const mostPages = 20;
/** Leads that are looked up may cost what is left: so long until the next look. */
const waitForLeadsMs = 60_000;

/** Goes on with a search as far as it goes now. Whatever a person has to mend pauses it, with the reason. */
export async function sourceLeads(world: SearchWorld, ref: SearchRef): Promise<void> {
  for (let pages = 0; pages < mostPages; pages += 1) {
    const run = await world.runs.get(ref.workspaceId, ref.runId);
    if (run?.state !== 'running' || run.spec === null || waits(run, world.clock.now())) return;
    const more = await step(world, run);
    await redraw(world, run.workspaceId, [`run/${run.id}`]);
    if (!more) return;
  }
  await world.queue.add({ name: 'lead.source', payload: ref });
}

function waits({ waitUntil }: Run, now: Date): boolean {
  return waitUntil !== null && waitUntil > now;
}

/** True when there may be another page at once. */
async function step(world: SearchWorld, run: Run): Promise<boolean> {
  try {
    if (allowanceOf(run, { unfinished: 0, leadMicros: null }).kind === 'enough')
      return await over(world, run, null);
    const standing = await standingOf(world, run);
    if (standing === null) return await over(world, run, 'sources_empty');
    return await pageOf(world, run, standing);
  } catch (error) {
    if (error instanceof Unavailable) {
      world.log.warn({ runId: run.id, said: error.message }, 'a search waits for its vendor');
      return waitFor(world, run, error.retryAfterMs);
    }
    if (!(error instanceof Refusal)) throw error;
    const prefix = 'refusal';
    await pause(world, run, { prefix, code: error.code, params: error.params });
    if (!(error instanceof BudgetReached))
      world.log.warn({ runId: run.id, code: error.code }, 'a search paused');
    return false;
  }
}

async function pageOf(world: SearchWorld, run: Run, standing: Standing): Promise<boolean> {
  const { workspaceId, id: runId } = run;
  const { doc } = await world.settings.current(workspaceId);
  const asked = { runId, threshold: doc.threshold, at: world.clock.now() };
  const progress = await world.searches.progress(workspaceId, asked);
  const table = vendorTable(doc.prices);
  const one = { spec: standing.spec, wanted: 1, prices: table };
  const found = standing.source.estimate(one, standing.cursor);
  const leadMicros = leadMicrosOf(world, { found, table });
  const allowance = allowanceOf(run, { unfinished: progress.unfinished, leadMicros });
  switch (allowance.kind) {
    case 'wait':
      return waitFor(world, run, waitForLeadsMs);
    case 'spent':
      await pause(world, run, { prefix: 'reason', code: 'run_budget', params: {} });
      return false;
    case 'enough':
      return over(world, run, null);
    case 'go': {
      const taken = await takePage(world, run, { standing, wanted: allowance.leads });
      if (taken.stored > 0) await dedupFound(world, workspaceId);
      return taken.more;
    }
  }
}

async function waitFor(world: SearchWorld, { workspaceId, id: runId }: Run, ms: number): Promise<false> {
  const until = new Date(world.clock.now().getTime() + Math.max(1_000, ms));
  await world.searches.wait(workspaceId, { runId, until });
  return false;
}

async function over(
  world: SearchWorld,
  { workspaceId, id: runId, reason }: Run,
  code: string | null,
): Promise<false> {
  const said = code && (await sentence(world, workspaceId, { prefix: 'reason', code, params: {} }));
  const kept = reason ?? said;
  const end = { runId, state: 'done', at: world.clock.now() } as const;
  await world.runs.finish(workspaceId, { ...end, ...(kept ? { reason: kept } : {}) });
  return false;
}

type Said = {
  readonly prefix: 'reason' | 'refusal';
  readonly code: string;
  readonly params: Refusal['params'];
};

async function pause(world: SearchWorld, { workspaceId, id: runId }: Run, said: Said): Promise<void> {
  await world.searches.pause(workspaceId, { runId, reason: await sentence(world, workspaceId, said) });
}

async function sentence(world: SearchWorld, workspaceId: string, { prefix, ...said }: Said): Promise<string> {
  const { locale } = await world.workspaces.get(workspaceId);
  return sayCode(locale, prefix, said);
}
