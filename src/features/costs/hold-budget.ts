// The guard around every paid call: sets aside what it may cost at most, and afterwards puts the true cost in its
// place. Without a budget, and for what is free, nothing is set aside.
import { type BudgetKind, monthOf, monthSpan } from '#domain/budget.ts';
import { workspaceZone } from '#features/insight/workspace-zone.ts';
import { redraw } from '#features/review/redraw.ts';
import { Unavailable } from '#lib/errors.ts';
import { minuteMs } from '#lib/time.ts';
import type { World } from '#ports/world.ts';
import { BudgetReached } from './budget-reached.ts';

export type Spending = {
  readonly workspaceId: string;
  readonly kind: BudgetKind;
  /** What the call may cost at most, in micro-dollars; null = its price is unknown. */
  readonly micros: number | null;
  /** What is paid for, as the price table calls it: "apollo credit", "gpt-6-luna". */
  readonly what: string;
  /** It may be tried with less: nobody is asked for more because this does not fit. */
  readonly quiet?: boolean;
};

export type Hold = {
  /** Hand in the stores of the transaction that records the usage. */
  settle(stores: Pick<World, 'budgets' | 'longHolds'>, spentMicros: number): Promise<void>;
  /** Nothing was paid. */
  release(): Promise<void>;
  /**
   * Sets it aside for hours, under the id of what it is for; give it back with longHolds.free. In one transaction with
   * what says so elsewhere, or alone.
   */
  keepFor(stores: Pick<World, 'budgets' | 'longHolds'>, id: string): Promise<void>;
  /** After the transaction: a budget that is nearly used up is said once. */
  tell(): Promise<void>;
};

export type Guarding = Pick<World, 'budgets' | 'clock' | 'longHolds' | 'members' | 'queue' | 'settings'>;

/**
 * Throws BudgetReached; then one card asks what to do, however many were refused (but for `quiet`). Unavailable while calls that run
 * may still need what is left.
 */
export async function holdBudget(world: Guarding, spending: Spending): Promise<Hold> {
  const { workspaceId, kind, micros } = spending;
  if (micros === 0) return unguarded;
  const { doc } = await world.settings.current(workspaceId);
  const limit = doc.budgets[kind];
  if (limit === null) return unguarded;
  const at = world.clock.now();
  const zone = await workspaceZone(world, workspaceId);
  const month = monthOf(at, zone);
  const asked = { kind, month, limitMicros: Math.round(limit * 1_000_000), ...monthSpan(month, zone), at };
  // An unknown price is asked for with nothing, so that the month's row is there to stop.
  const held = await world.budgets.reserve(workspaceId, { ...asked, micros: micros ?? 0 });
  if (held === 'held' && micros !== null) return holdOf(world, workspaceId, { kind, month, micros });
  if (held === 'later')
    throw new Unavailable('what is left of the budget is set aside for work that takes hours', 10 * minuteMs);
  if (held === 'busy')
    throw new Unavailable('what is left of the budget is set aside for calls that run', 5_000);
  const unpriced = micros === null ? spending.what : null;
  if (unpriced !== null || !spending.quiet)
    await stopMonth(world, workspaceId, { kind, month, at, unpriced });
  throw new BudgetReached(kind, { until: asked.to, unpriced });
}

async function stopMonth(
  world: Guarding,
  workspaceId: string,
  stop: Parameters<World['budgets']['stop']>[1],
): Promise<void> {
  if (await world.budgets.stop(workspaceId, stop))
    await redraw(world, workspaceId, [`budget/${stop.kind}-${stop.month}`]);
}

/** What was set aside for hours under this id: settling gives it back. Null when nothing was. */
export async function heldBefore(
  world: Guarding,
  { workspaceId, kind, id }: { workspaceId: string; kind: BudgetKind; id: string },
): Promise<Hold | null> {
  if (!(await world.longHolds.has(workspaceId, id))) return null;
  const month = monthOf(world.clock.now(), await workspaceZone(world, workspaceId));
  const hold = holdOf(world, workspaceId, { kind, month, micros: 0 });
  return {
    ...hold,
    keepFor: nothing,
    settle: async (stores, spentMicros) => {
      await stores.longHolds.free(workspaceId, id);
      await hold.settle(stores, spentMicros);
    },
  };
}

const nothing = async (): Promise<void> => undefined;
const unguarded: Hold = { settle: nothing, release: nothing, keepFor: nothing, tell: nothing };

type Held = { readonly kind: BudgetKind; readonly month: string; readonly micros: number };

function holdOf(world: Guarding, workspaceId: string, { kind, month, micros }: Held): Hold {
  const noted = { warned: false };
  const settle = async (stores: Pick<World, 'budgets'>, spentMicros: number): Promise<void> => {
    const done = { kind, month, reservedMicros: micros, spentMicros, at: world.clock.now() };
    noted.warned = await stores.budgets.settle(workspaceId, done);
  };
  return {
    settle,
    release: () => settle(world, 0),
    keepFor: async (stores, id) => {
      await stores.longHolds.add(workspaceId, { id, kind, month, micros });
      await settle(stores, 0);
    },
    tell: async () => {
      if (noted.warned) await redraw(world, workspaceId, [`budget/${kind}-${month}`]);
    },
  };
}
