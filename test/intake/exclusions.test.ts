import { describe, expect, it } from 'vitest';
import { block } from '#features/compliance/block.ts';
import { suppressPerson } from '#features/compliance/suppress-person.ts';
import { unblock } from '#features/compliance/unblock.ts';
import { undoImport } from '#features/intake/undo-import.ts';
import { newId } from '#lib/ids.ts';
import { seedWorkspace } from '../seed.ts';
import { buildTestWorld, type TestWorld } from '../world.ts';
import { importList } from './list.ts';

const exclusions = { purpose: 'exclusions', name: 'no.csv' } as const;
const acme = 'email,name,company\nana@acme.example,Ana Roy,Acme\nben@acme.example,Ben Ode,Acme\n';

async function plan(test: TestWorld, leadId: string): Promise<void> {
  const at = test.world.clock.now();
  const { workspaceId } = test.seed;
  const touch = { step: 0, kind: 'email', day: 1, state: 'planned', dueAt: at };
  await test.world.db.touch.create({ data: { id: newId(), workspaceId, leadId, ...touch } });
}

describe('an exclusion list', () => {
  it('suppresses customers with their whole company, and opt-outs alone', async () => {
    const test = await buildTestWorld();
    const list =
      'E-mail;Motif\ncontact@acme.example;client\nold@borealis.example;désinscrit\nold@borealis.example;stop\n;x\n';
    expect(await importList(test, list, exclusions)).toMatchObject({
      total: 4,
      added: 2,
      duplicate: 1,
      invalid: 1,
      pending: 0,
    });
    const leads = 'email\nana@acme.example\nOld+1@borealis.example\nnew@borealis.example\n';
    expect(await importList(test, leads)).toMatchObject({ suppressed: 2, added: 1 });
    const [ana] = await test.world.db.lead.findMany({ orderBy: { id: 'asc' } });
    expect(ana?.reason).toMatchObject({ code: 'do_not_contact_customer', params: { kind: 'domain' } });
  });

  it('may be a bare list of domains with one reason for all', async () => {
    const test = await buildTestWorld();
    await importList(test, 'acme.example\nhttps://www.borealis.example\n', {
      ...exclusions,
      listReason: 'competitor',
    });
    expect(await importList(test, acme)).toMatchObject({ suppressed: 2 });
    expect(await test.world.db.suppression.count({ where: { reason: 'competitor' } })).toBe(2);
  });

  it('stops leads that are on their way, and skips their steps', async () => {
    const test = await buildTestWorld();
    await importList(test, acme);
    const [ana] = await test.world.db.lead.findMany({ orderBy: { id: 'asc' } });
    await plan(test, ana?.id ?? '');
    await importList(test, 'domain\nacme.example\n', exclusions);
    const states = await test.world.db.lead.findMany({ select: { state: true } });
    expect(states.map((lead) => lead.state)).toEqual(['suppressed', 'suppressed']);
    expect(await test.world.db.touch.findFirstOrThrow()).toMatchObject({ state: 'skipped' });
  });

  it('is undone as one, and only once', async () => {
    const test = await buildTestWorld();
    const { workspaceId } = test.seed;
    const { runId } = await importList(test, 'domain\nacme.example\n', exclusions);
    const undo = { workspaceId, runId, by: 'U1ANA', via: 'slack' } as const;
    expect(await undoImport(test.world, undo)).toEqual({ removed: 1, kept: 0 });
    expect(await importList(test, acme)).toMatchObject({ added: 2 });
    await expect(undoImport(test.world, undo)).rejects.toMatchObject({ code: 'run_undone' });
  });

  it("of one workspace is not another's", async () => {
    const test = await buildTestWorld();
    const other = await seedWorkspace(test.world, 2);
    await importList(test, 'domain\nacme.example\n', exclusions);
    expect(await importList(test, acme, { workspaceId: other.workspaceId })).toMatchObject({ suppressed: 0 });
  });
});

describe('an opt-out', () => {
  const wish = { address: 'Ana+news@acme.example', reason: 'one_click', source: 'link' } as const;
  const by = { by: 'recipient', via: 'web' } as const;

  it('holds for the address, for a new address of the person, and after a second click', async () => {
    const test = await buildTestWorld();
    const { workspaceId } = test.seed;
    await importList(test, acme);
    expect(await suppressPerson(test.world, { workspaceId, ...wish, ...by })).toMatchObject({ added: true });
    expect(await suppressPerson(test.world, { workspaceId, ...wish, ...by })).toEqual({
      added: false,
      stopped: [],
    });
    const again = 'email,name,company\nana@acme.example,,\nana.roy@gmail.com,Ana ROY,ACME Inc\n';
    expect(await importList(test, again)).toMatchObject({ suppressed: 2 });
    const states = await test.world.db.lead.findMany({ orderBy: { id: 'asc' }, select: { state: true } });
    expect(states.map((lead) => lead.state)).toEqual(['suppressed', 'new', 'suppressed', 'suppressed']);
  });

  it('survives the erasure of its value', async () => {
    const test = await buildTestWorld();
    const { workspaceId } = test.seed;
    await suppressPerson(test.world, { workspaceId, ...wish, ...by });
    await test.world.db.suppression.updateMany({ data: { value: null } });
    expect(await importList(test, 'email\nANA@acme.example\n')).toMatchObject({ suppressed: 1 });
  });

  it('cannot be lifted by the team, also when the team had blocked the address before', async () => {
    const test = await buildTestWorld();
    const { workspaceId } = test.seed;
    const who = { workspaceId, by: 'U1ANA', via: 'slack' } as const;
    await block(test.world, { ...who, text: 'ana@acme.example', reason: 'blocked' });
    await suppressPerson(test.world, { workspaceId, ...wish, ...by });
    await expect(unblock(test.world, { ...who, text: 'ana@acme.example' })).rejects.toMatchObject({
      code: 'own_wish',
      params: { value: 'ana@acme.example' },
    });
    const [kept] = await test.world.db.suppression.findMany({ where: { kind: 'email' } });
    // Also when the wish came between the question and the removal.
    expect(await test.world.suppressions.remove(workspaceId, [kept?.hash ?? ''])).toBe(0);
  });
});

describe('blocking', () => {
  it('a company stops its leads, and unblocking lets them be added again', async () => {
    const test = await buildTestWorld();
    const { workspaceId } = test.seed;
    const who = { workspaceId, by: 'U1ANA', via: 'slack' } as const;
    await importList(test, acme);
    const blocked = await block(test.world, { ...who, text: 'https://www.acme.example/', reason: 'blocked' });
    expect(blocked).toEqual({ subject: { kind: 'domain', value: 'acme.example' }, added: true, stopped: 2 });
    await expect(unblock(test.world, { ...who, text: 'borealis.example' })).rejects.toMatchObject({
      code: 'not_blocked',
    });
    await unblock(test.world, { ...who, text: 'acme.example' });
    expect(await importList(test, acme)).toMatchObject({ added: 2 });
  });

  it.each([
    ['gmail.com', 'block_free_mail'],
    ['Ana Roy', 'block_unclear'],
  ])('%s is refused: %s', async (text, code) => {
    const test = await buildTestWorld();
    const { workspaceId } = test.seed;
    const request = { workspaceId, text, reason: 'blocked', by: 'U1ANA', via: 'slack' } as const;
    await expect(block(test.world, request)).rejects.toMatchObject({ code });
  });
});
