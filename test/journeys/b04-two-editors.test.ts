// B04: two editors. The later one sees both texts; nothing is lost.
import { expect, it } from 'vitest';
import type { SandboxView } from '#sandbox/protocol.ts';
import type { Person } from '#sandbox/slack/person.ts';
import { camille, listOf, startProduct } from '../product.ts';
import { textOf } from '../slack/office.ts';

const keep = async (person: Person, modal: SandboxView | null): Promise<SandboxView> => {
  if (!modal) throw new Error('no modal');
  const chosen = await person.choose(modal, 'prospect.review.after', 'Keep it as a draft');
  if (!chosen.modal) throw new Error('no modal');
  return chosen.modal;
};

it('tells the later one who changed what, with both texts', async () => {
  const product = await startProduct();
  const { ana, ben, world, workspaceId } = product;
  await product.importList(listOf([camille]));
  const card = product.card('Camille Roux');
  const anas = await keep(ana, (await ana.click(card, 'Edit')).modal);
  const bens = await keep(ben, (await ben.click(card, 'Edit')).modal);
  await ana.submit(anas, { Mail: 'The text of Ana' });
  const late = await ben.submit(bens, { Mail: 'The text of Ben' });
  if (!late.modal) throw new Error('the modal closed over a conflict');
  const shown = textOf(late.modal.blocks);
  expect(shown).toContain('<@U0ANAA> saved another version');
  expect(shown).toContain('The text of Ana');
  expect(shown).toContain('The text of Ben');
  expect(textOf(product.card('Camille Roux').blocks)).toContain('The text of Ana');
  await ben.submit(late.modal);
  const [lead] = await world.leadList.find(workspaceId, { words: 'Camille', limit: 1 });
  const versions = await world.drafts.list(workspaceId, lead?.leadId ?? '');
  expect(versions.slice(1).map(({ mails }) => mails[0]?.body)).toEqual([
    'The text of Ana',
    'The text of Ben',
  ]);
});
