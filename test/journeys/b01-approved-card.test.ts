// B01, the card: after the decision it says who, when and what became of it; Cancel works until the mail leaves.
import { expect, it } from 'vitest';
import { camille, listOf, startProduct } from '../product.ts';
import { textOf } from '../slack/office.ts';

it('shrinks to who, when and outcome, keeps the text in its thread, and can be cancelled until it leaves', async () => {
  const product = await startProduct();
  const { ana, ben, mailServer } = product;
  await product.importList(listOf([camille]));
  const card = product.card('Camille Roux');
  expect(textOf(card.blocks)).toContain('Approve and Send');
  await ben.click(card, 'Approve and Send');
  const approved = product.card('Camille Roux');
  expect(approved.ts).toBe(card.ts);
  expect(textOf(approved.blocks)).toContain('Approved by <@U0BENA>');
  expect(textOf(approved.blocks)).not.toContain('Approve and Send');
  expect(textOf(product.thread('Camille Roux').map(({ blocks }) => blocks))).toContain('1 rue du Port');
  await ana.click(approved, 'Cancel');
  expect(textOf(product.card('Camille Roux').blocks)).toContain('Approve and Send');
  await product.pass({ hours: 1 });
  expect(mailServer.deliveries).toEqual([]);
  await ben.click(product.card('Camille Roux'), 'Approve and Send');
  await product.pass({ minutes: 30 });
  expect(mailServer.deliveries).toHaveLength(1);
  const sent = textOf(product.card('Camille Roux').blocks);
  expect(sent).toContain('approved by <@U0BENA>');
  expect(sent).not.toContain('Cancel');
});

it('tells the second person who was first, and audits one decision and one refused attempt', async () => {
  const product = await startProduct();
  const { ana, ben, world, workspaceId } = product;
  await product.importList(listOf([camille]));
  const card = product.card('Camille Roux');
  await ana.click(card, 'Approve and Send');
  const second = await ben.click(card, 'Approve and Send');
  expect(textOf(second.whispered)).toMatch(/Already approved by <@U0ANAA>, <!date\^/);
  const audit = await world.audit.list(workspaceId, { action: 'review.approve', limit: 9 });
  expect(audit.map(({ outcome, actor }) => [outcome, actor])).toEqual([
    ['refused', 'U0BENA'],
    ['done', 'U0ANAA'],
  ]);
});
