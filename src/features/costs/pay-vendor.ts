// Pays a data vendor: within the budget, with its cost recorded in one transaction with what was bought, so that
// nothing is paid twice and nothing paid is forgotten.
import { useMicros, vendorTable } from '#domain/vendor-price.ts';
import type { Paid, VendorUse } from '#domain/vendor-use.ts';
import type { Transaction, World } from '#ports/world.ts';
import { type Guarding, holdBudget } from './hold-budget.ts';

export type Paying = Guarding & Pick<World, 'transact' | 'usage'>;
type UsageEntry = Parameters<World['usage']['addMany']>[1][number];

export type Purchase<T> = {
  readonly workspaceId: string;
  /** What it may cost at most, in micro-dollars; null = unknown. */
  readonly micros: number | null;
  /** What is paid for: "apollo credit". */
  readonly what: string;
  /** For whom; a purchase for several leads names none. */
  readonly leadId: string | null;
  readonly runId: string | null;
  readonly pay: () => Promise<Paid<T>>;
  /** Keeps what was bought. `micros`: what it cost, as far as prices are known. */
  readonly keep?: (stores: Transaction, value: T, micros: number) => Promise<void>;
};

/** What the vendor answered. Throws BudgetReached, and whatever the vendor's adapter throws (then nothing is paid). */
export async function payVendor<T>(world: Paying, purchase: Purchase<T>): Promise<T> {
  const { workspaceId, micros, what, pay, keep } = purchase;
  const hold = await holdBudget(world, { workspaceId, kind: 'data', micros, what });
  const paid = await pay().catch(async (error: unknown) => {
    await hold.release();
    throw error;
  });
  const entries = await usageOf(world, purchase, paid.uses);
  const cost = entries.reduce((sum, { costMicros }) => sum + (costMicros ?? 0), 0);
  await world.transact(async (stores) => {
    await stores.usage.addMany(workspaceId, entries);
    await keep?.(stores, paid.value, cost);
    await hold.settle(stores, cost);
    if (purchase.runId !== null && cost > 0) {
      await stores.searches.spent(workspaceId, { runId: purchase.runId, micros: cost });
    }
  });
  await hold.tell();
  return paid.value;
}

async function usageOf(
  world: Pick<World, 'clock' | 'settings'>,
  { workspaceId, leadId, runId }: Pick<Purchase<unknown>, 'workspaceId' | 'leadId' | 'runId'>,
  uses: readonly VendorUse[],
): Promise<UsageEntry[]> {
  if (uses.length === 0) return [];
  const at = world.clock.now();
  const { doc } = await world.settings.current(workspaceId);
  const table = vendorTable(doc.prices);
  return uses.map((use) => ({
    ...{ leadId, runId, at, provider: use.provider, purpose: use.purpose, unit: use.unit, units: use.units },
    ...noTokens,
    costMicros: useMicros(use, at, table),
  }));
}

const noTokens = { model: null, inputTokens: 0, cachedTokens: 0, writtenTokens: 0, outputTokens: 0 };
