// The job model.batch: hands in the leads that were set aside as one batch, and takes what came back. Written so that
// a crash anywhere neither pays twice nor loses a lead: the row is there before anything is handed in, a batch without
// a receipt is looked for under our id first, and whoever got no answer is scored the ordinary way.
import { monthOf } from '#domain/budget.ts';
import { workspaceZone } from '#features/insight/workspace-zone.ts';
import { redraw } from '#features/review/redraw.ts';
import { Refusal } from '#lib/errors.ts';
import { present } from '#lib/result.ts';
import type { BatchResult, ScoreBatches } from '#ports/language-model.ts';
import type { World } from '#ports/world.ts';
import { affordBatch, leastOfBatch } from './afford-batch.ts';
import { type AskingWorld, usageOf } from './ask-model.ts';
import { finishScore } from './finish-score.ts';
import { questionOf, type ScoringBrief } from './score-now.ts';
import { asideMs } from './set-aside.ts';

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
    | 'boostChanges'
    | 'decisions'
    | 'leadBriefs'
    | 'log'
    | 'longHolds'
    | 'modelBatches'
    | 'scores'
    | 'transact'
    | 'work'
  >;
type Batch = Awaited<ReturnType<World['modelBatches']['open']>>[number];

/** A model without batches only ends what another one left too long ago. Throws Unavailable as the model does. */
export async function runBatches(world: Needs, { workspaceId }: { workspaceId: string }): Promise<void> {
  const { batches } = world.model;
  if (!batches) return endLate(world, workspaceId);
  for (const batch of await world.modelBatches.open(workspaceId))
    await goOn(world, workspaceId, { batches, batch });
  const at = world.clock.now();
  const until = new Date(at.getTime() + givenUpMs);
  const batch = await world.modelBatches.gather(workspaceId, { ...readyAt(at), until });
  if (batch) await goOn(world, workspaceId, { batches, batch });
}

/** The model was changed while a batch was at the vendor's: after a day nobody can read it any more. */
async function endLate(world: Needs, workspaceId: string): Promise<void> {
  for (const batch of (await world.modelBatches.open(workspaceId)).filter((one) => isLate(world, one)))
    await end(world, workspaceId, { batch, outcome: 'failed', ...nothing });
}

/** True when there is something for the job to do. */
export async function batchesWait(
  world: Pick<World, 'clock' | 'model' | 'modelBatches'>,
  workspaceId: string,
): Promise<boolean> {
  if (!world.model.batches)
    return (await world.modelBatches.open(workspaceId)).some((batch) => isLate(world, batch));
  const at = world.clock.now();
  const checkedBefore = new Date(at.getTime() - askEveryMs);
  return world.modelBatches.waits(workspaceId, { ...readyAt(at), checkedBefore });
}

function readyAt(at: Date) {
  const from = (ms: number): Date => new Date(at.getTime() + ms);
  return {
    ...{ at, least: leastOfBatch, most, asideUntil: from(asideMs) },
    ...{ quietSince: from(-quietMs), longest: from(-longestMs) },
  };
}

type At = { readonly batches: ScoreBatches; readonly batch: Batch };

async function goOn(world: Needs, workspaceId: string, at: At): Promise<void> {
  const { batch } = at;
  try {
    await look(world, workspaceId, at);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    world.log.warn({ workspaceId, batch: batch.id, why: error.message }, 'a batch of scores was not taken');
    // What is at the vendor's is paid for: a key that is refused meanwhile is mended within the day.
    if (batch.vendorId !== null && error.code !== 'model_rejected' && !isLate(world, batch))
      return await world.modelBatches.checked(workspaceId, { id: batch.id, at: world.clock.now() });
    await end(world, workspaceId, { batch, outcome: 'failed', ...nothing });
  }
}

async function look(world: Needs, workspaceId: string, { batches, batch }: At): Promise<void> {
  const vendorId = batch.vendorId ?? (await handIn(world, workspaceId, { batches, batch }));
  const result = await batches.collect(vendorId);
  if (result !== null) {
    const cost = await takeBack(world, workspaceId, { batch, result });
    await end(world, workspaceId, { batch, outcome: 'done', ...cost });
  } else if (isLate(world, batch)) {
    await end(world, workspaceId, { batch, outcome: 'failed', ...nothing });
  } else {
    await world.modelBatches.checked(workspaceId, { id: batch.id, at: world.clock.now() });
  }
}

function isLate({ clock }: Pick<World, 'clock'>, { submittedAt }: Batch): boolean {
  return clock.now().getTime() - submittedAt.getTime() > givenUpMs;
}

type Entries = Parameters<World['usage']['addMany']>[1];
/** `loose`: what is not recorded with a score. Micro-dollars of everything that came back. */
type Cost = { readonly loose: Entries; readonly spentMicros: number };
const nothing: Cost = { loose: [], spentMicros: 0 };

/** One transaction, by whoever ends it first: what was set aside is given back, and the true cost counts instead. */
async function end(
  world: Needs,
  workspaceId: string,
  { batch, outcome, loose, spentMicros }: Cost & { batch: Batch; outcome: 'done' | 'failed' },
): Promise<void> {
  const at = world.clock.now();
  const month = monthOf(at, await workspaceZone(world, workspaceId));
  const warned = await world.transact(async (stores) => {
    if (!(await stores.modelBatches.end(workspaceId, { id: batch.id, outcome, at }))) return false;
    await stores.usage.addMany(workspaceId, loose);
    await stores.longHolds.free(workspaceId, batch.id);
    return stores.budgets.settle(workspaceId, { kind: 'model', month, reservedMicros: 0, spentMicros, at });
  });
  if (warned) await redraw(world, workspaceId, [`budget/model-${month}`]);
}

/** Hands it in, unless it is there already under our id. */
async function handIn(world: Needs, workspaceId: string, { batches, batch }: At): Promise<string> {
  const vendorId = (await batches.find(batch.id)) ?? (await submit(world, workspaceId, { batches, batch }));
  await world.modelBatches.handedIn(workspaceId, { id: batch.id, vendorId });
  return vendorId;
}

async function submit(world: Needs, workspaceId: string, { batches, batch }: At): Promise<string> {
  const waiting = (await briefsOf(world, workspaceId, batch)).filter(({ lead }) => lead.state === 'enriched');
  const briefs = await affordBatch(world, workspaceId, { batchId: batch.id, briefs: waiting });
  const asks = await Promise.all(
    briefs.map(async (brief) => ({ key: keyOf(brief), input: await questionOf(world, workspaceId, brief) })),
  );
  return batches.submit(batch.id, asks);
}

/** The ICP is part of the key: an answer under another one is not used. */
function keyOf({ lead, icp }: ScoringBrief): string {
  return `${lead.id}/${icp?.version ?? 0}`;
}

type Back = { readonly batch: Batch; readonly result: BatchResult };

/** Every answer is counted; those of leads that still wait, under the ICP that they were asked under, become scores. */
async function takeBack(world: Needs, workspaceId: string, { batch, result }: Back): Promise<Cost> {
  const keys = new Map(result.keys.map((key) => [key.slice(0, key.indexOf('/')), key]));
  const all: Taken[] = [];
  for (const brief of await briefsOf(world, workspaceId, batch)) {
    const key = keys.get(brief.lead.id);
    if (key !== undefined) all.push(await takeOne(world, workspaceId, { batch, result, brief, key }));
  }
  const spentMicros = all
    .flatMap(({ usage }) => usage)
    .reduce((sum, entry) => sum + (entry.costMicros ?? 0), 0);
  return { loose: all.filter(({ loose }) => loose).flatMap(({ usage }) => usage), spentMicros };
}

/** What it cost, and whether that is still to be recorded. */
type Taken = { readonly usage: Entries; readonly loose: boolean };

async function takeOne(
  world: Needs,
  workspaceId: string,
  { batch, result, brief, key }: Back & { brief: ScoringBrief; key: string },
): Promise<Taken> {
  const ref = { workspaceId, leadId: brief.lead.id };
  const back = result.read(key, await questionOf(world, workspaceId, brief));
  const calls = back.kind === 'answer' ? back.answer.usage : back.usage;
  const asking = { ...ref, purpose: 'score' as const, prices: brief.settings.prices };
  const usage = usageOf(asking, calls, world.clock.now());
  const fits = brief.lead.state === 'enriched' && key === keyOf(brief);
  if (back.kind !== 'answer' || !fits)
    return { usage, loose: await isUncounted(world, ref, { brief, batch }) };
  await finishScore(world, ref, { brief, answer: back.answer, usage });
  return { usage, loose: false };
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

async function briefsOf(world: Needs, workspaceId: string, { leadIds }: Batch): Promise<ScoringBrief[]> {
  const briefs = await Promise.all(leadIds.map((id) => world.leadBriefs.forScoring(workspaceId, id)));
  return briefs.filter(present);
}
