// The card of a monthly budget that is nearly or wholly used up.
import { type BudgetKind, budgetKinds, moreMicros } from '#domain/budget.ts';
import type { BudgetCard } from '#domain/run-card.ts';
import type { World } from '#ports/world.ts';

/** Null while there is nothing to say. `subject`: "data-2026-11". */
export async function loadBudgetCard(
  world: Pick<World, 'budgets' | 'workspaces'>,
  { workspaceId, subject }: { workspaceId: string; subject: string },
): Promise<BudgetCard | null> {
  const [, word, month = ''] = /^([a-z]+)-(\d{4}-\d{2})$/.exec(subject) ?? [];
  const kind: BudgetKind | undefined = budgetKinds.find((one) => one === word);
  if (kind === undefined) return null;
  const budget = await world.budgets.get(workspaceId, { kind, month });
  if (!budget) return null;
  const { stoppedAt, warnedAt, decidedBy, unpriced, limitMicros, extraMicros, spentMicros } = budget;
  if (stoppedAt === null && warnedAt === null && decidedBy === null) return null;
  const { locale } = await world.workspaces.get(workspaceId);
  return {
    ...{ kind: 'budget', locale, budget: kind, month, decidedBy, unpriced, usedMicros: spentMicros },
    ...{ limitMicros: limitMicros + extraMicros, stopped: stoppedAt !== null },
    moreMicros: moreMicros(budget),
  };
}
