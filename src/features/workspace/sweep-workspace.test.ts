// The sweep brings everything that is due to the queues, within each workspace's share, however often it runs.
import { expect, test } from 'vitest';
import { newId } from '#lib/ids.ts';
import type { JobOrder } from '#ports/jobs.ts';
import { seedLead, seedWorkspace } from '../../../test/seed.ts';
import { buildTestWorld, type TestWorld } from '../../../test/world.ts';
import { shares } from './fair-share.ts';
import { sweepWorkspace } from './sweep-workspace.ts';

const named = (orders: readonly JobOrder[], name: JobOrder['name']) =>
  orders.filter((order) => order.name === name);

test('leads of every state that has a next job get it, once, however often the sweep runs', async () => {
  const { world, seed, waiting } = await buildTestWorld();
  const states = ['found', 'new', 'enriched', 'scored', 'drafted', 'in_review', 'parked'];
  await Promise.all(states.map((state, n) => seedLead(world, { ...seed, state, n })));
  await Promise.all([1, 2, 3].map(() => sweepWorkspace(world, seed.workspaceId)));
  const names = (await waiting()).map((order) => order.name).sort();
  expect(names).toEqual(['lead.dedup', 'lead.draft', 'lead.draft', 'lead.enrich', 'lead.score']);
});

test('a workspace has no more leads in a queue than there are places, the oldest first', async () => {
  const { world, seed, waiting } = await buildTestWorld();
  const ids = await seedLeads(world, seed, shares.research.places + 1);
  const newest = ids[0] ?? '';
  await world.db.lead.update({ where: { id: newest }, data: { stateAt: new Date('2030-01-01') } });
  await sweepWorkspace(world, seed.workspaceId);
  const orders = await waiting();
  expect(orders).toHaveLength(shares.research.places);
  expect(JSON.stringify(orders)).not.toContain(newest);
});

test('a workspace with many leads does not keep another from its own share', async () => {
  const { world, seed, waiting } = await buildTestWorld();
  const other = await seedWorkspace(world, 2);
  await seedLeads(world, seed, 60);
  const leadId = await seedLead(world, { ...other, state: 'new' });
  await sweepWorkspace(world, seed.workspaceId);
  await sweepWorkspace(world, other.workspaceId);
  const orders = await waiting();
  expect(orders).toContainEqual({ name: 'lead.enrich', payload: { workspaceId: other.workspaceId, leadId } });
});

test('a lead whose job was lost gets another after five minutes, not before', async () => {
  const { world, seed, waiting, pass } = await buildTestWorld();
  const leadId = await seedLead(world, { ...seed, state: 'new' });
  await world.db.lead.update({ where: { id: leadId }, data: { queuedAt: world.clock.now() } });
  await pass({ minutes: 4 });
  await sweepWorkspace(world, seed.workspaceId);
  expect(await waiting()).toEqual([]);
  await pass({ minutes: 2 });
  await sweepWorkspace(world, seed.workspaceId);
  expect(await waiting()).toHaveLength(1);
});

test('steps leave when they are due, by their kind, and not while the workspace is paused', async () => {
  const { world, seed, waiting, pass } = await buildTestWorld();
  await seedTouch(world, seed, { kind: 'email', dueInMinutes: 0 });
  await seedTouch(world, seed, { kind: 'linkedin_visit', dueInMinutes: 0 });
  await seedTouch(world, seed, { kind: 'email', dueInMinutes: 60 });
  const stop = { at: world.clock.now(), by: seed.ana.slackUserId, reason: null };
  await world.workspaces.pause(seed.workspaceId, stop);
  await sweepWorkspace(world, seed.workspaceId);
  expect(await waiting()).toEqual([]);
  await world.workspaces.pause(seed.workspaceId, null);
  await sweepWorkspace(world, seed.workspaceId);
  const names = (await waiting()).map((order) => order.name).sort();
  expect(names).toEqual(['touch.linkedin', 'touch.send']);
  await pass({ hours: 1 });
  await sweepWorkspace(world, seed.workspaceId);
  expect(named(await waiting(), 'touch.send')).toHaveLength(2);
});

test('a send that nobody finished is looked up after two minutes', async () => {
  const { world, seed, waiting } = await buildTestWorld();
  const touchId = await seedTouch(world, seed, { kind: 'email', dueInMinutes: 0 });
  const claimed = (minutesAgo: number) =>
    world.db.touch.update({
      where: { id: touchId },
      data: { state: 'claimed', claimedAt: new Date(world.clock.now().getTime() - minutesAgo * 60_000) },
    });
  await claimed(1);
  await sweepWorkspace(world, seed.workspaceId);
  expect(await waiting()).toEqual([]);
  await claimed(3);
  await sweepWorkspace(world, seed.workspaceId);
  const payload = { workspaceId: seed.workspaceId, touchId };
  expect(await waiting()).toEqual([{ name: 'touch.resolve', payload }]);
});

test('moving the clock does not make a running send look abandoned', async () => {
  const { world, seed, waiting, pass } = await buildTestWorld();
  const touchId = await seedTouch(world, seed, { kind: 'email', dueInMinutes: 0 });
  const data = { state: 'claimed', claimedAt: world.clock.now() };
  await world.db.touch.update({ where: { id: touchId }, data });
  await pass({ days: 1 });
  await sweepWorkspace(world, seed.workspaceId);
  expect(await waiting()).toEqual([]);
});

test('a readable mailbox is read every thirty seconds, one job at a time', async () => {
  const { world, seed, waiting, pass } = await buildTestWorld();
  const mailboxId = await seedMailbox(world, seed, true);
  await seedMailbox(world, seed, false);
  await Promise.all([sweepWorkspace(world, seed.workspaceId), sweepWorkspace(world, seed.workspaceId)]);
  const payload = { workspaceId: seed.workspaceId, mailboxId };
  const polls = (await waiting()).filter(({ name }) => name === 'mailbox.poll');
  expect(polls).toEqual([{ name: 'mailbox.poll', payload }]);
  const where = { mailboxId };
  await world.db.mailCursor.update({ where, data: { queuedAt: null, polledAt: world.clock.now() } });
  await sweepWorkspace(world, seed.workspaceId);
  expect((await world.db.mailCursor.findUniqueOrThrow({ where })).queuedAt).toBeNull();
  await pass({ minutes: 1 });
  await sweepWorkspace(world, seed.workspaceId);
  expect((await world.db.mailCursor.findUniqueOrThrow({ where })).queuedAt).toEqual(world.clock.now());
});

test('a snoozed lead comes back on its date, with its card', async () => {
  const { world, seed, waiting, pass } = await buildTestWorld();
  const leadId = await seedLead(world, { ...seed, state: 'snoozed' });
  const snoozedUntil = new Date(world.clock.now().getTime() + 3_600_000);
  await world.db.lead.update({ where: { id: leadId }, data: { snoozedUntil } });
  await sweepWorkspace(world, seed.workspaceId);
  expect(await world.leads.get(seed.workspaceId, leadId)).toMatchObject({ state: 'snoozed' });
  await pass({ hours: 2 });
  await sweepWorkspace(world, seed.workspaceId);
  expect(await world.leads.get(seed.workspaceId, leadId)).toMatchObject({ state: 'in_review' });
  const payload = { workspaceId: seed.workspaceId, subject: `lead/${leadId}` };
  expect(await waiting()).toEqual([{ name: 'card.sync', payload }]);
});

test('a card that was lost is ordered again, as far as there is room for messages', async () => {
  const { world, seed, waiting, pass } = await buildTestWorld();
  const states = Array.from({ length: 7 }, () => 'in_review');
  const ids = await Promise.all(states.map((state, n) => seedLead(world, { ...seed, state, n })));
  const shown = { workspaceId: seed.workspaceId, subject: `lead/${ids[0]}`, channel: 'C1', ts: '1.1' };
  await world.db.slackMessage.create({ data: { id: newId(), ...shown, updatedAt: new Date() } });
  await sweepWorkspace(world, seed.workspaceId);
  expect(await waiting()).toEqual([]);
  await pass({ minutes: 2 });
  await sweepWorkspace(world, seed.workspaceId);
  const orders = await waiting();
  expect(named(orders, 'card.sync')).toHaveLength(4);
  expect(JSON.stringify(orders)).not.toContain(ids[0]);
});

type W = TestWorld['world'];
type Seed = TestWorld['seed'];

function seedLeads(world: W, seed: Seed, count: number): Promise<string[]> {
  return Promise.all(Array.from({ length: count }, (_, n) => seedLead(world, { ...seed, state: 'new', n })));
}

async function seedTouch(
  world: W,
  { workspaceId }: Seed,
  { kind, dueInMinutes }: { kind: string; dueInMinutes: number },
): Promise<string> {
  const dueAt = new Date(world.clock.now().getTime() + dueInMinutes * 60_000);
  const id = newId();
  const row = { id, workspaceId, leadId: newId(), step: 0, kind, day: 1, state: 'planned', dueAt };
  await world.db.touch.create({ data: row });
  return id;
}

async function seedMailbox(world: W, { workspaceId, ana }: Seed, canRead: boolean): Promise<string> {
  const id = newId();
  const address = `${canRead ? 'ana' : 'sales'}@lumen.example`;
  const row = { id, workspaceId, memberId: ana.id, provider: 'google', address, name: 'Ana', tokens: '' };
  const data = { ...row, scopes: [], canRead, state: 'active', connectedAt: world.clock.now() };
  await world.db.mailbox.create({ data });
  return id;
}
