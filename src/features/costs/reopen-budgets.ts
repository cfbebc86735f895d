// Other budgets or other prices: whatever stopped because of the old ones is tried again.
import { isDeepStrictEqual } from 'node:util';
import type { Settings } from '#domain/settings.ts';
import type { World } from '#ports/world.ts';

/** Hand in the transaction's stores; nothing happens while budgets and prices are the same. */
export async function reopenBudgets(
  stores: Pick<World, 'budgets' | 'work'>,
  workspaceId: string,
  { before, after, at }: { before: Settings; after: Settings; at: Date },
): Promise<void> {
  const money = ({ budgets, prices }: Settings) => [budgets, prices];
  if (isDeepStrictEqual(money(before), money(after))) return;
  await stores.budgets.reopen(workspaceId);
  await stores.work.bringBack(workspaceId, at);
}
