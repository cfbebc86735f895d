import { describe, expect, it } from 'vitest';
import { countRun } from '#features/intake/count-run.ts';
import { importRows } from '#features/intake/import-rows.ts';
import { listRejects } from '#features/intake/list-rejects.ts';
import { startImport } from '#features/intake/start-import.ts';
import { collect } from '#lib/collect.ts';
import { buildTestWorld } from '../world.ts';
import { bytesOf, importList, people } from './list.ts';

const french =
  'Prénom;Nom;Adresse mail;Société;Fonction;Pays;Effectif\nZoé;Lefèvre;ZOE@Borealis.example;Boréalis SAS;Directrice technique;Suède;51-200\n';

describe('importing a list', () => {
  it('adds people with their companies and facts, and says what became of every row', async () => {
    const test = await buildTestWorld();
    const { workspaceId } = test.seed;
    const text =
      'First Name,Last Name,Email,Company,Website\nAna,Roy,ana@acme.example,Acme Inc,www.acme.example\n' +
      'Ana,Roy,Ana.Roy+x@acme.example,ACME,\nBen,Ode,ben@borealis.example,Borealis,\nEve,Lund,not an address,Nord,\n';
    expect(await importList(test, text)).toMatchObject({
      total: 4,
      added: 2,
      duplicate: 1,
      suppressed: 0,
      invalid: 1,
      pending: 0,
    });
    const leads = await test.world.db.lead.findMany({ where: { workspaceId }, orderBy: { id: 'asc' } });
    expect(leads.map((lead) => lead.state)).toEqual(['new', 'duplicate', 'new']);
    expect(leads[1]?.reason).toMatchObject({ code: 'same_person', params: { who: 'Ana Roy', by: 'name' } });
    expect(leads[0]?.facts).toContainEqual({
      field: 'company',
      value: 'Acme Inc',
      source: 'csv:list.csv row 2',
      at: '2026-09-07T07:00:00.000Z',
    });
    expect(await test.world.db.company.count({ where: { workspaceId } })).toBe(2);
  });

  it.each([
    ['UTF-8', Buffer.from(french)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${french}`)],
    ['UTF-16', Buffer.from(`\uFEFF${french}`, 'utf16le')],
    ['Latin-1', Buffer.from(french, 'latin1')],
    ['commas', Buffer.from(french.replaceAll(';', ','))],
  ])('reads a French list in %s', async (_name, bytes) => {
    const test = await buildTestWorld();
    expect(await importList(test, bytes)).toMatchObject({ added: 1, invalid: 0 });
    const lead = await test.world.db.lead.findFirstOrThrow();
    expect(lead).toMatchObject({
      email: 'zoe@borealis.example',
      fullName: 'Zoé Lefèvre',
      country: 'SE',
      seniority: 'director',
    });
    expect(await test.world.db.company.findFirstOrThrow()).toMatchObject({ name: 'Boréalis SAS', size: 126 });
  });

  it('goes on where it was cut off and stores no row twice', async () => {
    const test = await buildTestWorld();
    const { workspaceId, ana } = test.seed;
    const request = {
      workspaceId,
      purpose: 'leads',
      name: 'a.csv',
      by: ana.slackUserId,
      via: 'slack',
    } as const;
    const { id: runId } = await startImport(test.world, request);
    const text = people(4500);
    async function* cut(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(text.slice(0, text.length - 2000));
      throw new Error('connection lost');
    }
    await expect(importRows(test.world, { workspaceId, runId }, cut())).rejects.toThrow('connection lost');
    expect(await test.world.db.lead.count()).toBe(4000);
    await importRows(test.world, { workspaceId, runId }, bytesOf(text));
    expect(await test.world.db.lead.count()).toBe(4500);
    expect(await countRun(test.world, { workspaceId, runId })).toMatchObject({
      total: 4500,
      added: 4500,
      pending: 0,
    });
  });

  it('gives the rejected rows back with reasons, and defuses formulas', async () => {
    const test = await buildTestWorld();
    const text = `email,name\n=1+1,"Roy, Ana"\nben@acme.example,${'B'.repeat(5000)}\nx@y.example,a,b\nok@acme.example,=SUM(A1)\n`;
    const { runId, invalid, added } = await importList(test, text);
    expect([invalid, added]).toEqual([3, 1]);
    const { workspaceId } = test.seed;
    const file = (await collect(listRejects(test.world, { workspaceId, runId, locale: 'en' }))).join('');
    const lines = file.split('\r\n');
    expect(lines[0]).toBe('\uFEFFreason,line,email,name');
    expect(lines[1]).toBe('The e-mail address is not valid.,2,\'=1+1,"Roy, Ana"');
    expect(lines[2]).toContain('“name” has more than 200 characters');
    expect(lines[3]).toMatch(/more cells than the header.*,4,x@y\.example,a,b$/);
    expect(await test.world.db.lead.findFirstOrThrow()).toMatchObject({ fullName: '=SUM(A1)' });
  });

  it('keeps right-to-left names and emoji, and survives a line of ten megabytes', async () => {
    const test = await buildTestWorld();
    const text = `email,name\ndana@acme.example,דנה כהן 🦊\n${'x'.repeat(10_485_760)}\nben@firm.example,Ben Ode\n`;
    expect(await importList(test, text)).toMatchObject({ added: 2, invalid: 1 });
    const names = await test.world.db.lead.findMany({ orderBy: { id: 'asc' }, select: { fullName: true } });
    expect(names.map((lead) => lead.fullName)).toEqual(['דנה כהן 🦊', 'Ben Ode']);
  });

  it.each([
    ['file_empty', ''],
    ['no_address_column', 'Prénom;Nom\nZoé;Roy\n'],
    ['file_is_binary', '\x01\x02\x03\x04email'],
    ['file_is_spreadsheet', 'PK\x03\x04 xl/workbook.xml'],
  ])('refuses a bad file (%s), says so on the run, and keeps nothing', async (code, text) => {
    const test = await buildTestWorld();
    await expect(importList(test, text)).rejects.toMatchObject({ code });
    const run = await test.world.db.run.findFirstOrThrow();
    expect(run).toMatchObject({ state: 'failed', total: 0 });
    expect(run.reason).toMatch(/\w{3,} .*\.$/);
    expect(await test.world.db.lead.count()).toBe(0);
  });
});
