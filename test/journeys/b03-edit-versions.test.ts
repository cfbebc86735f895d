// B03: an edit keeps every version, leaves exactly as approved, and can be taken back.
import { expect, it } from 'vitest';
import { camille, listOf, type Product, startProduct } from '../product.ts';
import { textOf } from '../slack/office.ts';

const opened = async (product: Product) => {
  const { modal } = await product.ana.click(product.card('Camille Roux'), 'Edit');
  if (!modal) throw new Error('no modal');
  return modal;
};
const versions = async ({ world, workspaceId }: Product) => {
  const [lead] = await world.leadList.find(workspaceId, { words: 'Camille', limit: 1 });
  return world.drafts.list(workspaceId, lead?.leadId ?? '');
};

it('saves and sends in one step, word for word', async () => {
  const product = await startProduct();
  const { ana, mailServer } = product;
  await product.importList(listOf([camille]));
  const body = 'Bonjour Camille,\n\nUne question : qui décide chez Globex ?\n\n– Ana & l’équipe';
  const modal = await opened(product);
  expect(modal.submit).toBe('Send Email');
  const first = await ana.submit(modal, { Subject: 'Une question', Mail: body });
  // The text is short: the modal says so and asks once more.
  if (!first.modal) throw new Error('no second look');
  expect(textOf(first.modal.blocks)).toContain('short');
  await ana.submit(first.modal);
  await product.pass({ minutes: 30 });
  expect(mailServer.deliveries).toHaveLength(1);
  const [mail] = mailServer.mails();
  expect(mail?.subject).toBe('Une question');
  expect(mail?.text.replaceAll('\r\n', '\n')).toContain(body);
  expect(mail?.text).toContain('1 rue du Port');
  const all = await versions(product);
  expect(all.map(({ author, editedBy }) => [author, editedBy])).toEqual([
    ['rules', null],
    ['human', 'U0ANAA'],
  ]);
});

it('does not let a placeholder through, and keeps what was typed', async () => {
  const product = await startProduct();
  const { ana, mailServer } = product;
  await product.importList(listOf([camille]));
  const again = await ana.submit(await opened(product), { Mail: 'Hello [First Name],' });
  if (!again.modal) throw new Error('the modal closed');
  expect(textOf(again.modal.blocks)).toContain('Hello [First Name],');
  const still = await ana.submit(again.modal);
  expect(textOf(still.modal?.blocks)).toContain('A placeholder is not filled in');
  await product.pass({ minutes: 30 });
  expect(mailServer.deliveries).toEqual([]);
});

it('restores the original; the edited version stays', async () => {
  const product = await startProduct();
  const { ana } = product;
  await product.importList(listOf([camille]));
  const [original] = await versions(product);
  const modal = await opened(product);
  const saving = (await ana.choose(modal, 'prospect.review.after', 'Keep it as a draft')).modal;
  if (saving) await ana.submit(saving, { Mail: 'By Ana' });
  expect(textOf(product.card('Camille Roux').blocks)).toContain('By Ana');
  const edited = await opened(product);
  expect(textOf(edited.blocks)).toContain('What was written first');
  const restored = await ana.click(edited, 'Restore Original');
  if (restored.modal) await ana.close(restored.modal);
  const all = await versions(product);
  expect(all.map(({ author }) => author)).toEqual(['rules', 'human', 'rules']);
  expect(all[2]?.mails).toEqual(original?.mails);
  expect(textOf(product.card('Camille Roux').blocks)).not.toContain('edited by');
});
