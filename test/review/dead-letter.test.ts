// A job that failed for good, and the person who decides what becomes of it.
import { beforeAll, expect, it } from 'vitest';
import { loadTaskCard } from '#features/review/load-task-card.ts';
import { type DeadLetterDecision, decideDeadLetter } from '#features/workspace/decide-dead-letter.ts';
import { keepDeadLetter } from '#features/workspace/keep-dead-letter.ts';
import { newId } from '#lib/ids.ts';
import type { JobOrder } from '#ports/jobs.ts';
import { seedLead } from '../seed.ts';
import { makeWorld, type TestWorld } from '../world.ts';

let made: TestWorld;
let n = 0;
beforeAll(async () => {
  made = await makeWorld();
  return made.stop;
});

/** A lead in this state whose job gave up; answers the task that people see. */
async function given(state: string, order: (leadId: string) => JobOrder) {
  n += 1;
  const leadId = await seedLead(made.world, { ...made.seed, state, n });
  await keepDeadLetter(made.world, order(leadId), 'ref1');
  const [task] = await made.world.tasks.openOfLead(made.seed.workspaceId, leadId);
  return { leadId, taskId: task?.id ?? '' };
}
const scoring = (leadId: string): JobOrder => ({
  name: 'lead.score',
  payload: { workspaceId: made.seed.workspaceId, leadId },
});
const decide = (taskId: string, decision: DeadLetterDecision['decision'], member = made.seed.ben) =>
  decideDeadLetter(made.world, {
    workspaceId: made.seed.workspaceId,
    taskId,
    member,
    via: 'slack',
    decision,
  });
const leadOf = (leadId: string) => made.world.leads.get(made.seed.workspaceId, leadId);

it('puts a lead back where it was and orders its job again', async () => {
  const { leadId, taskId } = await given('enriched', scoring);
  expect(await leadOf(leadId)).toMatchObject({ state: 'failed', reason: { code: 'dead_letter' } });
  await decide(taskId, 'retried');
  expect(await leadOf(leadId)).toMatchObject({ state: 'enriched', reason: { code: 'retried' } });
  expect(await made.waiting()).toContainEqual(scoring(leadId));
  const card = await loadTaskCard(made.world, { workspaceId: made.seed.workspaceId, taskId });
  expect(card?.done).toMatchObject({ by: made.seed.ben.slackUserId, outcome: 'retried' });
});

it('leaves a dropped lead in failed, with its reason', async () => {
  const { leadId, taskId } = await given(
    'scored',
    (id) => ({ ...scoring(id), name: 'lead.draft' }) as JobOrder,
  );
  await decide(taskId, 'dropped');
  expect(await leadOf(leadId)).toMatchObject({
    state: 'failed',
    reason: { code: 'dead_letter', params: { referenceId: 'ref1' } },
  });
  expect(await made.world.tasks.get(made.seed.workspaceId, taskId)).toMatchObject({ outcome: 'dropped' });
});

it('is decided once: the second click is refused and both are written down', async () => {
  const { leadId, taskId } = await given('enriched', scoring);
  const both = await Promise.allSettled([decide(taskId, 'dropped'), decide(taskId, 'retried')]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const audit = await made.world.audit.list(made.seed.workspaceId, { subject: `lead/${leadId}`, limit: 5 });
  const decisions = audit.filter(({ action }) => action !== 'job.dead').map(({ outcome }) => outcome);
  expect(decisions.sort()).toEqual(['done', 'refused']);
});

it('is not for viewers', async () => {
  const { leadId, taskId } = await given('enriched', scoring);
  const viewer = { ...made.seed.ben, role: 'viewer' } as const;
  await expect(decide(taskId, 'retried', viewer)).rejects.toMatchObject({ code: 'only_approvers' });
  expect(await leadOf(leadId)).toMatchObject({ state: 'failed' });
});

/** A planned first mail of an approved lead whose sending gave up. */
async function stoppedMail() {
  n += 1;
  const { workspaceId } = made.seed;
  const leadId = await seedLead(made.world, { ...made.seed, state: 'approved', n });
  const touchId = newId();
  const step = { step: 0, kind: 'email', day: 1, state: 'planned', dueAt: made.world.clock.now() };
  await made.world.db.touch.create({ data: { id: touchId, workspaceId, leadId, ...step } });
  await keepDeadLetter(made.world, { name: 'touch.send', payload: { workspaceId, touchId } }, 'ref2');
  const [task] = await made.world.tasks.openOfLead(workspaceId, leadId);
  return { touchId, taskId: task?.id ?? '', get: () => made.world.touches.get(workspaceId, touchId) };
}

it('lets a mail whose sending gave up leave after Retry', async () => {
  const { touchId, taskId, get } = await stoppedMail();
  expect(await get()).toMatchObject({ state: 'held' });
  await decide(taskId, 'retried');
  expect(await get()).toMatchObject({ state: 'planned' });
  expect(await made.waiting()).toContainEqual(
    expect.objectContaining({ name: 'touch.send', payload: { workspaceId: made.seed.workspaceId, touchId } }),
  );
});

it('never sends a mail again that may have left: it is looked for', async () => {
  const { touchId, taskId, get } = await stoppedMail();
  await made.world.db.touch.update({ where: { id: touchId }, data: { state: 'claimed' } });
  await decide(taskId, 'retried');
  expect(await get()).toMatchObject({ state: 'claimed' });
  const orders = (await made.waiting()).filter(({ payload }) => 'touchId' in payload);
  expect(orders.filter(({ payload }) => JSON.stringify(payload).includes(touchId))).toMatchObject([
    { name: 'touch.resolve' },
  ]);
});

it('says on the card of a dropped mail that it failed', async () => {
  const { taskId, get } = await stoppedMail();
  await decide(taskId, 'dropped');
  expect(await get()).toMatchObject({ state: 'failed', reason: { code: 'dead_letter' } });
});

it('asks about an import that stopped, and ends it when it is dropped', async () => {
  const { workspaceId } = made.seed;
  const at = made.world.clock.now();
  const run = await made.world.runs.create(workspaceId, {
    ...{
      source: 'csv',
      purpose: 'leads',
      name: 'fair.csv',
      startedBy: 'U1ANA',
      via: 'slack',
      segmentId: null,
      at,
    },
  });
  const order = { name: 'lead.import', payload: { workspaceId, runId: run.id } } as const;
  await keepDeadLetter(made.world, order, 'ref3');
  const task = (await made.world.tasks.openOnes(workspaceId, 50)).find(
    ({ detail }) => detail.runId === run.id,
  );
  const card = await loadTaskCard(made.world, { workspaceId, taskId: task?.id ?? '' });
  expect(card).toMatchObject({ who: 'fair.csv', detail: 'ref3' });
  await decide(task?.id ?? '', 'dropped');
  expect(await made.world.runs.get(workspaceId, run.id)).toMatchObject({ state: 'failed' });
});
