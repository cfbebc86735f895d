// What a batch of scores may cost is set aside before it is handed in. When the month does not allow all of it, so many
// go as it does allow, by halves; the others wait for the next batch or go one by one. Nobody is asked for more money
// because many were to be scored at once: that happens when not even one fits.
import { prices as builtIn, costMicros } from '#domain/price.ts';
import { modelTable } from '#domain/vendor-price.ts';
import { BudgetReached } from '#features/costs/budget-reached.ts';
import { type Hold, holdBudget } from '#features/costs/hold-budget.ts';
import type { World } from '#ports/world.ts';
import type { AskingWorld } from './ask-model.ts';
import type { ScoringBrief } from './score-now.ts';

/** Fewer are not worth a batch. */
export const leastOfBatch = 25;

type Needs = AskingWorld & Pick<World, 'longHolds' | 'modelBatches' | 'transact'>;
type Handing = { readonly batchId: string; readonly briefs: readonly ScoringBrief[] };

/** Those that go with the batch; what they may cost stays aside until it ends. Throws BudgetReached when none may. */
export async function affordBatch(
  world: Needs,
  workspaceId: string,
  { batchId, briefs }: Handing,
): Promise<readonly ScoringBrief[]> {
  if (await world.longHolds.has(workspaceId, batchId)) return briefs;
  const { hold, allowed } = await holdMost(world, workspaceId, briefs);
  await world.transact(async (stores) => {
    await hold.keepFor(stores, batchId);
    if (allowed.length === briefs.length) return;
    const leadIds = allowed.map(({ lead }) => lead.id);
    await stores.modelBatches.keepOnly(workspaceId, { id: batchId, leadIds });
  });
  return allowed;
}

type Held = { readonly hold: Hold; readonly allowed: readonly ScoringBrief[] };

async function holdMost(world: Needs, workspaceId: string, briefs: readonly ScoringBrief[]): Promise<Held> {
  try {
    return { hold: await holdFor(world, workspaceId, briefs), allowed: briefs };
  } catch (error) {
    const half = briefs.slice(0, Math.ceil(briefs.length / 2));
    if (!(error instanceof BudgetReached) || half.length < leastOfBatch) throw error;
    return holdMost(world, workspaceId, half);
  }
}

function holdFor(world: Needs, workspaceId: string, briefs: readonly ScoringBrief[]): Promise<Hold> {
  const score = world.model.most?.score;
  const own = briefs[0]?.settings.prices;
  const table = own ? modelTable(builtIn, own) : builtIn;
  const each = score ? costMicros({ ...score, tier: 'batch' }, world.clock.now(), table) : 0;
  const micros = each === null ? null : each * briefs.length;
  return holdBudget(world, { workspaceId, kind: 'model', micros, what: score?.model ?? '', quiet: true });
}
