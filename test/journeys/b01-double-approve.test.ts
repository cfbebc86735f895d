// B01: two people, a double click, or Slack delivering the click twice: exactly one send.
import { expect, it } from 'vitest';
import { camille, listOf, startProduct } from '../product.ts';

it('sends once when two people approve the same card', async () => {
  const product = await startProduct();
  await product.importList(listOf([camille]));
  const card = product.card('Camille Roux');
  const [first, second] = await Promise.all([
    product.ana.click(card, 'Approve and Send'),
    product.ben.click(card, 'Approve and Send'),
  ]);
  await product.pass({ minutes: 2 });
  expect(product.mailServer.deliveries).toHaveLength(1);
  const whispered = [...first.whispered, ...second.whispered].map(({ text }) => text);
  expect(whispered.join(' ')).toMatch(/already approved/i);
});

it('sends once when Slack delivers every click twice', async () => {
  const product = await startProduct();
  await product.importList(listOf([camille]));
  product.slack.deliverTwice = true;
  await product.ana.click(product.card('Camille Roux'), 'Approve and Send');
  await product.pass({ minutes: 2 });
  await product.pass({ days: 1 });
  expect(product.mailServer.deliveries.map(({ recipients }) => recipients)).toEqual([
    ['camille.roux@globex.example'],
  ]);
});
