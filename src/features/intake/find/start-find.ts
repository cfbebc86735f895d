// Begins a search: its run, its card, and the order for its first page.
import type { Run } from '#domain/run.ts';
import { redraw } from '#features/review/redraw.ts';
import type { World } from '#ports/world.ts';
import { type FindPlan, type FindRequest, planFind } from './plan-find.ts';

type Needs = Pick<
  World,
  'audit' | 'clock' | 'leadSources' | 'queue' | 'runs' | 'searches' | 'segments' | 'settings'
>;
export type FindStart = FindRequest & {
  /** Slack user id, "cli", or "schedule". */
  readonly by: string;
  readonly via: 'slack' | 'cli' | 'system';
};

/** The run, and what it is expected to cost. Refuses as planFind does. */
export async function startFind(
  world: Needs,
  request: FindStart,
): Promise<{ readonly run: Run; readonly plan: FindPlan }> {
  const { workspaceId, by, via } = request;
  const plan = await planFind(world, request);
  const run = await world.runs.create(workspaceId, {
    ...newRun(plan, world.clock.now()),
    startedBy: by,
    via,
  });
  await begin(world, { workspaceId, runId: run.id, by, via, plan });
  return { run, plan };
}

/** The same for a day's schedule: `id` says which day and segment, so that it happens once. */
export async function startScheduled(
  world: Needs,
  request: FindStart & { readonly id: string },
): Promise<boolean> {
  const { workspaceId, by, via, id } = request;
  const plan = await planFind(world, request);
  const made = { id, ...newRun(plan, world.clock.now()), startedBy: by, via };
  if (!(await world.searches.createOnce(workspaceId, made))) return false;
  await begin(world, { workspaceId, runId: id, by, via, plan });
  return true;
}

function newRun({ segment, sources, leads, budgetMicros }: FindPlan, at: Date) {
  return {
    ...({ source: 'search', purpose: 'leads', name: segment.name, segmentId: segment.id } as const),
    ...{ spec: { sources: [...sources] }, wanted: leads, budgetMicros, at },
  };
}

type Begun = Pick<FindStart, 'workspaceId' | 'by' | 'via'> & {
  readonly runId: string;
  readonly plan: FindPlan;
};

async function begin(world: Needs, { workspaceId, runId, by, via, plan }: Begun): Promise<void> {
  await world.audit.add(workspaceId, {
    ...{ at: world.clock.now(), actor: by, via, action: 'find.start', subject: `run/${runId}` },
    outcome: 'done',
    detail: { segment: plan.segment.name, leads: plan.leads, budgetMicros: plan.budgetMicros },
  });
  await world.queue.add({ name: 'lead.source', payload: { workspaceId, runId } });
  await redraw(world, workspaceId, [`run/${runId}`]);
}
