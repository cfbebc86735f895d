// B24: what an admin changes holds at once, is shown before it is written, and can be taken back; what is wrong writes
// nothing. Money: what is shown is what was counted, a warning comes at 80 %, and at 100 % paid work stops and asks.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SandboxView } from '#sandbox/protocol.ts';
import type { SeenMessage } from '#sandbox/slack/control-surface.ts';
import { type LocalApollo, masterKey, startLocalApollo } from '../../src/sandbox/apollo/local-apollo.ts';
import { money } from '../../src/slack/blocks/numbers.ts';
import { settingsOf } from '../product/team.ts';
import { listOf, makeProduct, monday, type Product } from '../product.ts';
import { textOf } from '../slack/office.ts';

let product: Product;
let apollo: LocalApollo;
beforeAll(async () => {
  apollo = await startLocalApollo({ epoch: monday });
  const env = { APOLLO_API_KEY: masterKey, APOLLO_BASE_URL: apollo.baseUrl };
  const sizes = [{ min: 20, max: 5000 }];
  const icp = { industries: ['Software'], roles: ['CTO', 'VP Engineering'], sizes };
  const segments = [{ name: 'Engineering leaders', icp, sources: [{ kind: 'apollo' }] }];
  product = await makeProduct({ env, settings: { ...settingsOf('A'), segments } });
});
afterAll(async () => {
  await product?.stop();
  await apollo?.close();
});

const icp = async () => {
  const [segment] = await product.world.segments.list(product.workspaceId);
  return segment?.icp;
};
const only = (messages: readonly SeenMessage[]): SeenMessage => {
  const [first] = messages;
  if (!first) throw new Error('nothing was said');
  return first;
};
const form = async (topic: string): Promise<SandboxView> => {
  const { modal } = await product.ana.command(`/prospect config ${topic}`);
  if (!modal) throw new Error(`no form of ${topic}`);
  return modal;
};
/** Micro-dollars and Apollo's credits, as the table of usage has them. */
async function recorded() {
  const span = { from: new Date(0), to: new Date(product.world.clock.now().getTime() + 1) };
  const rows = await product.world.usage.sums(product.workspaceId, span);
  const micros = rows.reduce((sum, { costMicros }) => sum + costMicros, 0);
  const bought = rows.filter(({ provider }) => provider === 'apollo');
  return { micros, credits: bought.reduce((sum, { units }) => sum + units, 0) };
}

/** Presses what there is to press, and lets the pipeline run. */
async function find(leads: number): Promise<void> {
  const [said] = (await product.ana.command(`/prospect find ${leads}`)).whispered;
  const asks = JSON.stringify(said?.blocks ?? []).includes('prospect.run.find');
  if (said && asks) await product.ana.click(said, `Find ${leads}`);
  for (let minutes = 0; minutes < 5; minutes += 1) await product.pass({ minutes: 1 });
}

it('shows before and after and what is scored again, holds without a restart, and is undone', async () => {
  const { ana } = product;
  const baker = { name: 'Bo Baker', email: 'bo@crumb.example', title: 'Head Baker', company: 'Crumb' };
  await product.importList(listOf([baker]));
  expect(await product.stateOf('Bo Baker')).toBe('parked');
  const asked = only((await ana.command('/prospect config roles +"Head Baker"')).whispered);
  expect(textOf(asked.blocks)).toContain('CTO, VP Engineering → CTO, VP Engineering, Head Baker');
  expect(textOf(asked.blocks)).toMatch(/Scores one lead again|Scores 1 leads? again/);
  expect((await icp())?.version).toBe(1);
  const applied = only((await ana.click(asked, 'Apply')).whispered);
  await product.settle();
  expect(await product.stateOf('Bo Baker')).toBe('in_review');
  // New work, too, without a restart.
  await product.importList(listOf([{ ...baker, name: 'Cy Baker', email: 'cy@rye.example', company: 'Rye' }]));
  expect(await product.stateOf('Cy Baker')).toBe('in_review');
  await ana.click(applied, 'Undo');
  await product.settle();
  expect((await icp())?.doc.roles).toEqual(['CTO', 'VP Engineering']);
  await product.importList(listOf([{ ...baker, name: 'Di Baker', email: 'di@oat.example', company: 'Oat' }]));
  expect(await product.stateOf('Di Baker')).toBe('parked');
});

it('is refused for everybody but admins, in the form as in words', async () => {
  const before = await icp();
  expect(textOf((await product.ben.command('/prospect config roles +CFO')).whispered)).toMatch(/admin/i);
  expect((await product.ben.command('/prospect config find')).modal).toBeNull();
  expect((await product.gus.command('/prospect config')).modal).toBeNull();
  expect(await icp()).toEqual(before);
});

it('lists every mistake at once, and writes nothing', async () => {
  const { doc } = await product.world.settings.current(product.workspaceId);
  const find = await form('find');
  const wrong = { perRunUsd: '-3', budgetData: 'much', budgetModel: 'a lot' };
  const { modal } = await product.ana.submit(find, wrong);
  expect(Object.keys(modal?.errors ?? {}).sort()).toEqual(Object.keys(wrong).sort());
  expect((await product.world.settings.current(product.workspaceId)).doc).toEqual(doc);
});

it('warns at 80 % of a budget, stops at 100 % and asks; more goes on behind the cursor without paying twice', async () => {
  const { ana, ben, world, workspaceId } = product;
  await find(6);
  const before = await recorded();
  expect(before.credits).toBe(apollo.spent());
  const limit = Math.ceil(before.micros / 10_000 + 11) / 100;
  await ana.submit(await form('find'), { budgetData: limit.toFixed(2) });
  await find(1);
  const card = () => ana.sees('prospects', 'Budget for data');
  expect(textOf(card().blocks)).toMatch(/of \$\d+\.\d+ are used \([89]\d(?:\.\d)? ?%\)/);
  expect(textOf(card().blocks)).not.toContain('Allow');
  await find(12);
  expect(textOf(card().blocks)).toContain('Searches and paid look-ups wait');
  const stopped = await recorded();
  expect(stopped.micros).toBeLessThanOrEqual(Math.round(limit * 1_000_000));
  expect(stopped.credits).toBe(apollo.spent());
  const calls = apollo.calls.length;
  await product.pass({ hours: 3 });
  expect(apollo.calls).toHaveLength(calls);
  expect(textOf(only((await ben.click(card(), 'Allow $1.00 More')).whispered))).toContain('<@');
  expect(apollo.calls).toHaveLength(calls);
  await ana.click(card(), 'Allow $1.00 More');
  for (let minutes = 0; minutes < 8; minutes += 1) await product.pass({ minutes: 1 });
  const [run] = await world.runs.list(workspaceId, 1);
  expect(run).toMatchObject({ state: 'done', added: 12 });
  const after = await recorded();
  expect(after.credits).toBe(apollo.spent());
  const matched = apollo.calls
    .filter(({ path }) => path.endsWith('/bulk_match'))
    .flatMap(({ body }) => [...body.matchAll(/"id":"([0-9a-f]{24})"/g)].map(([, id]) => id));
  expect(new Set(matched).size).toBe(matched.length);
  const costs = textOf((await ana.command('/prospect costs')).whispered);
  expect(costs).toContain(`${money(after.micros, 'en')} in the last 30 days`);
});
