// App Home as people use it.
import { expect, it } from 'vitest';
import { openDb } from '#store/db.ts';
import { seedLead } from '../seed.ts';
import { type Office, openOffice, teamId, textOf } from './office.ts';

async function withLeads(office: Office, states: readonly string[]): Promise<string[]> {
  const { world } = office.app;
  const [segment] = await world.segments.list(office.workspaceId);
  const made =
    segment ??
    (await world.segments.create(office.workspaceId, {
      name: 'Main',
      languages: ['en'],
      at: world.clock.now(),
    }));
  const db = openDb(office.databaseUrl, 2);
  const ids: string[] = [];
  for (const [n, state] of states.entries()) {
    const lead = { workspaceId: office.workspaceId, segmentId: made.id, state, n: n + 1 };
    ids.push(await seedLead({ ...world, db }, lead));
  }
  await db.$disconnect();
  return ids;
}

it('begins with the first steps, and their buttons lead there', async () => {
  const { ana, gus } = await openOffice();
  const home = await ana.home();
  expect(textOf(home)).toContain('First steps: 1 of 7 done');
  expect((await ana.click(home, 'Fill In')).modal?.title).toBe('Sender and legal');
  const refused = await gus.click(await gus.home(), 'Fill In');
  expect(textOf(refused.modal)).toContain('<@U0ANA>');
});

it('pages, filters, searches and opens leads, and remembers what one looked at', async () => {
  const office = await openOffice();
  const { ana } = office;
  await withLeads(office, [...Array(25).fill('parked'), 'contacted']);
  const first = await ana.home();
  expect(textOf(first)).toContain('1–20 of 26');
  await ana.click(first, 'Next');
  expect(textOf(ana.state().home)).toContain('21–26 of 26');
  await ana.choose(await ana.home(), 'prospect.home.filter', 'contacted');
  expect(textOf(ana.state().home)).toContain('1–1 of 1');
  await ana.choose(await ana.home(), 'prospect.home.filter', 'All states');
  const form = (await ana.click(await ana.home(), 'Search…')).modal;
  if (!form) throw new Error('no form');
  await ana.submit(form, { words: 'chloé company17' });
  const found = await ana.home();
  expect(textOf(found)).toContain('1–1 of 1');
  const opened = await ana.click(found, 'Open');
  expect(textOf(opened.modal)).toContain('Chloé Martin');
  await ana.click(await ana.home(), 'Clear Search');
  expect(textOf(ana.state().home)).toContain('1–20 of 26');
  await ana.click(await ana.home(), 'Analytics');
  expect(textOf(ana.state().home)).toContain('26 leads were found');
  await ana.click(await ana.home(), 'Config');
  expect(textOf(ana.state().home)).toContain('Who we look for');
});

it('shows a pause to everybody who has it open, and falls back where newer blocks are refused', async () => {
  const office = await openOffice();
  const { ana, ben, slack, app, workspaceId } = office;
  await withLeads(office, ['parked']);
  await ana.click(await ana.home(), 'Analytics');
  expect(textOf(ana.state().home?.blocks.map((block) => block.type))).toContain('data_visualization');
  slack.fail({ method: 'views.publish', times: 1, error: 'invalid_blocks' });
  await ben.command('/prospect pause');
  expect(textOf(ana.state().home)).toContain('Sending is paused');
  expect((await app.world.installations.get(workspaceId))?.classic).toBe(true);
  expect(textOf(ana.state().home?.blocks.map((block) => block.type))).not.toContain('data_visualization');
});

it('is drawn again for whoever has it open when leads move', async () => {
  const office = await openOffice();
  const { ana, app } = office;
  await ana.home();
  await withLeads(office, ['parked', 'parked', 'parked']);
  expect(textOf(ana.state().home)).not.toContain('1–3 of 3');
  await app.drain();
  expect(textOf(ana.state().home)).toContain('1–3 of 3');
});

it('is not drawn when nobody looks, and once in ten seconds however much moves', async () => {
  const office = await openOffice();
  const { app, ana, workspaceId } = office;
  await withLeads(office, ['parked', 'parked']);
  const changed = () =>
    app.world.overdue.homes(workspaceId, { at: app.world.clock.now(), openedAfter: new Date(0) });
  expect(await changed()).toBe(false);
  await ana.home();
  expect([await changed(), await changed()]).toEqual([true, false]);
});

it('explains a lead: facts, score and where it stands', async () => {
  const office = await openOffice();
  const [leadId = ''] = await withLeads(office, ['parked']);
  const { world } = office.app;
  const score = {
    fit: 62,
    boost: 3,
    total: 65,
    reason: 'right size, other sector',
    asked: 4,
    unknown: 0,
    icpVersion: 1,
    scorer: 'rules',
  };
  const evidence = [{ text: '120 people', field: 'company.size', url: null }];
  await world.scores.add(office.workspaceId, {
    leadId,
    ...score,
    evidence,
    boosts: [],
    at: world.clock.now(),
  });
  const said = await office.gus.command('/prospect why chloe.martin@company1.example');
  expect(textOf(said.whispered)).toContain('65 / 100');
  expect(textOf(said.whispered)).toContain('right size, other sector');
  expect(textOf(said.whispered)).toContain('120 people');
  expect(textOf((await office.gus.command('/prospect leads martin')).whispered)).toContain('Chloé Martin');
  expect(office.slack.messages(teamId, 'leads').every((message) => message.visibleTo !== null)).toBe(true);
});
