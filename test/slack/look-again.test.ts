// Why This Lead and Look Again: what a card's menu opens, and how a closed lead comes back into review.
import { expect, it } from 'vitest';
import type { SandboxView } from '#sandbox/protocol.ts';
import { openDb } from '#store/db.ts';
import { camille, listOf, startProduct } from '../product.ts';
import { seedLead } from '../seed.ts';
import { openOffice, textOf } from './office.ts';

const more = 'prospect.review.more';

function opened(modal: SandboxView | null): SandboxView {
  if (!modal) throw new Error('no modal opened');
  return modal;
}

it('explains a lead in a modal that opens at once and is filled afterwards, with nothing in the channel', async () => {
  const product = await startProduct();
  const { ana, slack } = product;
  await product.importList(listOf([camille]));
  const [opens, updates] = [slack.count('views.open'), slack.count('views.update')];
  const why = await ana.choose(product.card('Camille Roux'), more, 'Why This Lead');
  expect(why.whispered).toEqual([]);
  expect(why.modal?.title).toBe('Why This Lead');
  expect(textOf(why.modal)).toContain('What we know, and from where');
  expect([slack.count('views.open') - opens, slack.count('views.update') - updates]).toEqual([1, 1]);
  expect(textOf((await ana.command('/prospect why Camille')).whispered)).toContain('What we know');
  await product.importList(listOf([camille]));
  const known = textOf((await ana.command(`/prospect why ${camille.email}`)).whispered);
  expect(known).toContain('What we know');
  expect(known).toContain('/ 100');
});

it('brings a rejected lead back into review, on the same card, when somebody says why', async () => {
  const product = await startProduct();
  const { ana, ben } = product;
  await product.importList(listOf([camille]));
  const card = product.card('Camille Roux');
  const reject = opened((await ana.click(card, 'Reject')).modal);
  await ana.submit(reject, { reason: 'Bad timing' });
  await product.settle();
  const rejected = product.card('Camille Roux');
  expect(textOf(rejected.blocks)).toContain('Rejected by');
  const form = opened((await ben.choose(rejected, more, 'Look Again…')).modal);
  expect(opened((await ben.submit(form, { why: ' ' })).modal).errors).toHaveProperty('why');
  await ben.submit(form, { why: 'New budget in January' });
  await product.settle();
  const again = product.card('Camille Roux');
  expect(again.ts).toBe(card.ts);
  expect(textOf(again.blocks)).toContain('Approve and Send');
  await ana.click(again, 'Approve and Send');
  await product.pass({ hours: 1 });
  expect(product.mailServer.deliveries).toHaveLength(1);
});

it('shows the block that somebody overruled, whose contact it was and why, on the card', async () => {
  const product = await startProduct();
  const { ben } = product;
  await product.importList(listOf([camille]));
  await product.send('Camille Roux');
  await product.pass({ days: 2 });
  const company = camille.email.split('@')[1] ?? '';
  await product.importList(listOf([{ ...camille, name: 'Eva Second', email: `eva@${company}` }]));
  const [story] = (await ben.command('/prospect why Eva Second')).whispered;
  if (!story) throw new Error('no story');
  expect(textOf(story)).toMatch(/The company was contacted: Camille Roux, on 7 Sept 2026 by \w+/);
  const form = opened((await ben.click(story, 'Look Again…')).modal);
  await ben.submit(form, { why: 'Camille asked for it.' });
  await product.settle();
  const card = textOf(product.card('Eva Second').blocks);
  expect(card).toMatch(/The company was contacted: Camille Roux, on 7 Sept 2026 by \w+/);
  expect(card).toContain('wants it all the same: Camille asked for it.');
  expect(card).toContain('Approve and Send');
});

it('offers a parked lead another look in its story, to those who may review', async () => {
  const { app, ana, gus, workspaceId, databaseUrl } = await openOffice();
  const segment = { name: 'Main', languages: ['en'] as const, at: app.world.clock.now() };
  const { id: segmentId } = await app.world.segments.create(workspaceId, segment);
  const db = openDb(databaseUrl, 1);
  const leadId = await seedLead({ ...app.world, db }, { workspaceId, segmentId, state: 'parked' });
  await db.$disconnect();
  const name = (await app.world.leads.get(workspaceId, leadId))?.fullName ?? '';
  const [seen] = (await gus.command(`/prospect lead ${name}`)).whispered;
  expect(textOf(seen)).toContain(name);
  expect(textOf(seen)).not.toContain('Look Again');
  const [story] = (await ana.command(`/prospect lead ${name}`)).whispered;
  if (!story) throw new Error('no story');
  const form = opened((await ana.click(story, 'Look Again…')).modal);
  await ana.submit(form, { why: 'They moved to Lyon' });
  await app.drain();
  expect((await app.world.leads.get(workspaceId, leadId))?.state).toBe('in_review');
  const events = await app.world.events.ofLead(workspaceId, leadId);
  expect(events).toContainEqual(
    expect.objectContaining({ kind: 'reconsidered', by: 'U0ANA', data: { why: 'They moved to Lyon' } }),
  );
});
