// The job model.batch: hands in the leads that were set aside as one batch, and takes what came back. Written so that
// a crash anywhere neither pays twice nor loses a lead: the row is there before anything is handed in, a batch without
// a receipt is looked for under our id first, and whoever got no answer is scored the ordinary way.
import { monthOf } from '#domain/budget.ts';
import { costMicros } from '#domain/price.ts';
import { BudgetReached } from '#features/costs/budget-reached.ts';
import { holdBudget } from '#features/costs/hold-budget.ts';
import { workspaceZone } from '#features/insight/workspace-zone.ts';
import { Refusal } from '#lib/errors.ts';
import { present } from '#lib/result.ts';
import type { BatchResult, ScoreBatches } from '#ports/language-model.ts';
import type { World } from '#ports/world.ts';
import { type AskingWorld, usageOf } from './ask-model.ts';
import { finishScore } from './finish-score.ts';
import { questionOf, type ScoringBrief } from './score-now.ts';
import { asideMs } from './set-aside.ts';

const least = 25;
const most = 5_000;
/** A run that grows no more; and the longest that its first lead waits for the last. */
const quietMs = 2 * 60_000;
const longestMs = 20 * 60_000;
/** The vendor promises a day; an hour later nobody waits for it any more. */
const askEveryMs = 5 * 60_000;
const givenUpMs = 25 * 3_600_000;

type Needs = AskingWorld &
  Pick<
    World,
    'boostChanges' | 'decisions' | 'leadBriefs' | 'log' | 'modelBatches' | 'scores' | 'transact' | 'work'
  >;
type Batch = Awaited<ReturnType<World['modelBatches']['open']>>[number];

/** Does nothing for a model without batches. Throws Unavailable as the model does. */
export async function runBatches(world: Needs, { workspaceId }: { workspaceId: string }): Promise<void> {
  const { batches } = world.model;
  if (!batches) return;
  for (const batch of await world.modelBatches.open(workspaceId))
    await goOn(world, workspaceId, { batches, batch });
  const at = world.clock.now();
  const until = new Date(at.getTime() + givenUpMs);
  const batch = await world.modelBatches.gather(workspaceId, { ...readyAt(at), until });
  if (batch) await goOn(world, workspaceId, { batches, batch });
}

/** True when there is something for the job to do. */
export async function batchesWait(
  world: Pick<World, 'clock' | 'model' | 'modelBatches'>,
  workspaceId: string,
): Promise<boolean> {
  if (!world.model.batches) return false;
  const at = world.clock.now();
  const checkedBefore = new Date(at.getTime() - askEveryMs);
  return world.modelBatches.waits(workspaceId, { ...readyAt(at), checkedBefore });
}

function readyAt(at: Date) {
  const from = (ms: number): Date => new Date(at.getTime() + ms);
  return {
    ...{ at, least, most, asideUntil: from(asideMs) },
    ...{ quietSince: from(-quietMs), longest: from(-longestMs) },
  };
}

type At = { readonly batches: ScoreBatches; readonly batch: Batch };

async function goOn(world: Needs, workspaceId: string, { batches, batch }: At): Promise<void> {
  const at = world.clock.now();
  try {
    const vendorId = batch.vendorId ?? (await handIn(world, workspaceId, { batches, batch }));
    const result = await batches.collect(vendorId);
    const late = at.getTime() - batch.submittedAt.getTime() > givenUpMs;
    if (result === null && !late) return await world.modelBatches.checked(workspaceId, { id: batch.id, at });
    if (result) await takeBack(world, workspaceId, { batch, result });
    await world.modelBatches.end(workspaceId, { id: batch.id, outcome: result ? 'done' : 'failed', at });
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof BudgetReached)) throw error;
    world.log.warn({ workspaceId, batch: batch.id, why: error.message }, 'a batch of scores was not taken');
    await world.modelBatches.end(workspaceId, { id: batch.id, outcome: 'failed', at });
  }
}

/** Hands it in, unless it is there already under our id. */
async function handIn(world: Needs, workspaceId: string, { batches, batch }: At): Promise<string> {
  const vendorId = (await batches.find(batch.id)) ?? (await submit(world, workspaceId, { batches, batch }));
  await world.modelBatches.handedIn(workspaceId, { id: batch.id, vendorId });
  return vendorId;
}

async function submit(world: Needs, workspaceId: string, { batches, batch }: At): Promise<string> {
  const briefs = (await briefsOf(world, workspaceId, batch)).filter(({ lead }) => lead.state === 'enriched');
  await allowed(world, workspaceId, briefs.length);
  const asks = await Promise.all(
    briefs.map(async (brief) => ({ key: keyOf(brief), input: await questionOf(world, workspaceId, brief) })),
  );
  return batches.submit(batch.id, asks);
}

/** Throws BudgetReached when the month does not allow so many. */
async function allowed(world: Needs, workspaceId: string, scores: number): Promise<void> {
  const score = world.model.most?.score;
  const each = score ? costMicros({ ...score, tier: 'batch' }, world.clock.now()) : 0;
  const micros = each === null ? null : each * scores;
  const hold = await holdBudget(world, { workspaceId, kind: 'model', micros, what: score?.model ?? '' });
  await hold.release();
}

/** The ICP is part of the key: an answer under another one is not used. */
function keyOf({ lead, icp }: ScoringBrief): string {
  return `${lead.id}/${icp?.version ?? 0}`;
}

type Back = { readonly batch: Batch; readonly result: BatchResult };

/** Every answer is counted; those of leads that still wait, under the ICP that they were asked under, become scores. */
async function takeBack(world: Needs, workspaceId: string, { batch, result }: Back): Promise<void> {
  const keys = new Map(result.keys.map((key) => [key.slice(0, key.indexOf('/')), key]));
  let spent = 0;
  for (const brief of await briefsOf(world, workspaceId, batch)) {
    const key = keys.get(brief.lead.id);
    if (key !== undefined) spent += await takeOne(world, workspaceId, { batch, result, brief, key });
  }
  await noteSpent(world, workspaceId, spent);
}

/** Micro-dollars that it cost. */
async function takeOne(
  world: Needs,
  workspaceId: string,
  { batch, result, brief, key }: Back & { brief: ScoringBrief; key: string },
): Promise<number> {
  const ref = { workspaceId, leadId: brief.lead.id };
  const back = result.read(key, await questionOf(world, workspaceId, brief));
  const calls = back.kind === 'answer' ? back.answer.usage : back.usage;
  const asking = { ...ref, purpose: 'score' as const, prices: brief.settings.prices };
  const usage = usageOf(asking, calls, world.clock.now());
  const fits = brief.lead.state === 'enriched' && key === keyOf(brief);
  if (back.kind === 'answer' && fits) await finishScore(world, ref, { brief, answer: back.answer, usage });
  else if (await isUncounted(world, ref, { brief, batch })) await world.usage.addMany(workspaceId, usage);
  return usage.reduce((sum, entry) => sum + (entry.costMicros ?? 0), 0);
}

/** A crash in between: what became a score since then was counted with it. */
async function isUncounted(
  world: Needs,
  { workspaceId, leadId }: { workspaceId: string; leadId: string },
  { brief, batch }: { brief: ScoringBrief; batch: Batch },
): Promise<boolean> {
  if (brief.lead.state === 'enriched') return true;
  const latest = await world.scores.latest(workspaceId, leadId);
  return latest === null || latest.at < batch.submittedAt;
}

async function noteSpent(world: Needs, workspaceId: string, spentMicros: number): Promise<void> {
  const at = world.clock.now();
  const month = monthOf(at, await workspaceZone(world, workspaceId));
  await world.budgets.settle(workspaceId, { kind: 'model', month, reservedMicros: 0, spentMicros, at });
}

async function briefsOf(world: Needs, workspaceId: string, { leadIds }: Batch): Promise<ScoringBrief[]> {
  const briefs = await Promise.all(leadIds.map((id) => world.leadBriefs.forScoring(workspaceId, id)));
  return briefs.filter(present);
}
