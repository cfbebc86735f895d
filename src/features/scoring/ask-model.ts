// Asks the language model and sees to it that every billed call is counted, also when no usable answer came.
import { costMicros, type ModelUsage } from '#domain/price.ts';
import { type ModelAnswer, ModelUnavailable } from '#ports/language-model.ts';
import type { World } from '#ports/world.ts';

export type Asking = {
  readonly workspaceId: string;
  readonly leadId: string;
  /** What it is for: shown in costs. */
  readonly purpose: 'score' | 'draft';
};

type UsageEntry = Parameters<World['usage']['addMany']>[1][number];

/** The model's answer. When it has none, what the attempt cost is recorded before the error goes on. */
export async function askModel<T>(
  world: Pick<World, 'clock' | 'usage'>,
  asking: Asking,
  ask: () => Promise<ModelAnswer<T>>,
): Promise<ModelAnswer<T>> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ModelUnavailable)
      await world.usage.addMany(asking.workspaceId, usageOf(asking, error.usage, world.clock.now()));
    throw error;
  }
}

/** Usage rows of the calls behind an answer, priced at this time. */
export function usageOf({ leadId, purpose }: Asking, calls: readonly ModelUsage[], at: Date): UsageEntry[] {
  return calls.map((call) => ({ ...call, leadId, purpose, at, costMicros: costMicros(call, at) }));
}
