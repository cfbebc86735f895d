// What a warm-up tool says decides how much may leave, and nothing else. Every mail is counted at the vendor.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { keepWarmup } from '#features/mailbox/keep-warmup.ts';
import { readCap } from '#features/mailbox/read-cap.ts';
import { readWarmup } from '#features/mailbox/read-warmup.ts';
import { switchWarmup } from '#features/mailbox/switch-warmup.ts';
import { sendTouch } from '#features/outreach/send-touch.ts';
import { orderAnswer } from '#features/replies/order-answer.ts';
import { sendAnswer } from '#features/replies/send-answer.ts';
import { sweepWorkspace } from '#features/workspace/sweep-workspace.ts';
import { isoDay } from '#lib/time.ts';
import { createInstantly } from '#providers/instantly/warmup.ts';
import { type LocalInstantly, startLocalInstantly } from '#sandbox/instantly/local-instantly.ts';
import { address, openStage, type Stage } from './stage.ts';

const key = 'warmup-key';
let s: Stage;
let server: LocalInstantly;
let world: Stage['world'];
beforeAll(async () => {
  s = await openStage();
  server = await startLocalInstantly({ key });
});
afterAll(async () => {
  await s?.close();
  await server?.close();
});
beforeEach(async () => {
  await s.reset();
  world = { ...s.world, warmup: createInstantly({ key, baseUrl: server.url }) };
  const data = { warmupAt: null, warmupSeenAt: null, warmupPerDay: 0, limitPerDay: null };
  await world.db.mailbox.updateMany({ data });
  await world.db.$executeRaw`UPDATE "Mailbox" SET warmup = NULL`;
});

/** The tool knows Ana's mailbox; `perDay` mails left it today. */
const known = (perDay: number, more: { score?: number; status?: number; spam?: number } = {}) => {
  const { score = 97, status = 1, spam = 0 } = more;
  const days = { [isoDay(world.clock.now())]: { sent: perDay, spam } };
  server.put({ email: address, status, score, limit: 40, days });
};
const box = async () => {
  const mailbox = await world.mailboxes.byAddress(s.workspaceId, address);
  if (!mailbox) throw new Error('no mailbox');
  return mailbox;
};
const order = async () => ({ workspaceId: s.workspaceId, mailboxId: await s.mailboxId() });
const keep = async () => keepWarmup(world, await order());
const cap = async () => (await readCap(world, await box())).cap;
const view = async () => readWarmup(world, await box());
const asked = async () => {
  const before = server.calls.length;
  await s.test.pass({ hours: 6 });
  await sweepWorkspace(world, s.workspaceId);
  const orders = (await s.test.waiting()).filter(({ name }) => name === 'mailbox.warmup');
  return { orders: orders.length, calls: server.calls.length - before };
};
const sendAll = async (leadIds: readonly string[]) => {
  const ids = await Promise.all(leadIds.map(async (id) => (await s.touches(id))[0]?.id ?? ''));
  await Promise.all(ids.map((touchId) => sendTouch(world, { workspaceId: s.workspaceId, touchId })));
};

it('counts its mails toward the provider’s limit: one may leave, however many workers race', async () => {
  await world.db.mailbox.updateMany({ data: { limitPerDay: 23, gapMs: 0 } });
  known(22);
  await keep();
  const leadIds = [await s.approve(), await s.approve(), await s.approve()];
  await world.db.touch.updateMany({ where: { step: 0 }, data: { urgent: true } });
  await s.test.pass({ minutes: 2 });
  await sendAll(leadIds);
  expect(s.mail.deliveries).toHaveLength(1);
  await sendAll(leadIds);
  expect(s.mail.deliveries).toHaveLength(1);
  expect(await cap()).toMatchObject({ why: 'provider', cap: 1, sent: 1 });
});

it('counts a person’s own answers beside them: the next mail waits for the limit, and says so', async () => {
  const answered = await s.contacted();
  await s.answer(answered, 'interested');
  await s.poll();
  const all = await world.messages.ofLead(s.workspaceId, answered);
  const messageId = all.find(({ direction }) => direction === 'in')?.id ?? '';
  const ref = { workspaceId: s.workspaceId, messageId };
  await orderAnswer(world, { ...ref, text: 'Thursday at two.', by: 'UANA' });
  await sendAnswer(world, ref);
  await world.db.mailbox.updateMany({ data: { limitPerDay: 24, gapMs: 0, countedAt: null } });
  known(22);
  await keep();
  const leadId = await s.approve();
  await world.db.touch.updateMany({ where: { leadId, step: 0 }, data: { urgent: true } });
  await s.test.pass({ minutes: 2 });
  await sendAll([leadId]);
  expect(await s.deliveriesTo(leadId)).toEqual([]);
  expect((await s.touches(leadId))[0]).toMatchObject({ state: 'planned', reason: { code: 'cap_provider' } });
});

it('asks once more in the claim: what became known after the check holds as well', async () => {
  const leadId = await s.approve();
  await world.db.mailbox.updateMany({ data: { limitPerDay: 22 } });
  await s.test.pass({ minutes: 6 });
  known(22);
  const late = {
    ...world,
    transact: async (work: Parameters<typeof world.transact>[0]) => {
      await keep();
      return world.transact(work);
    },
  } as typeof world;
  const [touch] = await s.touches(leadId);
  await sendTouch(late, { workspaceId: s.workspaceId, touchId: touch?.id ?? '' });
  expect(server.calls.length).toBeGreaterThan(0);
  expect(s.mail.deliveries).toHaveLength(0);
});

it('holds the ramp while its mails land in spam, and lets it grow when they arrive again', async () => {
  await world.db.mailbox.updateMany({ data: { rampStart: 5, gapMs: 0 } });
  known(25, { score: 60 });
  await keep();
  expect((await cap()).cap).toBe(5);
  const leadIds = [await s.approve(), await s.approve()];
  await world.db.touch.updateMany({ where: { step: 0 }, data: { urgent: true } });
  await s.test.pass({ minutes: 2 });
  await sendAll(leadIds);
  expect(s.mail.deliveries).toHaveLength(2);
  await s.test.pass({ days: 1 });
  expect((await cap()).cap).toBe(5);
  expect(await view()).toMatchObject({ holdsRamp: true });
  known(25, { score: 91 });
  await keep();
  expect((await cap()).cap).toBe(7);
});

it('stops holding anything three days after the last answer', async () => {
  await world.db.mailbox.updateMany({ data: { limitPerDay: 22 } });
  known(22, { status: -1 });
  await keep();
  expect(await cap()).toMatchObject({ why: 'provider', cap: 0 });
  expect(await view()).toMatchObject({ holdsRamp: true, seen: { state: { blocked: 'banned' } } });
  await s.test.pass({ days: 3, hours: 1 });
  expect((await cap()).cap).toBeGreaterThan(1);
  const leadId = await s.approve();
  await s.later({ minutes: 6 });
  expect(await s.deliveriesTo(leadId)).toHaveLength(1);
});

it('never holds a mail because it does not answer, and keeps what it said with its date', async () => {
  known(10);
  await keep();
  const seenAt = world.clock.now();
  server.fail({ status: 500, body: 'down' });
  await s.test.pass({ hours: 13 });
  await keep();
  expect(await view()).toMatchObject({
    seen: { trouble: 'silent', seenAt, state: { perDay: 10 } },
    oldSince: seenAt,
  });
  await s.test.pass({ hours: 11 });
  const leadId = await s.approve();
  await s.later({ minutes: 6 });
  expect(await s.deliveriesTo(leadId)).toHaveLength(1);
});

it('is asked every six hours by the sweep, after trouble in one, and never without a tool', async () => {
  known(3);
  expect(await asked()).toEqual({ orders: 1, calls: 0 });
  await keep();
  const due = async (hours: number) => {
    await s.test.pass({ hours });
    return (await world.mailboxWarmup.due(s.workspaceId, world.clock.now())).length;
  };
  expect([await due(5), await due(1)]).toEqual([0, 1]);
  server.fail({ status: 401, body: { message: 'no' } });
  world = { ...world, warmup: createInstantly({ key, baseUrl: server.url }) };
  await keep();
  expect(await view()).toMatchObject({ seen: { trouble: 'refused', state: { perDay: 3 } } });
  expect([await due(0), await due(1)]).toEqual([0, 1]);
  world = { ...world, warmup: null };
  await keep();
  expect(await view()).toBeNull();
});

it('is switched on by the owner or an admin, whose acceptance is written down first', async () => {
  known(0, { status: 0 });
  const { ana, ben } = s.test.seed;
  const audit = () => world.audit.list(s.workspaceId, { subject: `mailbox/${box0}`, limit: 5 });
  const box0 = await s.mailboxId();
  const before = server.orders.length;
  await expect(switchWarmup(world, { ...(await order()), member: ben, on: true })).rejects.toMatchObject({
    code: 'mailbox_not_yours',
  });
  expect(server.orders.length).toBe(before);
  await switchWarmup(world, { ...(await order()), member: ana, on: true });
  expect(server.orders.slice(before)).toEqual([`enable ${address}`]);
  expect((await audit())[0]).toMatchObject({
    action: 'mailbox.warmup_on',
    actor: ana.slackUserId,
    detail: { tool: 'instantly', risk: 'accepted' },
  });
  expect(await view()).toMatchObject({ seen: { state: { enabled: false } } });
  server.finishJobs();
  await s.test.pass({ minutes: 5 });
  expect(await world.mailboxWarmup.due(s.workspaceId, world.clock.now())).toEqual([box0]);
  await keep();
  expect(await view()).toMatchObject({ seen: { state: { enabled: true } } });
  await switchWarmup(world, { ...(await order()), member: ana, on: false });
  expect((await audit())[0]).toMatchObject({ action: 'mailbox.warmup_off', detail: { tool: 'instantly' } });
  world = { ...world, warmup: null };
  await expect(switchWarmup(world, { ...(await order()), member: ana, on: true })).rejects.toMatchObject({
    code: 'warmup_off',
  });
});

it('says so when it does not know the mailbox', async () => {
  world = { ...world, warmup: createInstantly({ key, baseUrl: server.url }) };
  await world.db.mailbox.updateMany({ where: { address }, data: { address: 'new@lumen.example' } });
  const found = await world.mailboxes.byAddress(s.workspaceId, 'new@lumen.example');
  const mailboxId = found?.id ?? '';
  await keepWarmup(world, { workspaceId: s.workspaceId, mailboxId });
  expect(found && (await readWarmup(world, found))).toMatchObject({ seen: { state: null, trouble: null } });
  const member = s.test.seed.ana;
  await expect(
    switchWarmup(world, { workspaceId: s.workspaceId, mailboxId, member, on: true }),
  ).rejects.toMatchObject({ code: 'warmup_unknown' });
  await world.db.mailbox.updateMany({ where: { address: 'new@lumen.example' }, data: { address } });
});
