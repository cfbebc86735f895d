// A change of the ICP in Slack: its effect before it is written, three ways on, and the way back; and what decisions
// of people propose.
import { expect, it } from 'vitest';
import { newId } from '#lib/ids.ts';
import type { SeenMessage } from '#sandbox/slack/control-surface.ts';
import { openDb } from '#store/db.ts';
import { camille, listOf, type Product, startProduct } from '../product.ts';
import { seedLead } from '../seed.ts';
import { textOf } from './office.ts';

const accountant = { name: 'Aiko Berg', email: 'aiko.berg@initech.example', title: 'Accountant' };

async function withTwo(): Promise<Product> {
  const product = await startProduct();
  await product.importList(listOf([camille, accountant]));
  expect([await product.stateOf('Camille Roux'), await product.stateOf('Aiko Berg')]).toEqual([
    'in_review',
    'parked',
  ]);
  return product;
}
const icpOf = async ({ world, workspaceId }: Product) => (await world.segments.list(workspaceId))[0]?.icp;
const answer = (messages: readonly SeenMessage[]): SeenMessage => {
  const [first] = messages;
  if (!first) throw new Error('no private answer');
  return first;
};
const scoreOf = async (product: Product, name: string) =>
  (await product.world.leads.get(product.workspaceId, await product.leadId(name)))?.score;

it('shows what a change would do, writes it on Apply, and takes it back on Undo', async () => {
  const product = await withTwo();
  const { ana } = product;
  const asked = answer((await ana.command('/prospect config roles +Accountant -"VP Engineering"')).whispered);
  const said = textOf(asked.blocks);
  expect(said).toContain('Nothing is changed yet');
  expect(said).toContain('CTO, VP Engineering → CTO, Accountant');
  expect(said).toContain(
    'Scores 2 leads again: 1 would reach your threshold, 0 that wait would fall below it',
  );
  expect(said).toContain('$0.00');
  expect((await icpOf(product))?.version).toBe(1);
  const before = await scoreOf(product, 'Camille Roux');
  const draft = textOf(product.card('Camille Roux').blocks);

  const applied = answer((await ana.click(asked, 'Apply')).whispered);
  await product.settle();
  expect((await icpOf(product))?.doc.roles).toEqual(['CTO', 'Accountant']);
  expect(await product.stateOf('Aiko Berg')).toBe('in_review');
  expect(await product.stateOf('Camille Roux')).toBe('in_review');
  expect(await scoreOf(product, 'Camille Roux')).toBeLessThan(before ?? 0);
  const redrawn = textOf(product.card('Camille Roux').blocks);
  expect(redrawn).toContain('a neighbouring role');
  expect(redrawn).toContain('Approve and Send');
  expect(redrawn).not.toBe(draft);

  await ana.click(applied, 'Undo');
  await product.settle();
  expect(await icpOf(product)).toMatchObject({ version: 3, doc: { roles: ['CTO', 'VP Engineering'] } });
  expect(await scoreOf(product, 'Camille Roux')).toBe(before);
  const again = await ana.click(applied, 'Undo');
  expect(textOf(again.whispered)).toContain('decided on already');
});

it('leaves known leads alone on Only New Leads, and everything on Cancel', async () => {
  const product = await withTwo();
  const { ana } = product;
  const cancelled = answer((await ana.command('/prospect config roles +Accountant')).whispered);
  await ana.click(cancelled, 'Cancel');
  expect((await icpOf(product))?.version).toBe(1);
  expect(textOf((await ana.click(cancelled, 'Apply')).whispered)).toContain('decided on already');

  const asked = answer((await ana.command('/prospect config roles +Accountant')).whispered);
  await ana.click(asked, 'Only New Leads');
  await product.settle();
  expect((await icpOf(product))?.version).toBe(2);
  expect(await product.stateOf('Aiko Berg')).toBe('parked');
});

it('asks in the form as well, and refuses a change that another one overtook', async () => {
  const product = await withTwo();
  const { ana } = product;
  const form = (await ana.command('/prospect config icp')).modal;
  if (!form) throw new Error('no form');
  const shown = (await ana.submit(form, { roles: 'CTO, Accountant' })).modal;
  if (!shown) throw new Error('no effect');
  expect(textOf(shown)).toContain('1 would reach your threshold');
  expect((await icpOf(product))?.version).toBe(1);
  const other = answer((await ana.command('/prospect config roles +CFO')).whispered);
  await ana.click(other, 'Apply');
  const late = await ana.click(shown, 'Apply');
  expect((await icpOf(product))?.version).toBe(2);
  expect(textOf(late.modal ?? late.whispered)).toMatch(/changed/i);
});

it('proposes a change when rejections cluster, and one click writes it', async () => {
  const product = await startProduct();
  const { ana, ben, world, workspaceId, databaseUrl } = product;
  const [segment] = await world.segments.list(workspaceId);
  if (!segment) throw new Error('no segment');
  const db = openDb(databaseUrl, 1);
  for (let n = 0; n < 36; n += 1) {
    const cluster = n < 8;
    const leadId = await seedLead(
      { ...world, db },
      {
        ...{ workspaceId, segmentId: segment.id, state: 'rejected', n: n + 10 },
      },
    );
    const { companyId } = await db.lead.findFirstOrThrow({ where: { id: leadId } });
    const industry = cluster ? 'Fintech' : 'Software';
    await db.company.update({ where: { id: companyId ?? '' }, data: { industry } });
    const decision = cluster && n > 0 ? 'rejected' : 'approved';
    const reason = decision === 'rejected' ? 'wrong_industry' : null;
    await db.review.create({
      data: {
        ...{ id: newId(), workspaceId, leadId, decision, reason, by: 'U0ANAA', via: 'slack', revision: 1 },
        ...{ fingerprint: 'f', at: world.clock.now() },
      },
    });
  }
  await db.$disconnect();
  await world.queue.add({ name: 'icp.propose', payload: { workspaceId, segmentId: segment.id } });
  await product.settle();
  const card = product.card('7 of 8');
  expect(textOf(card.blocks)).toContain('fintech');
  expect(textOf(card.blocks)).toContain('Chloé Martin');
  expect(textOf((await ben.click(card, 'Apply')).whispered)).toContain('<@U0ANAA>');
  await ana.click(card, 'Apply');
  await product.settle();
  expect((await icpOf(product))?.doc.exclusions).toEqual(['fintech']);
  const decided = product.card('7 of 8');
  expect([decided.ts, textOf(decided.blocks)]).toEqual([card.ts, expect.stringContaining('Applied by')]);
  await ana.click(decided, 'Undo');
  await product.settle();
  expect((await icpOf(product))?.doc.exclusions).toEqual([]);
  await world.queue.add({ name: 'icp.propose', payload: { workspaceId, segmentId: segment.id } });
  await product.settle();
  expect(textOf(product.card('7 of 8').blocks)).toContain('Taken back by');
});
