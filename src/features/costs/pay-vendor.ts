// Pays a data vendor: within the budget, with its cost recorded in one transaction with what was bought, so that
// nothing is paid twice and nothing paid is forgotten.
import { useMicros, type VendorPrice, vendorTable } from '#domain/vendor-price.ts';
import type { Paid, VendorUse } from '#domain/vendor-use.ts';
import { PaidUnread } from '#ports/paid-unread.ts';
import type { Transaction, World } from '#ports/world.ts';
import { type Guarding, type Hold, heldBefore, holdBudget } from './hold-budget.ts';

export type Paying = Guarding & Pick<World, 'transact' | 'usage'>;
type UsageEntry = Parameters<World['usage']['addMany']>[1][number];

/** For which lead, and in which search it was found. */
export type Owner = { readonly leadId: string | null; readonly runId: string | null };
const nobody: Owner = { leadId: null, runId: null };

export type Purchase<T> = {
  readonly workspaceId: string;
  /** What it may cost at most, in micro-dollars; null = unknown. */
  readonly micros: number | null;
  /** What is paid for: "apollo credit". */
  readonly what: string;
  readonly pay: () => Promise<Paid<T>>;
  /** Whom an answer was found for. Of several, each bears one unit. */
  readonly owners: (value: T) => readonly Owner[];
  /** Keeps what was bought. False = somebody else did: then sums that the vendor itself counts are not counted again. */
  readonly keep?: (stores: Transaction, value: T) => Promise<boolean>;
  /** An answer came that nobody can read: who bears what it may have cost, and what to remember of it. */
  readonly unread?: {
    readonly owners: readonly Owner[];
    readonly note: (stores: Transaction) => Promise<void>;
  };
  /** For what the vendor goes on doing afterwards: until it is over, what it may cost stays aside under this id. */
  readonly lasting?: { readonly id: string; readonly goesOn: (value: T) => boolean };
};

/**
 * What the vendor answered. Throws BudgetReached, and whatever the vendor's adapter throws: then nothing is paid, but for
 * an answer that nobody can read, which is in the books as an estimate.
 */
export async function payVendor<T>(world: Paying, purchase: Purchase<T>): Promise<T> {
  const { workspaceId, micros, what, pay, keep, owners, lasting } = purchase;
  const kind = 'data';
  const earlier = lasting ? await heldBefore(world, { workspaceId, kind, id: lasting.id }) : null;
  const hold = earlier ?? (await holdBudget(world, { workspaceId, kind, micros, what }));
  const paid = await pay().catch(async (error: unknown) => {
    if (error instanceof PaidUnread) await keepUnread(world, purchase, { hold, uses: error.uses });
    else await hold.release();
    throw error;
  });
  const table = await tableOf(world, workspaceId, paid.uses);
  const at = world.clock.now();
  await world.transact(async (stores) => {
    const mine = (await keep?.(stores, paid.value)) ?? true;
    const uses = paid.uses.filter(({ costMicros }) => mine || costMicros === null);
    const entries = usageRows(uses, { owners: owners(paid.value), at, table });
    await stores.usage.addMany(workspaceId, entries);
    if (mine && lasting?.goesOn(paid.value)) await hold.keepFor(stores, lasting.id);
    else await hold.settle(stores, sumOf(entries));
    await chargeRuns(stores, workspaceId, entries);
  });
  await hold.tell();
  return paid.value;
}

async function keepUnread<T>(
  world: Paying,
  { workspaceId, unread }: Purchase<T>,
  { hold, uses }: { hold: Hold; uses: readonly VendorUse[] },
): Promise<void> {
  const table = await tableOf(world, workspaceId, uses);
  const entries = usageRows(uses, { owners: unread?.owners ?? [], at: world.clock.now(), table });
  await world.transact(async (stores) => {
    await unread?.note(stores);
    await stores.usage.addMany(workspaceId, entries);
    await hold.settle(stores, sumOf(entries));
    await chargeRuns(stores, workspaceId, entries);
  });
  await hold.tell();
}

/** What searches have cost, with what was paid for their leads. Hand in the transaction's stores. */
export async function chargeRuns(
  stores: Pick<World, 'searches'>,
  workspaceId: string,
  entries: readonly UsageEntry[],
): Promise<void> {
  for (const [runId, of] of Map.groupBy(entries, (entry) => entry.runId ?? null)) {
    const micros = sumOf(of);
    if (runId !== null && micros > 0) await stores.searches.spent(workspaceId, { runId, micros });
  }
}

/** Micro-dollars of what has a price. */
export function sumOf(entries: readonly UsageEntry[]): number {
  return entries.reduce((sum, { costMicros }) => sum + (costMicros ?? 0), 0);
}

/** Prices are looked up only for what costs. */
async function tableOf(
  world: Pick<World, 'settings'>,
  workspaceId: string,
  uses: readonly VendorUse[],
): Promise<readonly VendorPrice[]> {
  if (uses.every(({ units }) => units === 0)) return [];
  return vendorTable((await world.settings.current(workspaceId)).doc.prices);
}

type Used = {
  readonly owners: readonly Owner[];
  readonly at: Date;
  readonly table: readonly VendorPrice[];
};

/** Rows of the usage table: what was used, for whom, and what it cost by this table. */
export function usageRows(uses: readonly VendorUse[], { owners, at, table }: Used): UsageEntry[] {
  return uses
    .flatMap((use) => shares(use, owners))
    .map(({ use, owner }) => ({
      ...{ ...owner, at, provider: use.provider, purpose: use.purpose, unit: use.unit, units: use.units },
      ...noTokens,
      costMicros: useMicros(use, at, table),
    }));
}

/** One owner bears it all; of several each bears a unit, as far as there are units. */
function shares(use: VendorUse, owners: readonly Owner[]): { use: VendorUse; owner: Owner }[] {
  if (owners.length <= 1) return [{ use, owner: owners[0] ?? nobody }];
  if (use.costMicros !== null || use.units === 0) return [{ use, owner: nobody }];
  return Array.from({ length: use.units }, (_, i) => ({
    use: { ...use, units: 1 },
    owner: owners[i] ?? nobody,
  }));
}

const noTokens = { model: null, inputTokens: 0, cachedTokens: 0, writtenTokens: 0, outputTokens: 0 };
