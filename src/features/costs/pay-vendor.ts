// Pays a data vendor: within the budget, with its cost recorded in one transaction with what was bought, so that
// nothing is paid twice and nothing paid is forgotten.
import { useMicros, type VendorPrice, vendorTable } from '#domain/vendor-price.ts';
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
  /** Keeps what was bought. False = somebody else did: then sums that the vendor itself counts are not counted again. */
  readonly keep?: (stores: Transaction, value: T) => Promise<boolean>;
};

/** What the vendor answered. Throws BudgetReached, and whatever the vendor's adapter throws (then nothing is paid). */
export async function payVendor<T>(world: Paying, purchase: Purchase<T>): Promise<T> {
  const { workspaceId, micros, what, pay, keep, leadId, runId } = purchase;
  const hold = await holdBudget(world, { workspaceId, kind: 'data', micros, what });
  const paid = await pay().catch(async (error: unknown) => {
    await hold.release();
    throw error;
  });
  const about = { leadId, runId, at: world.clock.now(), table: await tableOf(world, purchase, paid.uses) };
  await world.transact(async (stores) => {
    const mine = (await keep?.(stores, paid.value)) ?? true;
    const uses = paid.uses.filter(({ costMicros }) => mine || costMicros === null);
    const entries = usageRows(uses, about);
    const cost = entries.reduce((sum, { costMicros }) => sum + (costMicros ?? 0), 0);
    await stores.usage.addMany(workspaceId, entries);
    await hold.settle(stores, cost);
    if (runId !== null && cost > 0) await stores.searches.spent(workspaceId, { runId, micros: cost });
  });
  await hold.tell();
  return paid.value;
}

/** Prices are looked up only for what costs. */
async function tableOf(
  world: Pick<World, 'settings'>,
  { workspaceId }: Pick<Purchase<unknown>, 'workspaceId'>,
  uses: readonly VendorUse[],
): Promise<readonly VendorPrice[]> {
  if (uses.every(({ units }) => units === 0)) return [];
  return vendorTable((await world.settings.current(workspaceId)).doc.prices);
}

export type UsedFor = {
  readonly leadId: string | null;
  readonly runId: string | null;
  readonly at: Date;
  readonly table: readonly VendorPrice[];
};

/** Rows of the usage table: what was used, and what it cost by this table. */
export function usageRows(uses: readonly VendorUse[], { leadId, runId, at, table }: UsedFor): UsageEntry[] {
  return uses.map((use) => ({
    ...{ leadId, runId, at, provider: use.provider, purpose: use.purpose, unit: use.unit, units: use.units },
    ...noTokens,
    costMicros: useMicros(use, at, table),
  }));
}

const noTokens = { model: null, inputTokens: 0, cachedTokens: 0, writtenTokens: 0, outputTokens: 0 };
