import { afterAll, beforeAll, expect, it } from 'vitest';
import { scoreLead } from '#features/scoring/score-lead.ts';
import { type ModelServer, startModelServer } from '../fakes/model.ts';
import { seedLead } from '../seed.ts';
import { makeWorld, type TestWorld } from '../world.ts';
import { paidModel } from './paid-model.ts';

let made: TestWorld;
let server: ModelServer;
let n = 0;
beforeAll(async () => {
  server = await startModelServer({
    reply: () => ({
      fit: 88,
      reason: 'right role',
      evidence: [{ text: 'Title: CTO', field: 'title', url: null }],
    }),
  });
  made = await makeWorld();
});
afterAll(() => Promise.all([made.stop(), server.close()]));

async function enriched(change: Partial<{ title: string; segmentId: string }> = {}) {
  n += 1;
  const { workspaceId, segmentId } = made.seed;
  const leadId = await seedLead(made.world, { workspaceId, segmentId, state: 'enriched', n });
  if (Object.keys(change).length > 0)
    await made.world.db.lead.update({ where: { id: leadId }, data: change });
  return { workspaceId, leadId };
}
const leadOf = async ({ workspaceId, leadId }: { workspaceId: string; leadId: string }) => {
  const lead = await made.world.leads.get(workspaceId, leadId);
  if (!lead) throw new Error('no lead');
  return lead;
};
const paid = () => paidModel(server);

it('sends a lead that fits on to a draft, with score, reason and evidence', async () => {
  const ref = await enriched();
  await scoreLead(made.world, ref);
  expect(await leadOf(ref)).toMatchObject({ state: 'scored', score: 100 });
  const score = await made.world.scores.latest(ref.workspaceId, ref.leadId);
  expect(score).toMatchObject({ fit: 100, boost: 0, total: 100, scorer: 'rules', icpVersion: 1 });
  expect(score?.evidence).toContainEqual({ text: 'Title: CTO', field: 'title', url: null });
  expect((await made.waiting()).some((job) => job.name === 'lead.draft')).toBe(true);
});

it('parks a lead below the threshold and says by how much', async () => {
  const ref = await enriched({ title: 'Accountant' });
  await scoreLead(made.world, ref);
  const lead = await leadOf(ref);
  expect(lead).toMatchObject({
    state: 'parked',
    reason: { code: 'below_threshold', params: { threshold: 75 } },
  });
  expect(lead.score).toBeLessThan(75);
});

it('draws the card again when somebody asked for another look, whatever came of it', async () => {
  const cards = async () =>
    (await made.waiting()).filter(({ name }) => name === 'card.sync').map(({ payload }) => payload);
  const reason = { code: 'reconsidered', params: { by: 'U0ANA', why: 'They grew' } };
  for (const title of ['Accountant', 'CTO']) {
    const ref = await enriched({ title });
    await scoreLead(made.world, ref);
    const subject = `lead/${ref.leadId}`;
    expect(await cards()).not.toContainEqual(expect.objectContaining({ subject }));
    await made.world.db.lead.update({ where: { id: ref.leadId }, data: { state: 'enriched', reason } });
    await scoreLead(made.world, ref);
    expect(await cards()).toContainEqual(expect.objectContaining({ subject }));
  }
});

it('adds a boost for fresh events at the company, and only for roles that the ICP names', async () => {
  const ref = await enriched();
  const { companyId } = await leadOf(ref);
  const at = made.world.clock.now();
  const signal = { source: 'https://jobs.example', url: null, occurredAt: at, fetchedAt: at };
  await made.world.signals.add(ref.workspaceId, {
    companyId: companyId ?? '',
    signals: [
      { ...signal, kind: 'funding', title: 'Series B' },
      { ...signal, kind: 'hiring', title: 'Accountant' },
    ],
  });
  await scoreLead(made.world, ref);
  const score = await made.world.scores.latest(ref.workspaceId, ref.leadId);
  expect(score?.boosts).toMatchObject([{ kind: 'funding', title: 'Series B', points: 10, at }]);
  expect(score).toMatchObject({ boost: 0, total: 100 });
});

it('parks nobody while there is no ICP', async () => {
  const { workspaceId } = made.seed;
  const at = made.world.clock.now();
  const empty = await made.world.segments.create(workspaceId, { name: 'No ICP yet', languages: ['en'], at });
  const ref = await enriched({ segmentId: empty.id });
  await scoreLead(made.world, ref);
  expect(await leadOf(ref)).toMatchObject({ state: 'scored', score: 50 });
});

it('does nothing the second time', async () => {
  const ref = await enriched();
  await scoreLead(made.world, ref);
  await scoreLead(made.world, ref);
  expect(await made.world.scores.list(ref.workspaceId, ref.leadId)).toHaveLength(1);
});

it('lets the lead wait while the model is away, and never scores it 0', async () => {
  const ref = await enriched();
  server.fail({ kind: 'server_error' });
  await expect(scoreLead({ ...made.world, model: paid() }, ref)).rejects.toMatchObject({
    name: 'Unavailable',
  });
  expect(await leadOf(ref)).toMatchObject({ state: 'enriched', score: null });
});

it('records what every call cost, unusable answers included, as the vendor counted it', async () => {
  const ref = await enriched();
  server.reset();
  server.fail({ kind: 'wrong_shape', times: 2 });
  await expect(scoreLead({ ...made.world, model: paid() }, ref)).rejects.toMatchObject({
    name: 'Unavailable',
  });
  await scoreLead({ ...made.world, model: paid() }, ref);
  const rows = await made.world.db.usage.findMany({ where: { leadId: ref.leadId } });
  expect(rows).toHaveLength(3);
  expect(rows.reduce((sum, row) => sum + row.inputTokens, 0)).toBe(server.usage().inputTokens);
  expect(rows.reduce((sum, row) => sum + row.outputTokens, 0)).toBe(server.usage().outputTokens);
  expect(rows.every((row) => (row.costMicros ?? 0) > 0 && row.purpose === 'score')).toBe(true);
});

it('does not see a lead of another workspace', async () => {
  const ref = await enriched();
  await scoreLead(made.world, { ...ref, workspaceId: '0193a0c0-0000-7000-8000-00000000ffff' });
  expect(await leadOf(ref)).toMatchObject({ state: 'enriched' });
});
