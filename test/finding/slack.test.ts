// `/prospect find` as people use it: through real Bolt, the whole product, and a local Apollo.
import { expect, it, onTestFinished } from 'vitest';
import type { SeenMessage } from '#sandbox/slack/control-surface.ts';
import { moveTime, readTime } from '#sandbox/time.ts';
import { openDb } from '#store/db.ts';
import { masterKey, startLocalApollo } from '../../src/sandbox/apollo/local-apollo.ts';
import { monday, type Product, startProduct } from '../product.ts';
import { textOf } from '../slack/office.ts';

const icp = { roles: ['CTO', 'VP Engineering', 'Head of Engineering'], sizes: [{ min: 20, max: 5000 }] };

async function openProduct(sources: readonly unknown[] = [{ kind: 'apollo' }]) {
  const apollo = await startLocalApollo({ epoch: monday });
  onTestFinished(() => apollo.close());
  const product = await startProduct({
    env: { APOLLO_API_KEY: masterKey, APOLLO_BASE_URL: apollo.baseUrl },
    settings: { segments: [{ name: 'Engineering leaders', icp, sources }], threshold: 0 },
  });
  return { product, apollo };
}

const whole = (messages: readonly SeenMessage[]): string => textOf(messages);
const cardOf = ({ ana }: Product): SeenMessage => ana.sees('prospects', 'search for leads');

it('asks before the first search, then shows its progress in one card, with what it cost', async () => {
  const { product, apollo } = await openProduct();
  const { ana, workspaceId, world } = product;
  const db = openDb(product.databaseUrl, 2);
  onTestFinished(() => db.$disconnect());
  const asked = await ana.command('/prospect find 6');
  expect(whole(asked.whispered)).toContain('6 leads for *Engineering leaders*, about $0.30. Go?');
  expect(whole(asked.whispered)).toContain('only this first time');
  expect(await world.runs.list(workspaceId, 5)).toEqual([]);
  const [question] = asked.whispered;
  if (!question) throw new Error('nothing was asked');
  await ana.click(question, 'Find 6');
  await product.settle();
  await product.pass({ minutes: 1 });
  const card = textOf(cardOf(product));
  expect(card).toContain('6 of 6');
  const costs = whole((await ana.command('/prospect costs')).whispered);
  const rows = await db.usage.findMany({ where: { workspaceId } });
  const micros = rows.reduce((sum, row) => sum + (row.costMicros ?? 0), 0);
  expect(micros).toBe(apollo.spent() * 25_000);
  expect(costs).toContain(`$${(micros / 1_000_000).toFixed(2)} in the last 30 days`);
  expect(costs).toContain('Names and addresses');
  // The second one starts at once.
  const again = await ana.command('/prospect find eng 2');
  expect(whole(again.whispered)).toContain('Looking for 2 leads for *Engineering leaders*, about $0.10');
});

it('offers a search in App Home, and always says there what it would cost', async () => {
  const { product } = await openProduct();
  const { ana, world, workspaceId } = product;
  await ana.command('/prospect status');
  const { modal } = await ana.command('/prospect config find');
  if (!modal) throw new Error('no form');
  await ana.submit(modal, { perRunLeads: '2' });
  const offer = async () => {
    const { modal: asked } = await ana.click(await ana.home(), 'Find Leads');
    if (!asked) throw new Error('nothing was asked');
    return asked;
  };
  const first = await offer();
  expect(textOf(first)).toContain('2 leads for *Engineering leaders*, about $0.10. Go?');
  expect(textOf(first)).toContain('only this first time');
  expect(textOf((await ana.click(first, 'Find 2')).modal)).toContain('Looking for 2 leads');
  await product.settle();
  const second = textOf(await offer());
  expect(second).toContain('Go?');
  expect(second).not.toContain('only this first time');
  expect(await world.runs.list(workspaceId, 5)).toHaveLength(1);
});

it('shows in the sandbox when a schedule searches next, and the clock goes there', async () => {
  const { product } = await openProduct();
  const { app, world, workspaceId } = product;
  const [segment] = await world.segments.list(workspaceId);
  const segmentId = segment?.id ?? '';
  expect((await readTime(app, workspaceId, 'en')).planned).toEqual([]);
  await world.segments.update(workspaceId, { segmentId, schedule: { hour: 11, leads: 3 } });
  expect((await readTime(app, workspaceId, 'en')).planned).toEqual([
    { at: '2026-09-07T09:00:00.000Z', who: 'Engineering leaders', what: 'Scheduled search for 3 leads' },
  ]);
  await moveTime(app, workspaceId, { kind: 'next_event' });
  expect(await world.runs.list(workspaceId, 5)).toMatchObject([{ startedBy: 'schedule', wanted: 3 }]);
  const [next] = (await readTime(app, workspaceId, 'fr')).planned;
  expect(next).toMatchObject({ at: '2026-09-08T09:00:00.000Z', what: 'Recherche programmée de 3 prospects' });
});

it('says how to set up a source, and which segments there are', async () => {
  const { product } = await openProduct([]);
  const { ana, gus } = product;
  expect(whole((await ana.command('/prospect find')).whispered)).toContain('No source of leads is set up');
  expect(whole((await ana.command('/prospect find nobody 3')).whispered)).toContain('Engineering leaders');
  expect(whole((await gus.command('/prospect find')).whispered)).toContain('Only approvers');
});

it('changes searches and budgets in one form, and says what is no number', async () => {
  const { product } = await openProduct();
  const { ana, world, workspaceId } = product;
  const { modal } = await ana.command('/prospect config find');
  if (!modal) throw new Error('no form');
  const wrong = await ana.submit(modal, { budgetData: 'much' });
  if (!wrong.modal) throw new Error('the form has closed');
  expect(textOf(wrong.modal.errors)).toContain('A number');
  await ana.submit(modal, { budgetData: '12,50', perRunLeads: '40' });
  const { doc } = await world.settings.current(workspaceId);
  expect(doc.budgets).toEqual({ model: null, data: 12.5 });
  expect(doc.find.perRun.leads).toBe(40);
});

it('asks on a card when the month is spent, and an admin allows more', async () => {
  const { product } = await openProduct();
  const { ana, ben, world, workspaceId } = product;
  await ana.command('/prospect status');
  const { modal } = await ana.command('/prospect config find');
  if (!modal) throw new Error('no form');
  await ana.submit(modal, { budgetData: '0.10' });
  const asked = await ana.command('/prospect find 6');
  const [question] = asked.whispered;
  if (!question) throw new Error('nothing was asked');
  await ana.click(question, 'Find 6');
  await product.settle();
  expect(textOf(cardOf(product))).toContain('Paused: ');
  const card = ana.sees('prospects', 'Budget for data');
  expect(whole((await ben.click(card, 'Allow $1.00 More')).whispered)).toContain('<@');
  await ana.click(card, 'Allow $1.00 More');
  await product.settle();
  expect(textOf(ana.sees('prospects', 'Budget for data'))).toContain('allowed more');
  const [run] = await world.runs.list(workspaceId, 1);
  expect(run).toMatchObject({ state: 'done', added: 6 });
});
