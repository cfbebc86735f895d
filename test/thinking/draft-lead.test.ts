import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkMails } from '#features/drafting/check-mails.ts';
import { draftLead } from '#features/drafting/draft-lead.ts';
import { regenerateDraft } from '#features/drafting/regenerate-draft.ts';
import { type ModelServer, startModelServer } from '../fakes/model.ts';
import { seedLead } from '../seed.ts';
import { buildTestWorld, makeWorld, type TestWorld } from '../world.ts';
import { paidModel } from './paid-model.ts';

let made: TestWorld;
let server: ModelServer;
let n = 0;
const mail = (step: number) => ({
  step,
  subject: 'Builds',
  body: 'Hi Chloé,\n\nWe promise 99 % less waiting at Umbrella.\n\nBest regards,',
});
beforeAll(async () => {
  server = await startModelServer({ reply: () => ({ mails: [mail(0), mail(3)] }) });
  made = await makeWorld();
});
afterAll(() => Promise.all([made.stop(), server.close()]));

async function scored(world: TestWorld = made, change = {}) {
  n += 1;
  const { workspaceId, segmentId } = world.seed;
  const leadId = await seedLead(world.world, { workspaceId, segmentId, state: 'scored', n });
  if (Object.keys(change).length > 0)
    await world.world.db.lead.update({ where: { id: leadId }, data: change });
  return { workspaceId, leadId };
}
const connect = (of: TestWorld, memberId: string, address: string) =>
  of.world.mailboxes.connect(of.seed.workspaceId, {
    ...{ memberId, address, name: address.split('@')[0] ?? '', signature: null, tokens: 'sealed' },
    ...{ provider: 'google', scopes: [], canRead: true, at: of.world.clock.now() },
  });
const paid = () => paidModel(server);

it('puts a scored lead up for review with both mails and orders its card', async () => {
  const ref = await scored();
  await draftLead(made.world, ref);
  expect(await made.world.leads.get(ref.workspaceId, ref.leadId)).toMatchObject({ state: 'in_review' });
  const draft = await made.world.drafts.current(ref.workspaceId, ref.leadId);
  expect(draft).toMatchObject({ number: 1, author: 'rules', editedBy: null, language: 'fr', flags: [] });
  expect(draft?.mails.map(({ step }) => step)).toEqual([0, 3]);
  expect(await made.waiting()).toContainEqual(
    expect.objectContaining({
      name: 'card.sync',
      payload: { workspaceId: ref.workspaceId, subject: `lead/${ref.leadId}` },
    }),
  );
});

it('drafts without a mailbox, and does nothing the second time', async () => {
  const ref = await scored();
  await draftLead(made.world, ref);
  await draftLead(made.world, ref);
  expect(await made.world.leads.get(ref.workspaceId, ref.leadId)).toMatchObject({
    mailboxId: null,
    ownerId: null,
  });
  expect(await made.world.drafts.list(ref.workspaceId, ref.leadId)).toHaveLength(1);
});

it('orders the counter instead of a sixth card', async () => {
  const own = await buildTestWorld();
  for (let i = 0; i < 7; i += 1) await draftLead(own.world, await scored(own));
  const subjects = (await own.waiting()).map(({ payload }) => ('subject' in payload ? payload.subject : ''));
  expect(subjects.filter((subject) => subject.startsWith('lead/'))).toHaveLength(5);
  expect(subjects).toContain('queue');
});

it('shares leads among the mailboxes that work, and keeps an owner’s lead with the owner', async () => {
  const own = await buildTestWorld();
  const { ana, ben } = own.seed;
  const [a, b] = [
    await connect(own, ana.id, 'ana@lumen.example'),
    await connect(own, ben.id, 'ben@lumen.example'),
  ];
  const owned = await scored(own, { ownerId: ben.id });
  await draftLead(own.world, owned);
  expect(await own.world.leads.get(owned.workspaceId, owned.leadId)).toMatchObject({
    mailboxId: b.id,
    ownerId: ben.id,
  });
  for (let i = 0; i < 5; i += 1) await draftLead(own.world, await scored(own));
  const brief = await own.world.leadBriefs.forDrafting(owned.workspaceId, owned.leadId);
  expect(brief?.mailboxes).toMatchObject([
    { id: a.id, load: 3 },
    { id: b.id, load: 3 },
  ]);
});

it('flags what a model made up, and records what it cost', async () => {
  const ref = await scored();
  server.reset();
  await draftLead({ ...made.world, model: paid() }, ref);
  const draft = await made.world.drafts.current(ref.workspaceId, ref.leadId);
  expect(new Set(draft?.flags.map(({ code }) => code))).toEqual(
    new Set(['too_short', 'unsourced_claim', 'wrong_name']),
  );
  const { inputTokens, outputTokens } = server.usage();
  const [row] = await made.world.db.usage.findMany({ where: { leadId: ref.leadId } });
  expect(row).toMatchObject({ purpose: 'draft', model: 'gpt-6.1-terra', inputTokens, outputTokens });
});

it('shows the model how people changed earlier texts', async () => {
  const own = await buildTestWorld({ model: paid() });
  const first = await scored(own);
  await draftLead(own.world, first);
  const human = { leadId: first.leadId, expected: 1, author: 'human', editedBy: 'U1ANA', flags: [] };
  const edited = [{ ...mail(0), body: 'Shorter, as we like it.' }];
  await own.world.drafts.addRevision(own.seed.workspaceId, {
    ...human,
    mails: edited,
    at: own.world.clock.now(),
  });
  await draftLead(own.world, await scored(own));
  expect(server.requests.at(-1)?.system).toContain('Shorter, as we like it.');
});

it('writes again on a wish, keeps every version and says who asked', async () => {
  const ref = await scored();
  await draftLead(made.world, ref);
  const ask = { ...ref, by: 'U1ANA', wish: 'shorter', overwriteEdit: false };
  expect(await regenerateDraft(made.world, ask)).toBe(2);
  expect((await made.world.drafts.list(ref.workspaceId, ref.leadId)).map(({ number }) => number)).toEqual([
    1, 2,
  ]);
  expect(await made.world.leads.get(ref.workspaceId, ref.leadId)).toMatchObject({ state: 'in_review' });
  const [entry] = await made.world.audit.list(ref.workspaceId, { subject: `lead/${ref.leadId}`, limit: 1 });
  expect(entry).toMatchObject({ actor: 'U1ANA', action: 'draft.regenerate', outcome: 'done' });
});

it('never writes over a person’s text unasked', async () => {
  const ref = await scored();
  await draftLead(made.world, ref);
  const human = {
    leadId: ref.leadId,
    expected: 1,
    author: 'human',
    editedBy: 'U1ANA',
    flags: [],
    at: made.world.clock.now(),
  };
  await made.world.drafts.addRevision(ref.workspaceId, { ...human, mails: [mail(0), mail(3)] });
  const ask = { ...ref, by: 'U1BEN', wish: null };
  await expect(regenerateDraft(made.world, { ...ask, overwriteEdit: false })).rejects.toMatchObject({
    code: 'draft_edited_by_hand',
  });
  expect(await regenerateDraft(made.world, { ...ask, overwriteEdit: true })).toBe(3);
});

it('does not write again what was decided', async () => {
  const ref = await scored();
  const ask = { ...ref, by: 'U1ANA', wish: null, overwriteEdit: false };
  await expect(regenerateDraft(made.world, ask)).rejects.toMatchObject({ code: 'draft_not_waiting' });
});

it('lets only one of two editors of the same version win', async () => {
  const ref = await scored();
  await draftLead(made.world, ref);
  const text = {
    leadId: ref.leadId,
    expected: 1,
    author: 'human',
    editedBy: 'U1ANA',
    flags: [],
    mails: [mail(0)],
  };
  const at = made.world.clock.now();
  const save = () => made.world.drafts.addRevision(ref.workspaceId, { ...text, at });
  expect((await Promise.all([save(), save()])).sort()).toEqual([2, null]);
});

it('checks a person’s text as it checks its own', async () => {
  const ref = await scored();
  const flags = await checkMails(made.world, {
    ...ref,
    mails: [{ step: 0, subject: 'Hi', body: 'Hi {{name}},' }],
  });
  expect(flags.map(({ code }) => code)).toContain('placeholder');
});
