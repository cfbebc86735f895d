// What a person says when a budget is used up: some more for this month, or wait for the next one.
import { type BudgetKind, moreMicros } from '#domain/budget.ts';
import { redraw } from '#features/review/redraw.ts';
import { feedLeads } from '#features/workspace/feed-leads.ts';
import { Refusal } from '#lib/errors.ts';
import type { World } from '#ports/world.ts';
import { sayCode } from '#text/text.ts';

type Needs = Pick<World, 'audit' | 'budgets' | 'clock' | 'queue' | 'searches' | 'work' | 'workspaces'>;
export type BudgetDecision = {
  readonly workspaceId: string;
  readonly kind: BudgetKind;
  readonly month: string;
  readonly decision: 'more' | 'wait';
  /** Slack user id. */
  readonly by: string;
};

/** Refuses with budget_decided when somebody was faster. */
export async function decideBudget(world: Needs, asked: BudgetDecision): Promise<void> {
  const { workspaceId, kind, month, decision, by } = asked;
  const at = world.clock.now();
  const budget = await world.budgets.get(workspaceId, { kind, month });
  const micros = budget ? moreMicros(budget) : 0;
  const done =
    budget !== null &&
    (decision === 'more'
      ? await world.budgets.allow(workspaceId, { kind, month, micros, by })
      : await world.budgets.wait(workspaceId, { kind, month, by }));
  await world.audit.add(workspaceId, {
    ...{ at, actor: by, via: 'slack', action: `budget.${decision}` },
    ...{ subject: `budget/${kind}-${month}`, outcome: done ? 'done' : 'refused' },
    detail: { kind, month, micros: decision === 'more' ? micros : 0 },
  });
  await redraw(world, workspaceId, [`budget/${kind}-${month}`]);
  if (!done) throw new Refusal('budget_decided');
  if (decision === 'wait') return;
  await world.work.bringBack(workspaceId, at);
  await feedLeads(world, workspaceId);
  if (kind === 'data') await goOnSearching(world, workspaceId);
}

/** Searches that this budget stopped go on behind their cursors, as their cards say. */
async function goOnSearching(world: Needs, workspaceId: string): Promise<void> {
  const { locale } = await world.workspaces.get(workspaceId);
  const stopped = sayCode(locale, 'refusal', { code: 'budget_data_reached', params: {} });
  const runIds = await world.searches.resumeAll(workspaceId, stopped);
  for (const runId of runIds) await world.queue.add({ name: 'lead.source', payload: { workspaceId, runId } });
}
