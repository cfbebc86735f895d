// Asks the language model within its budget, and sees to it that every billed call is counted, also when no usable
// answer came.
import { prices as builtIn, costMicros, type ModelUsage, type Price } from '#domain/price.ts';
import type { Settings } from '#domain/settings.ts';
import { modelTable } from '#domain/vendor-price.ts';
import { type Guarding, type Hold, holdBudget } from '#features/costs/hold-budget.ts';
import { type ModelPurpose, ModelUnavailable } from '#ports/language-model.ts';
import type { ModelAnswer } from '#ports/model-answer.ts';
import type { World } from '#ports/world.ts';

export type Asking = {
  readonly workspaceId: string;
  readonly leadId: string;
  /** What it is for: shown in costs. */
  readonly purpose: ModelPurpose;
  /** The workspace's own prices, laid over the built-in ones. */
  readonly prices?: Settings['prices'];
};

export type AskingWorld = Guarding & Pick<World, 'model' | 'usage'>;
type UsageEntry = Parameters<World['usage']['addMany']>[1][number];

/**
 * The model's answer. When it has none, what the attempt cost is recorded before the error goes on. Throws
 * BudgetReached when the month allows no more.
 */
export async function askModel<T>(
  world: AskingWorld,
  asking: Asking,
  ask: () => Promise<ModelAnswer<T>>,
): Promise<ModelAnswer<T>> {
  const hold = await holdFor(world, asking);
  const answer = await ask().catch(async (error: unknown) => {
    const calls = error instanceof ModelUnavailable ? error.usage : [];
    const entries = usageOf(asking, calls, world.clock.now());
    await world.usage.addMany(asking.workspaceId, entries);
    await settle(world, hold, entries);
    throw error;
  });
  await settle(world, hold, usageOf(asking, answer.usage, world.clock.now()));
  return answer;
}

function holdFor(world: AskingWorld, { workspaceId, purpose, prices }: Asking): Promise<Hold> {
  const most = world.model.most?.[purpose];
  const micros = most ? costMicros(most, world.clock.now(), tableOf(prices)) : 0;
  return holdBudget(world, { workspaceId, kind: 'model', micros, what: most?.model ?? '' });
}

async function settle(world: AskingWorld, hold: Hold, entries: readonly UsageEntry[]): Promise<void> {
  await hold.settle(
    world,
    entries.reduce((sum, entry) => sum + (entry.costMicros ?? 0), 0),
  );
  await hold.tell();
}

/** Usage rows of the calls behind an answer, priced at this time. */
export function usageOf(
  { leadId, purpose, prices }: Asking,
  calls: readonly ModelUsage[],
  at: Date,
): UsageEntry[] {
  const table = tableOf(prices);
  return calls.map((call) => ({ ...call, leadId, purpose, at, costMicros: costMicros(call, at, table) }));
}

function tableOf(prices: Settings['prices'] | undefined): readonly Price[] {
  return prices && prices.models.length > 0 ? modelTable(builtIn, prices) : builtIn;
}
