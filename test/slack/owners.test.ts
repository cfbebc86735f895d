// Who owns what, as people see it in Slack: another owner for a lead, and somebody who leaves.
import { expect, it } from 'vitest';
import { assignSenders } from '#features/review/assign-senders.ts';
import { applySettings } from '#features/workspace/apply-settings.ts';
import { exportSettings } from '#features/workspace/export-settings.ts';
import type { SandboxView } from '#sandbox/protocol.ts';
import { openDb } from '#store/db.ts';
import { seedLead } from '../seed.ts';
import { type Office, openOffice, teamId, textOf } from './office.ts';

function opened(modal: SandboxView | null): SandboxView {
  if (!modal) throw new Error('no modal opened');
  return modal;
}

/** Ana and Ben have used Prospect and connected their mailboxes; two drafts wait for Ana's. */
async function furnish(office: Office) {
  const { app, ana, ben, workspaceId } = office;
  await ana.command('/prospect help');
  await ben.command('/prospect help');
  const { world } = app;
  const at = world.clock.now();
  const boxOf = async (slackUserId: string, name: string) => {
    const member = await world.members.bySlackId(workspaceId, slackUserId);
    const made = { provider: 'google', memberId: member?.id ?? '', name, signature: null } as const;
    const address = `${name.split(' ')[0]?.toLowerCase()}@lumen.example`;
    const tokens = world.secrets.seal('{}');
    await world.mailboxes.connect(workspaceId, {
      ...made,
      address,
      tokens,
      scopes: ['gmail.send'],
      canRead: false,
      at,
    });
    return {
      memberId: member?.id ?? '',
      mailboxId: (await world.mailboxes.byAddress(workspaceId, address))?.id ?? '',
    };
  };
  const anas = await boxOf('U0ANA', 'Ana Lima');
  const bens = await boxOf('U0BEN', 'Ben Okoro');
  const segment = await world.segments.create(workspaceId, { name: 'Main', languages: ['en'], at });
  const leadIds = await seedDrafts(office, { segmentId: segment.id, ...anas });
  return { anas, bens, leadIds, segmentId: segment.id };
}

async function seedDrafts(
  { app: { world }, workspaceId, databaseUrl }: Office,
  { segmentId, memberId, mailboxId }: { segmentId: string; memberId: string; mailboxId: string },
): Promise<string[]> {
  const db = openDb(databaseUrl, 2);
  const ids: string[] = [];
  for (const n of [1, 2]) {
    const leadId = await seedLead({ ...world, db }, { workspaceId, segmentId, state: 'in_review', n });
    await db.lead.update({ where: { id: leadId }, data: { ownerId: memberId, mailboxId } });
    const mails = [{ step: 0, subject: 'Builds', body: 'Hello Chloé,\n\nAna' }];
    const text = { leadId, author: 'rules', editedBy: null, mails, flags: [], at: world.clock.now() };
    await world.drafts.start(workspaceId, { ...text, language: 'en' });
    ids.push(leadId);
  }
  await db.$disconnect();
  return ids;
}

it('offers another owner on the card of a draft whose mailbox stopped, and names the new sender', async () => {
  const office = await openOffice();
  const { ana, app, workspaceId } = office;
  const { bens, anas, leadIds } = await furnish(office);
  const change = {
    mailboxId: anas.mailboxId,
    from: ['active'],
    to: 'needs_reconnect',
    reason: null,
  } as const;
  await app.world.mailboxes.setState(workspaceId, change);
  for (const id of leadIds) {
    await app.world.queue.add({ name: 'card.sync', payload: { workspaceId, subject: `lead/${id}` } });
  }
  await app.drain();
  const card = ana.sees('C0LEADS', 'Company 1');
  expect(textOf(card.blocks)).toContain('change the owner in the menu above');
  const form = opened((await ana.choose(card, 'prospect.review.more', 'Change Owner…')).modal);
  expect(textOf(form)).not.toContain('Ana Lima');
  const done = await ana.submit(form);
  expect(textOf(done.modal)).toContain('Ben Okoro');
  expect((await app.world.leads.get(workspaceId, leadIds[0] ?? ''))?.ownerId).toBe(bens.memberId);
  await app.drain();
  const redrawn = textOf(ana.sees('C0LEADS', 'Company 1').blocks);
  expect(redrawn).toContain('ben@lumen.example');
  expect(redrawn).toContain('Hello Chloé,\n\nBen');
  expect(redrawn).not.toContain('change the owner');
});

it('asks admins what becomes of the leads of somebody who was deactivated, and hands them over, once', async () => {
  const office = await openOffice();
  const { ana, ben, app, slack, workspaceId } = office;
  const { bens, leadIds } = await furnish(office);
  await app.world.members.setRole(workspaceId, { slackUserId: 'U0BEN', role: 'admin' });
  await slack.deactivate(teamId, 'U0ANA');
  await slack.deactivate(teamId, 'U0ANA');
  await app.drain();
  const cards = ben.reads('C0LEADS').filter(({ text }) => text.includes('has left the team'));
  expect(cards).toHaveLength(1);
  const card = ben.sees('C0LEADS', 'has left the team');
  expect(textOf(card.blocks)).toContain('2 drafts wait for review');
  expect(textOf(card.blocks)).toContain('<@U0BEN>');
  expect(textOf((await office.gus.click(card, 'Hand Over…')).whispered)).toContain('<@U0BEN>');
  const form = opened((await ben.click(card, 'Hand Over…')).modal);
  const said = await ben.submit(form);
  await app.drain();
  expect(textOf(said.posted, said.whispered, ben.state())).toMatch(/2 prospects ont changé/);
  for (const id of leadIds) {
    expect((await app.world.leads.get(workspaceId, id))?.mailboxId).toBe(bens.mailboxId);
  }
  const decided = ben.sees('C0LEADS', 'Handed over to');
  await ben.click(decided, 'Undo');
  await app.drain();
  expect(textOf(ben.sees('C0LEADS', 'Taken back by').blocks)).toContain('<@U0BEN>');
  // Slack said that she left: her mailbox stays closed, and the cards ask for another owner.
  expect((await app.world.members.bySlackId(workspaceId, 'U0ANA'))?.leftAt).not.toBeNull();
  expect(textOf(ana.sees('C0LEADS', 'Company 1').blocks)).toContain('change the owner');
});

it('says what follows before `/prospect handover` does anything, and takes it back by a word', async () => {
  const office = await openOffice();
  const { ana, ben, app, workspaceId } = office;
  const { anas } = await furnish(office);
  const left = async (id: string) => (await app.world.members.bySlackId(workspaceId, id))?.leftAt ?? null;
  expect(textOf((await ana.command('/prospect handover')).whispered)).toContain(
    '/prospect handover @ana @ben',
  );
  expect(textOf((await ben.command('/prospect handover <@U0ANA>')).whispered)).toContain('admin');
  expect(textOf((await ana.command('/prospect handover <@U0NOBODY>')).whispered)).toContain('never used');
  const same = await ana.command('/prospect handover <@U0BEN> <@U0BEN>');
  expect(textOf(same.whispered)).toContain('the person who leaves');
  const form = opened((await ana.command('/prospect handover <@U0BEN|ben> <@U0ANA|ana>')).modal);
  expect(textOf(form)).toContain('Nothing is open');
  expect(await left('U0BEN')).toBeNull();
  const said = await ana.submit(form);
  expect(textOf(said.posted, said.whispered, ana.state())).toContain('had nothing open');
  expect(await left('U0BEN')).not.toBeNull();
  const boxes = async () =>
    (await app.world.mailboxes.list(workspaceId)).map(({ id, state }) => [id === anas.mailboxId, state]);
  expect(await boxes()).toEqual([
    [true, 'active'],
    [false, 'paused'],
  ]);
  await ana.command('/prospect handover back <@U0BEN>');
  expect([await left('U0BEN'), (await boxes())[1]]).toEqual([null, [false, 'active']]);
});

it('takes an absence by command and by form, says who stands in on the card, and ends it', async () => {
  const office = await openOffice();
  const { ana, ben, gus, app, workspaceId } = office;
  const { bens, leadIds } = await furnish(office);
  const member = () => app.world.members.bySlackId(workspaceId, 'U0ANA');
  expect(textOf((await ana.command('/prospect away for a while')).whispered)).toContain(
    '/prospect away until',
  );
  expect(textOf((await gus.command('/prospect away until 15 September')).whispered)).toContain(
    'guests can look',
  );
  const said = await ana.command('/prospect away until 15 September <@U0BEN|ben>');
  expect(textOf(said.whispered)).toContain('<@U0BEN> is told of answers');
  expect(await member()).toMatchObject({
    deputyId: bens.memberId,
    awayUntil: new Date('2026-09-15T22:00:00Z'),
  });
  expect(
    ben
      .state()
      .channels.flatMap(({ id }) => ben.reads(id))
      .some(({ text }) => text.includes('Absence de')),
  ).toBe(true);
  for (const id of leadIds) {
    await app.world.queue.add({ name: 'card.sync', payload: { workspaceId, subject: `lead/${id}` } });
  }
  await app.drain();
  expect(textOf(ana.sees('C0LEADS', 'Company 1').blocks)).toContain('<@U0BEN> stands in');
  const form = opened((await ana.command('/prospect away')).modal);
  expect(textOf(form)).toContain('2026-09-16');
  expect(opened((await ana.submit(form, { backOn: '2026-09-07' })).modal).errors).toHaveProperty('backOn');
  await ana.submit(form, { backOn: '2026-09-20', delegates: [] });
  expect(await member()).toMatchObject({ delegates: false, awayUntil: new Date('2026-09-19T22:00:00Z') });
  expect(textOf((await ana.command('/prospect away off')).whispered)).toContain('You are there');
  expect(await member()).toMatchObject({ awayUntil: null, deputyId: null, delegates: false });
  await app.drain();
  expect(textOf(ana.sees('C0LEADS', 'Company 1').blocks)).not.toContain('stands in');
});

it('shares the leads of a segment among its owners, by form and by document', async () => {
  const office = await openOffice();
  const { ana, app, workspaceId } = office;
  const { bens, segmentId, leadIds } = await furnish(office);
  const form = opened((await ana.command('/prospect config owners')).modal);
  expect(textOf(form)).toContain('Leads of *Main*');
  const done = await ana.submit(form, { owners: ['Ben Okoro'] });
  expect(textOf(done.modal)).toContain('<@U0BEN>');
  const owners = async () => (await app.world.segments.get(workspaceId, segmentId))?.ownerIds;
  expect(await owners()).toEqual([bens.memberId]);
  const db = openDb(office.databaseUrl, 1);
  await db.lead.updateMany({ data: { mailboxId: null, ownerId: null, companyId: null } });
  await db.$disconnect();
  expect(await assignSenders(app.world, workspaceId)).toBe(2);
  for (const id of leadIds) expect((await app.world.leads.get(workspaceId, id))?.ownerId).toBe(bens.memberId);
  const document = await exportSettings(app.world, workspaceId);
  expect(document.segments?.map((segment) => segment.owners)).toEqual([['U0BEN']]);
  const apply = (named: string[]) =>
    applySettings(app.world, {
      ...{ workspaceId, by: 'cli', via: 'cli' },
      value: { version: 1, segments: [{ name: 'Main', owners: named }] },
    });
  expect(await apply(['U0BEN'])).toMatchObject({ changed: [] });
  expect(await apply(['zoe@lumen.example'])).toMatchObject({
    problems: [expect.stringContaining('zoe@lumen.example')],
  });
  expect(await apply(['ana@lumen.example'])).toMatchObject({ changed: ['owners of Main'] });
  expect(await owners()).not.toEqual([bens.memberId]);
});
