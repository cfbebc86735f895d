// B02: a card that is no longer true is refused, drawn again, and says what changed.
import { expect, it } from 'vitest';
import { applySettings } from '#features/workspace/apply-settings.ts';
import { camille, listOf, startProduct } from '../product.ts';
import { textOf } from '../slack/office.ts';

it('refuses a card whose text somebody else changed, and sends only what is shown then', async () => {
  const product = await startProduct();
  const { ana, ben, mailServer } = product;
  await product.importList(listOf([camille]));
  const card = product.card('Camille Roux');
  const { modal } = await ana.click(card, 'Edit');
  if (!modal) throw new Error('no modal');
  const saving = (await ana.choose(modal, 'prospect.review.after', 'Keep it as a draft')).modal;
  expect(saving?.submit).toBe('Save Draft');
  if (saving) await ana.submit(saving, { Subject: 'Another subject' });
  const refused = await ben.click(card, 'Approve and Send');
  expect(textOf(refused.whispered)).toContain('Not approved: <@U0ANAA> changed the text');
  const now = product.card('Camille Roux');
  expect(textOf(now.blocks)).toContain('Another subject');
  expect(textOf(now.blocks)).toContain('edited by <@U0ANAA>');
  await ben.click(now, 'Approve and Send');
  await product.pass({ minutes: 30 });
  expect(mailServer.deliveries).toHaveLength(1);
  expect(mailServer.mails().map(({ subject }) => subject)).toEqual(['Another subject']);
});

it('refuses another footer, and a date that moved by more than two working days', async () => {
  const product = await startProduct();
  const { ben, mailServer, workspaceId, world } = product;
  await product.importList(listOf([camille]));
  const card = product.card('Camille Roux');
  const sender = { company: 'Team A', postalAddress: '1 quai Neuf, 69002 Lyon', privacyContact: null };
  await applySettings(world, { workspaceId, value: { version: 1, sender }, by: 'U0ANAA', via: 'slack' });
  expect(textOf((await ben.click(card, 'Approve and Send')).whispered)).toContain(
    '<@U0ANAA> changed the footer',
  );
  const now = product.card('Camille Roux');
  expect(textOf(now.blocks)).toContain('1 quai Neuf');
  await product.pass({ days: 3 });
  const late = await ben.click(now, 'Approve and Send');
  expect(textOf(late.whispered)).toContain('more than two working days later');
  expect(mailServer.deliveries).toEqual([]);
  await ben.click(product.card('Camille Roux'), 'Approve and Send');
  await product.pass({ minutes: 30 });
  expect(mailServer.deliveries).toHaveLength(1);
});
