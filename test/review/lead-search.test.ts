// Leads are found by any part of a name, an address, a title or their company, with the index of words or without it.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#lib/ids.ts';
import { narrowed } from '#store/lead-search.ts';
import { seedWorkspace } from '../seed.ts';
import { makeWorld, type TestWorld } from '../world.ts';

const people = [
  ['Zoé Lefèvre', 'zoe.lefevre@borealis.example', 'Directrice technique', 'Boréalis SAS', 'borealis.example'],
  ['Ana Roy', 'ana@acme.example', 'CTO', 'Acme Inc', 'acme.example'],
  ['Ben O_Neil', 'ben+o@acme-group.example', 'VP 100% Platform', 'Acme Inc', 'acme.example'],
  ['Joanna Berg', null, null, 'North\\Works', null],
] as const;

describe('a search by words', () => {
  let test: TestWorld;

  beforeAll(async () => {
    test = await makeWorld();
    const other = await seedWorkspace(test.world, 2);
    const companies = new Map<string, string>();
    const at = test.world.clock.now();
    const stamps = { createdAt: at, updatedAt: at };
    for (const [fullName, email, title, name, domain] of people) {
      const id = companies.get(name) ?? newId();
      const company = {
        id,
        name,
        nameKey: name.toLowerCase(),
        domain,
        aliases: [],
        technologies: [],
        ...stamps,
      };
      if (!companies.has(name)) {
        await test.world.db.company.create({ data: { workspaceId: test.seed.workspaceId, ...company } });
      }
      companies.set(name, id);
      const lead = { fullName, email, title, companyId: id, state: 'new', stateAt: at, createdAt: at };
      for (const { workspaceId, segmentId } of [test.seed, other]) {
        await test.world.db.lead.create({ data: { id: newId(), workspaceId, segmentId, ...lead } });
      }
    }
  });
  afterAll(() => test.stop());

  const search = async (words: string) => {
    const query = { filter: 'all', sort: 'newest', words, offset: 0, limit: 10 } as const;
    const { rows, total } = await test.world.leadList.page(test.seed.workspaceId, query);
    expect(total).toBe(rows.length);
    return rows.map(({ name }) => name).sort();
  };

  it.each([
    ['LEFÈV', ['Zoé Lefèvre']],
    ['anna', ['Joanna Berg']],
    ['acme', ['Ana Roy', 'Ben O_Neil']],
    ['acme cto', ['Ana Roy']],
    ['acme-group', ['Ben O_Neil']],
    ['100%', ['Ben O_Neil']],
    ['o_n', ['Ben O_Neil']],
    ['north\\', ['Joanna Berg']],
    ['borealis.example', ['Zoé Lefèvre']],
    ['oy', ['Ana Roy']],
    ['nobody', []],
    ['%', ['Ben O_Neil']],
  ])('finds %s', async (words, names) => expect(await search(words)).toEqual(names));

  it('finds what is written somewhere, whatever it is', async () => {
    const texts = people.map((person) => person.slice(0, 5).map((part) => part?.toLowerCase() ?? ''));
    const word = fc.string({
      unit: fc.constantFrom(...'anoe.@-_%\\ cr'.split('')),
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(word, async (words) => {
        const parts = words.split(/\s+/).filter((part) => part !== '');
        const meant = texts.filter((fields) =>
          parts.every((part) => fields.some((text) => text.includes(part))),
        );
        const names = meant.map((fields) => people[texts.indexOf(fields)]?.[0]).sort();
        expect(await search(words)).toEqual(names);
      }),
      { numRuns: 40 },
    );
  });

  it('is narrowed by the index of words, and not by a word that is everywhere', async () => {
    const { world, seed } = test;
    const found = await world.db.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM pg_indexes WHERE indexname IN ('Lead_words_idx', 'Company_words_idx')`;
    expect(found[0]?.n).toBe(2);
    const ask = (words: string[], limit: number) => narrowed(world.db, seed.workspaceId, { words, limit });
    expect(await ask(['example', 'anna'], 1)).toHaveLength(1);
    expect(await ask(['example'], 1)).toBe('many');
    expect(await ask(['ro'], 1)).toBeNull();
  });

  it('is not narrowed by a word that many companies without a lead have', async () => {
    const { world, seed } = test;
    const at = world.clock.now();
    const rest = { domain: null, aliases: [], technologies: [], createdAt: at, updatedAt: at };
    const ids = Array.from({ length: 5 }, () => newId());
    const data = ids.map((id) => ({
      ...{ id, workspaceId: seed.workspaceId, name: 'Globex', nameKey: id },
      ...rest,
    }));
    await world.db.company.createMany({ data });
    const ask = (limit: number) => narrowed(world.db, seed.workspaceId, { words: ['globex'], limit });
    expect(await ask(4)).toBe('many');
    expect(await ask(5)).toEqual([]);
  });
});
