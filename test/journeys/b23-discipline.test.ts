// B23, the rest: what people write is theirs, a click is acknowledged before any work, and a message or channel that
// is gone is noticed once.
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { camille, listOf, makeProduct, type Product } from '../product.ts';
import { textOf } from '../slack/office.ts';

let product: Product;
let leadId = '';
beforeAll(async () => {
  product = await makeProduct();
  await product.importList(listOf([camille]));
  leadId = await product.leadId('Camille Roux');
});
afterAll(() => product?.stop());

const cards = () => {
  const all = product.slack.messages(product.teamId, 'prospects');
  return all.filter(({ text }) => text.startsWith('To review: Camille Roux'));
};

it('words in a thread, to the bot or in the channel are never mailed and decide nothing', async () => {
  const { ana, mailServer } = product;
  for (const words of ['Approve and Send', 'yes, send it', '/prospect resume'])
    await ana.says('prospects', words, product.card('Camille Roux').ts);
  await ana.says('prospects', 'approve Camille Roux');
  await product.pass({ minutes: 10 });
  expect(await product.stateOf('Camille Roux')).toBe('in_review');
  expect(mailServer.deliveries).toEqual([]);
});

it('a click is acknowledged while the leads in the database are locked, and works when they are free', async () => {
  const { ben, slack, teamId, databaseUrl } = product;
  const card = product.card('Camille Roux');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('BEGIN; LOCK TABLE "Lead" IN ACCESS EXCLUSIVE MODE');
  const result = await slack.act(teamId, {
    ...{ kind: 'block_action', userId: ben.userId, blockId: 'x', values: {} },
    source: { kind: 'message', channelId: card.channelId, ts: card.ts },
    action: { type: 'button', action_id: 'prospect.lead.open', value: leadId },
  });
  await client.query('ROLLBACK');
  await client.end();
  expect(result).toEqual({ ok: true });
  await product.settle();
  const whispers = ben.reads('prospects').filter(({ visibleTo }) => visibleTo !== null);
  expect(textOf(whispers)).toContain('Camille Roux');
});

it('a deleted card is posted again when it changes, once', async () => {
  const { ana, slack, teamId } = product;
  slack.deleteMessage(teamId, 'prospects', product.card('Camille Roux').ts);
  expect(cards()).toEqual([]);
  const modal = (await ana.command('/prospect config sender')).modal;
  expect(modal).not.toBeNull();
  if (modal) await ana.submit(modal, { 'Postal address': '2 quai Neuf, 69002 Lyon' });
  await product.settle();
  await product.pass({ minutes: 5 });
  expect(cards()).toHaveLength(1);
  expect(textOf(product.card('Camille Roux').blocks)).toContain('2 quai Neuf');
});

it('a renamed channel goes on; an archived one is told to an admin once, and nothing is lost', async () => {
  const { ana, slack, teamId } = product;
  slack.rename(teamId, 'prospects', 'outbound');
  await product.importList(listOf([{ name: 'Lena Blum', email: 'lena@initech.example' }]));
  expect(textOf(slack.messages(teamId, 'outbound'))).toContain('Lena Blum');
  slack.archive(teamId, 'outbound');
  const before = slack.directMessages(teamId, ana.userId).length;
  for (const n of [1, 2, 3])
    await product.importList(listOf([{ name: `Otto Number${n}`, email: `otto@number${n}.example` }]));
  const told = slack.directMessages(teamId, ana.userId).slice(before);
  expect(told.filter(({ text }) => text.includes('archived'))).toHaveLength(1);
  expect(await product.stateOf('Otto Number3')).toBe('in_review');
  expect(textOf(await ana.home())).toContain('Otto Number3');
});

it('a button of before, or one that nobody knows, answers privately', async () => {
  const { ben, slack, teamId } = product;
  const [card] = slack.messages(teamId, 'outbound');
  const before = ben.reads('outbound').length;
  const result = await slack.act(teamId, {
    ...{ kind: 'block_action', userId: ben.userId, blockId: 'x', values: {} },
    source: { kind: 'message', channelId: 'C0PROSPECTSA', ts: card?.ts ?? '' },
    action: { type: 'button', action_id: 'prospect.old.button', value: 'x' },
  });
  expect(result).toEqual({ ok: true });
  await product.settle();
  expect(textOf(ben.reads('outbound').slice(before))).toContain('older version');
});
