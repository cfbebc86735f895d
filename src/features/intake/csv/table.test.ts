import { describe, expect, it } from 'vitest';
import { collect } from '#lib/collect.ts';
import { mapHeader } from './header.ts';
import { openTable, type TableRow } from './table.ts';

async function* bytesOf(...parts: string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}
const shape = { accepts: (columns: object) => 'email' in columns, bare: null };
async function rows(text: string): Promise<TableRow[]> {
  return collect((await openTable(bytesOf(text), shape)).rows);
}

describe('the header of a list', () => {
  it.each([
    ['First Name,Last Name,E-mail,Company,Job Title', 'firstName lastName email company title'],
    ['Prénom,Nom,Adresse mail,Société,Fonction', 'firstName lastName email company title'],
    ['Nom,Courriel,Entreprise,Poste,Effectif', 'name email company title size'],
    ['firstName,lastName,workEmail,# Employees', 'firstName lastName email size'],
    ['Nom complet,EMAIL,Pays,Ville,Secteur d’activité', 'name email country city industry'],
    ['Name,email,LinkedIn URL,Funding Date,Postes ouverts', 'name email linkedin fundingDate hiring'],
  ])('%s is understood', (heads, columns) => {
    const map = mapHeader(heads.split(','));
    const names = Object.entries(map).sort(([, a], [, b]) => Number(a) - Number(b));
    expect(names.map(([name]) => name).join(' ')).toBe(columns);
  });
});

describe('a list', () => {
  it.each([
    ['comma', 'name,email\n"Roy, Ana",ana@acme.example\n'],
    ['semicolon', 'name;email\nRoy, Ana;ana@acme.example\n'],
    ['tab', 'name\temail\nRoy, Ana\tana@acme.example\n'],
    ["Excel's hint", 'sep=;\nname;email\nRoy, Ana;ana@acme.example\n'],
  ])('is read with %s', async (_name, text) => {
    expect((await rows(text))[0]?.values).toEqual({ name: 'Roy, Ana', email: 'ana@acme.example' });
  });

  it('says which rows are cut too short, too long or broken, and reads the others', async () => {
    const text =
      'email,name\nana@acme.example\nben@acme.example,Ben,Ode\neve@acme.example,Eve,,\nx\0@y.example,X\n';
    expect((await rows(text)).map(({ line, problem }) => [line, problem])).toEqual([
      [2, null],
      [3, 'too_many_cells'],
      [4, null],
      [5, 'binary_row'],
    ]);
  });

  it('keeps formulas, right-to-left text and emoji as data', async () => {
    const [row] = await rows('email,name\nx@acme.example,=1+1\n');
    const [rtl] = await rows('email,name\nx@acme.example,דנה 🦊\n');
    expect([row?.values.name, rtl?.values.name]).toEqual(['=1+1', 'דנה 🦊']);
  });

  it('without an address column is refused with what was found and what would do', async () => {
    await expect(rows('Nom,Prénom\nRoy,Ana\n')).rejects.toMatchObject({
      code: 'no_address_column',
      params: { found: 'Nom, Prénom', accepted: expect.stringContaining('courriel') },
    });
  });

  it.each(['', '\n\n  \n', '\uFEFF'])('with nothing in it (%j) is refused as empty', async (text) => {
    await expect(rows(text)).rejects.toMatchObject({ code: 'file_empty' });
  });

  it('may be a bare column where that is allowed', async () => {
    const bare = { accepts: () => false, bare: () => ({ email: 0 }) };
    const table = await openTable(bytesOf('ana@acme.example\nben@acme.example\n'), bare);
    expect((await collect(table.rows)).map(({ line, values }) => [line, values.email])).toEqual([
      [1, 'ana@acme.example'],
      [2, 'ben@acme.example'],
    ]);
  });

  it('is never read further ahead than a few pieces, however long it is', async () => {
    const piece = 'ana@acme.example,Ana\n'.repeat(2000);
    let read = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('email,name\n');
      for (; read < 100; read += 1) yield Buffer.from(piece);
    }
    let used = 0;
    let ahead = 0;
    for await (const _ of (await openTable(endless(), shape)).rows) {
      used += 1;
      ahead = Math.max(ahead, read - used / 2000);
    }
    expect(used).toBe(200_000);
    expect(ahead).toBeLessThan(4);
  });
});
