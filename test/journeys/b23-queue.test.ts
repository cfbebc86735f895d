// B23: from the sixth waiting draft on there is one parent with Review Next, not one message more; who may not
// decide is told so privately.
import { expect, it } from 'vitest';
import { camille, listOf, startProduct } from '../product.ts';
import { textOf } from '../slack/office.ts';

const people = Array.from({ length: 7 }, (_, n) => ({
  name: `Lea Number${n + 1}`,
  email: `lea@company${n + 1}.example`,
}));

it('shows five drafts, counts the rest, and shows the next one when asked', async () => {
  const product = await startProduct();
  const { ana, world, workspaceId } = product;
  await product.importList(listOf(people));
  const cards = () => ana.reads('prospects').filter(({ text }) => text.includes('To review:')).length;
  expect(cards()).toBe(5);
  const parent = ana.sees('prospects', 'Review Next');
  expect(textOf(parent.blocks)).toContain('7');
  const next = await ana.click(parent, 'Review Next');
  expect(next.posted).toHaveLength(1);
  expect(cards()).toBe(6);
  expect(await world.reviews.waiting(workspaceId)).toMatchObject({ waiting: 7, shown: 6 });
});

it('refuses a guest privately, and never mails what is typed into a thread', async () => {
  const product = await startProduct();
  const { ana, gus, mailServer } = product;
  await product.importList(listOf([camille]));
  const card = product.card('Camille Roux');
  const refused = await gus.click(card, 'Approve and Send');
  expect(textOf(refused.whispered)).toContain('<@U0ANAA>');
  await ana.says('prospects', 'Approve and Send', card.ts);
  await product.pass({ minutes: 30 });
  expect(textOf(product.card('Camille Roux').blocks)).toContain('Approve and Send');
  expect(mailServer.deliveries).toEqual([]);
});

it('keeps the reason of a rejection on the card, and blocks the company when asked', async () => {
  const product = await startProduct();
  const { ana } = product;
  const [first, second] = people;
  if (!first || !second) throw new Error('two people');
  await product.importList(listOf([first, second]));
  const { modal } = await ana.click(product.card(first.name), 'Reject');
  if (!modal) throw new Error('no modal');
  await ana.submit(modal, { 'Why?': 'Wrong role', 'Note for the team': 'Left in May' });
  const rejected = textOf(product.card(first.name).blocks);
  expect(rejected).toContain('Rejected by <@U0ANAA>');
  expect(rejected).toContain('Wrong role · “Left in May”');
  const again = (await ana.click(product.card(second.name), 'Reject')).modal;
  if (!again) throw new Error('no modal');
  await ana.submit(again, { 'Why?': 'Wrong industry', 'The company': ['block'] });
  expect(textOf(product.card(second.name).blocks)).toContain('Not to be contacted');
});
