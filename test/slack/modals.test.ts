// Forms: config, import, add, and the shortcut on a message.
import { expect, it } from 'vitest';
import type { SandboxView } from '#sandbox/protocol.ts';
import { openDb } from '#store/db.ts';
import { seedLead } from '../seed.ts';
import { openOffice, textOf } from './office.ts';

function opened(modal: SandboxView | null): SandboxView {
  if (!modal) throw new Error('no modal opened');
  return modal;
}

it('changes the ICP in a form: before and after are shown, the next draft uses it', async () => {
  const { app, ana, workspaceId } = await openOffice();
  const root = opened((await ana.command('/prospect config')).modal);
  expect(root.title).toBe('Config');
  const form = opened((await ana.click(root, 'Change…')).modal);
  const saved = await ana.submit(form, { roles: 'CTO, VP Engineering', description: 'They ship weekly.' });
  expect(textOf(saved.modal)).toContain('CTO, VP Engineering');
  const [segment] = await app.world.segments.list(workspaceId);
  expect(segment?.icp).toMatchObject({ version: 1, doc: { roles: ['CTO', 'VP Engineering'] } });
  const audit = await app.world.audit.list(workspaceId, { action: 'icp.change', limit: 5 });
  expect(audit.map(({ actor, outcome }) => [actor, outcome])).toEqual([['U0ANA', 'done']]);
});

it('lists every problem at once, keeps what was typed and writes nothing', async () => {
  const { app, ana, workspaceId } = await openOffice();
  const form = opened((await ana.command('/prospect config companies')).modal);
  const refused = await ana.submit(form, {
    sizes: 'many',
    countries: 'France, Atlantis',
    technologies: 'Rust',
  });
  expect(Object.keys(opened(refused.modal).errors).sort()).toEqual(['countries', 'sizes']);
  expect((await app.world.segments.list(workspaceId))[0]?.icp ?? null).toBeNull();
  const saved = await ana.submit(opened(refused.modal), { sizes: '20-500', countries: 'France' });
  expect(textOf(saved.modal)).toContain('Saved');
  const [segment] = await app.world.segments.list(workspaceId);
  expect(segment?.icp?.doc).toMatchObject({ technologies: ['Rust'], countries: ['FR'] });
});

it('writes what we sell, the sender and the channel', async () => {
  const { app, ana, workspaceId } = await openOffice();
  const offer = opened((await ana.command('/prospect offer')).modal);
  const bad = await ana.submit(offer, { valueProposition: 'Builds in minutes.', calendarLink: 'tomorrow' });
  expect(opened(bad.modal).errors).toHaveProperty('calendarLink');
  await ana.submit(opened(bad.modal), { calendarLink: 'https://lumen.example/meet' });
  const sender = opened((await ana.command('/prospect config sender')).modal);
  await ana.submit(sender, { company: 'Lumen', postalAddress: '12 rue des Lilas, 75011 Paris' });
  const channel = opened((await ana.command('/prospect config channel')).modal);
  const done = await ana.submit(channel, { channel: 'other', threshold: '60', blockedCountries: 'Germany' });
  expect(textOf(done.modal)).toContain('60');
  const { doc } = await app.world.settings.current(workspaceId);
  expect(doc).toMatchObject({
    review: { channel: 'C0OTHER' },
    threshold: 60,
    countries: { DE: { email: 'block' } },
    sender: { company: 'Lumen', postalAddress: '12 rue des Lilas, 75011 Paris' },
  });
  expect((await app.world.segments.list(workspaceId))[0]?.offer?.doc.calendarLink).toBe(
    'https://lumen.example/meet',
  );
});

it('says how many parked leads reach a lower threshold', async () => {
  const { app, ana, workspaceId, databaseUrl } = await openOffice();
  const segment = { name: 'Main', languages: ['en'] as const, at: app.world.clock.now() };
  const { id: segmentId } = await app.world.segments.create(workspaceId, segment);
  const db = openDb(databaseUrl, 1);
  const leadId = await seedLead({ ...app.world, db }, { workspaceId, segmentId, state: 'parked' });
  await db.lead.update({ where: { id: leadId }, data: { score: 66 } });
  await db.$disconnect();
  const form = opened((await ana.command('/prospect config channel')).modal);
  const done = await ana.submit(form, { channel: 'leads', threshold: '66' });
  expect(textOf(done.modal)).toContain('One parked lead reaches the new threshold');
  expect(await app.world.leads.get(workspaceId, leadId)).toMatchObject({ state: 'scored' });
});

it('gives roles, but never takes the last admin away', async () => {
  const { app, ana, ben, workspaceId } = await openOffice();
  const form = opened((await ana.command('/prospect config people')).modal);
  const refused = await ana.submit(form, { person: 'U0ANA', role: 'Viewer' });
  expect(textOf(opened(refused.modal).errors)).toContain('last admin');
  await ana.submit(opened(refused.modal), { person: 'U0BEN', role: 'Admin' });
  expect((await app.world.members.bySlackId(workspaceId, 'U0BEN'))?.role).toBe('admin');
  expect((await ben.command('/prospect config')).modal?.title).toBe('Réglages');
});

it('imports a list, shows the counts to whoever did it, gives the rejected rows and undoes it', async () => {
  const { app, slack, ana } = await openOffice();
  const form = opened((await ana.command('/prospect import')).modal);
  const csv =
    'email,name,company\ncamille@globex.example,Camille Roux,Globex\nnot an address,Jo Weber,Initrode\n';
  const started = await ana.submit(form, { file: await ana.file('leads.csv', csv) });
  expect(textOf(started.modal)).toContain('leads.csv');
  await app.drain();
  const [card] = slack.directMessages('T0OFFICE', 'U0ANA');
  if (!card) throw new Error('no card');
  expect(textOf(card)).toContain('1 added');
  expect(textOf(card)).toContain('one row rejected');
  await ana.click(card, 'Rejected Rows');
  const files = slack.directMessages('T0OFFICE', 'U0ANA').flatMap((message) => message.fileNames);
  expect(files).toEqual(['rejected-rows.csv']);
  const undone = await ana.click(card, 'Undo…');
  expect(textOf(undone.whispered)).toContain('taken back');
  await app.drain();
  expect(textOf(slack.directMessages('T0OFFICE', 'U0ANA')[0])).toContain('Undone by');
});

it('leaves one line, with nothing to press, where the card of a removed lead was', async () => {
  const { app, slack, ana } = await openOffice();
  const form = opened((await ana.command('/prospect import')).modal);
  const row = (n: number) => `jo${n}@globex${n}.example,Jo Weber ${n},Globex ${n}\n`;
  const csv = `email,name,company\n${Array.from({ length: 7 }, (_, n) => row(n)).join('')}`;
  await ana.submit(form, { file: await ana.file('fair.csv', csv) });
  await app.drain();
  const said = () => slack.messages('T0OFFICE', 'leads');
  expect(textOf(said())).toContain('7 drafts wait');
  const [run] = slack.directMessages('T0OFFICE', 'U0ANA');
  if (!run) throw new Error('no card');
  await ana.click(run, 'Undo…');
  await app.drain();
  const gone = said().filter((message) => textOf(message).includes('removed with'));
  expect(gone).toHaveLength(5);
  expect(textOf(gone)).toContain('fair.csv');
  expect(gone.flatMap(({ blocks }) => (blocks ?? []).map(({ type }) => type))).toEqual(
    Array(5).fill('context'),
  );
  expect(textOf(said())).toContain('Nothing waits for you.');
});

it('adds one lead, refuses the same again, and reads the person out of a message', async () => {
  const { slack, ana } = await openOffice();
  const form = opened((await ana.command('/prospect add camille@globex.example')).modal);
  const done = await ana.submit(form, { name: 'Camille Roux', company: 'Globex' });
  expect(textOf(done.modal)).toContain('Camille Roux');
  const again = opened((await ana.command('/prospect add camille@globex.example')).modal);
  expect(Object.keys(opened((await ana.submit(again)).modal).errors)).toEqual(['email']);
  await ana.says('leads', 'Met Jonas Weber (jonas@initrode.example) at the fair');
  const said = slack.messages('T0OFFICE', 'leads').find((message) => message.text.startsWith('Met'));
  if (!said) throw new Error('nothing was said');
  const prefilled = (await ana.shortcut(said, 'prospect.lead.from_message')).modal;
  expect(textOf(prefilled)).toContain('jonas@initrode.example');
  expect(textOf(prefilled)).toContain('Jonas Weber');
});
