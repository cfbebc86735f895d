// What paid services cost in the last days: by purpose, by day, by lead, as it was recorded. What has no price is named,
// never counted as nothing.
import { DateTime } from 'luxon';
import { type BudgetKind, budgetKinds, monthOf, monthSpan } from '#domain/budget.ts';
import { knownZone } from '#features/insight/read-stats.ts';
import { workspaceZone } from '#features/insight/workspace-zone.ts';
import type { World } from '#ports/world.ts';

type Sum = Awaited<ReturnType<World['usage']['sums']>>[number];

export type CostsView = {
  readonly days: number;
  /** Micro-dollars of everything whose price is known. */
  readonly totalMicros: number;
  /** What has no price: "gpt-7", "bombora call". */
  readonly unpriced: readonly string[];
  readonly rows: readonly Sum[];
  readonly tokens: {
    readonly fresh: number;
    readonly cached: number;
    readonly written: number;
    readonly output: number;
  };
  readonly perDay: readonly { readonly day: string; readonly costMicros: number }[];
  /** Leads above the threshold, and people written to, in that time. */
  readonly qualified: number;
  readonly sent: number;
  /** Budgets of this month that are set. */
  readonly budgets: readonly { readonly kind: BudgetKind; readonly used: number; readonly limit: number }[];
};

type Needs = Pick<World, 'budgets' | 'clock' | 'insight' | 'members' | 'settings' | 'usage'>;

/** The last `days` days of a zone, today included, up to now. */
export async function readCosts(
  world: Needs,
  { workspaceId, days, zone }: { workspaceId: string; days: number; zone: string },
): Promise<CostsView> {
  const own = knownZone(zone);
  const to = new Date(world.clock.now().getTime() + 1);
  const from = DateTime.fromJSDate(to, { zone: own })
    .startOf('day')
    .minus({ days: days - 1 });
  const span = { from: from.toJSDate(), to };
  const { doc } = await world.settings.current(workspaceId);
  const [rows, perDay, totals, budgets] = await Promise.all([
    world.usage.sums(workspaceId, span),
    world.usage.perDay(workspaceId, { ...span, zone: own }),
    world.insight.totals(workspaceId, { ...span, threshold: doc.threshold }),
    monthOfBudgets(world, workspaceId),
  ]);
  const sum = (of: (row: Sum) => number): number => rows.reduce((all, row) => all + of(row), 0);
  const read = sum(({ inputTokens }) => inputTokens);
  const [cached, written] = [sum((row) => row.cachedTokens), sum((row) => row.writtenTokens)];
  return {
    ...{ days, rows, perDay, budgets, qualified: totals.aboveThreshold, sent: totals.contacted },
    totalMicros: sum(({ costMicros }) => costMicros),
    unpriced: [...new Set(rows.filter(({ unpriced }) => unpriced > 0).map(nameOf))],
    tokens: { fresh: read - cached - written, cached, written, output: sum((row) => row.outputTokens) },
  };
}

function nameOf({ provider, model, unit }: Sum): string {
  return model ?? `${provider} ${unit ?? ''}`.trim();
}

async function monthOfBudgets(world: Needs, workspaceId: string): Promise<CostsView['budgets']> {
  const { doc } = await world.settings.current(workspaceId);
  const zone = await workspaceZone(world, workspaceId);
  const month = monthOf(world.clock.now(), zone);
  const sums = await world.usage.sums(workspaceId, monthSpan(month, zone));
  const set = budgetKinds.filter((kind) => doc.budgets[kind] !== null);
  return Promise.all(
    set.map(async (kind) => {
      const extra = (await world.budgets.get(workspaceId, { kind, month }))?.extraMicros ?? 0;
      const mine = sums.filter(({ unit }) => (unit === null) === (kind === 'model'));
      const used = mine.reduce((all, { costMicros }) => all + costMicros, 0);
      return { kind, used, limit: Math.round((doc.budgets[kind] ?? 0) * 1_000_000) + extra };
    }),
  );
}
