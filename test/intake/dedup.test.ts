import { describe, expect, it } from 'vitest';
import { addLead } from '#features/intake/add-lead.ts';
import { dedupFound } from '#features/intake/dedup-found.ts';
import { newId } from '#lib/ids.ts';
import { seedWorkspace } from '../seed.ts';
import { buildTestWorld, type TestWorld } from '../world.ts';
import { importList } from './list.ts';

const minuteMs = 60_000;
const halfYearMs = 180 * 24 * 60 * minuteMs;

/** Imports Ben of Acme and records that his first mail left `agoMs` ago. */
async function contactBen(test: TestWorld, agoMs: number): Promise<string> {
  await importList(
    test,
    'email,name,company,website\nb.en@acme.example,Ben Ode,Acme,www.acme-group.example\n',
  );
  const lead = await test.world.db.lead.findFirstOrThrow();
  await test.world.db.lead.update({ where: { id: lead.id }, data: { state: 'finished' } });
  const sentAt = new Date(test.world.clock.now().getTime() - agoMs);
  const touch = { step: 0, kind: 'email', day: 1, state: 'sent', dueAt: sentAt, sentAt };
  await test.world.db.touch.create({
    data: { id: newId(), workspaceId: test.seed.workspaceId, leadId: lead.id, ...touch },
  });
  return lead.id;
}

describe('six months', () => {
  it('block the same person and the same company to the minute, and pass a minute later', async () => {
    const test = await buildTestWorld();
    const benId = await contactBen(test, halfYearMs - minuteMs);
    const list = 'email,name\nB.En+news@ACME.example,\nmia@acme-group.example,Mia Berg\n';
    expect(await importList(test, list)).toMatchObject({ duplicate: 2, added: 0 });
    const blocked = await test.world.db.lead.findMany({
      where: { state: 'duplicate' },
      orderBy: { id: 'asc' },
    });
    expect(blocked.map((lead) => lead.reason)).toMatchObject([
      { code: 'person_contacted', params: { who: 'Ben Ode', when: '2026-03-11', lead: benId } },
      { code: 'company_contacted', params: { who: 'Ben Ode', when: '2026-03-11', lead: benId } },
    ]);
    await test.pass({ minutes: 1 });
    expect(await importList(test, list)).toMatchObject({ duplicate: 0, added: 2 });
  });

  it('count mail by hand to a person who was never a lead', async () => {
    const test = await buildTestWorld();
    const { workspaceId } = test.seed;
    const at = new Date(test.world.clock.now().getTime() - minuteMs);
    const row = {
      direction: 'out',
      kind: 'other',
      providerId: 'x',
      fromAddress: 'ana@lumen.example',
      text: '',
    };
    const to = { toAddress: 'eve@gmail.com', personKey: 'eve@gmail.com', subject: '' };
    await test.world.db.message.create({
      data: { id: newId(), workspaceId, mailboxId: newId(), at, ...row, ...to },
    });
    expect(await importList(test, 'email\nE.v.e@googlemail.com\neva@gmail.com\n')).toMatchObject({
      duplicate: 1,
      added: 1,
    });
  });

  it('never make one company of the users of a free mailbox', async () => {
    const test = await buildTestWorld();
    const list = (who: string): string => `email,name\n${who}@orange.fr,${who}\n`;
    await importList(test, list('ana'));
    const lead = await test.world.db.lead.findFirstOrThrow();
    const touch = {
      step: 0,
      kind: 'email',
      day: 1,
      state: 'sent',
      dueAt: lead.stateAt,
      sentAt: lead.stateAt,
    };
    const { workspaceId } = test.seed;
    await test.world.db.touch.create({ data: { id: newId(), workspaceId, leadId: lead.id, ...touch } });
    expect(await importList(test, list('ben'))).toMatchObject({ added: 1 });
  });
});

describe('dedup', () => {
  it('lets those win who wait to be judged when a list brings their equals', async () => {
    const test = await buildTestWorld();
    const { workspaceId } = test.seed;
    await importList(test, 'email\nlea@roux.example\n');
    const first = await test.world.db.lead.findFirstOrThrow();
    await test.world.db.lead.update({ where: { id: first.id }, data: { state: 'found' } });
    const { added, duplicate } = await importList(test, 'email\nLEA@roux.example\n');
    expect([added, duplicate]).toEqual([0, 1]);
    expect(await test.world.leads.get(workspaceId, first.id)).toMatchObject({ state: 'new' });
  });

  it('lets the first of two equals win when two lists are judged at the same time', async () => {
    const test = await buildTestWorld();
    const { workspaceId } = test.seed;
    const list = Array.from({ length: 700 }, (_, i) => `p${i % 350}@firm${i % 350}.example\n`).join('');
    const { added, duplicate } = await importList(test, `email\n${list}`);
    expect([added, duplicate]).toEqual([350, 350]);
    await Promise.all([dedupFound(test.world, workspaceId), dedupFound(test.world, workspaceId)]);
    const firsts = await test.world.db.lead.findMany({ orderBy: { id: 'asc' }, take: 350 });
    expect(new Set(firsts.map((lead) => lead.state))).toEqual(new Set(['new']));
  });

  it('never lets two workspaces meet', async () => {
    const test = await buildTestWorld();
    const other = await seedWorkspace(test.world, 2);
    const list = 'email,name,company\nana@acme.example,Ana Roy,Acme\n';
    expect(await importList(test, list)).toMatchObject({ added: 1 });
    expect(await importList(test, list, { workspaceId: other.workspaceId })).toMatchObject({ added: 1 });
    const rows = await test.world.db.lead.findMany({ select: { workspaceId: true, companyId: true } });
    expect(new Set(rows.map((row) => row.companyId)).size).toBe(2);
    expect(new Set(rows.map((row) => row.workspaceId))).toEqual(
      new Set([test.seed.workspaceId, other.workspaceId]),
    );
  });
});

describe('a lead by hand', () => {
  it('is added with its source, and refused the second time with who and when', async () => {
    const test = await buildTestWorld();
    const { workspaceId, ana, ben } = test.seed;
    const values = { email: 'eve@acme.example', name: 'Eve Lund', company: 'Acme' };
    const leadId = await addLead(test.world, { workspaceId, by: ana.slackUserId, via: 'slack', values });
    expect(await test.world.leads.get(workspaceId, leadId)).toMatchObject({
      state: 'new',
      facts: [{ field: 'company', source: `person:${ana.slackUserId}` }],
    });
    const again = addLead(test.world, { workspaceId, by: ben.slackUserId, via: 'slack', values });
    await expect(again).rejects.toMatchObject({
      code: 'lead_same_person',
      params: { who: 'Eve Lund', when: '2026-09-07', lead: leadId },
    });
    expect(await test.world.db.lead.count()).toBe(1);
    const audit = await test.world.audit.list(workspaceId, { action: 'lead.add', limit: 5 });
    expect(audit.map((entry) => entry.outcome).sort()).toEqual(['done', 'refused']);
  });

  it('is refused with an address that cannot be one', async () => {
    const test = await buildTestWorld();
    const form = { workspaceId: test.seed.workspaceId, by: 'U1ANA', via: 'slack' } as const;
    await expect(addLead(test.world, { ...form, values: { email: 'eve' } })).rejects.toMatchObject({
      code: 'email_invalid',
    });
  });
});
