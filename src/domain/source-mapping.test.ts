import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apifyPresets } from './apify-presets.ts';
import { readMapping, writeMapping } from './mapping-text.ts';
import { icpSchema } from './segment.ts';
import { fillInput, unknownPlaceholders } from './source-input.ts';
import { flatEntry, mapEntry } from './source-mapping.ts';
import { sourceSpecSchema } from './source-spec.ts';

const icp = icpSchema.parse({
  roles: ['CTO', 'VP Engineering'],
  countries: ['FR', 'BE'],
  sizes: [
    { min: 11, max: 50 },
    { min: 501, max: null },
  ],
});
const fill = (input: Parameters<typeof fillInput>[0]) => fillInput(input, { icp, limit: 25 });

describe('the input of an actor', () => {
  it('takes a list where a placeholder stands alone, and words where it stands in a text', () => {
    expect(fill({ titles: '{{roles}}', query: 'site:linkedin.com {{ roles }} in {{countryNames}}' })).toEqual(
      {
        titles: ['CTO', 'VP Engineering'],
        query: 'site:linkedin.com CTO, VP Engineering in France, Belgium',
      },
    );
  });

  it('counts with numbers and writes sizes as actors do', () => {
    expect(fill({ max: '{{limit}}', text: 'first {{limit}}', deep: { sizes: ['{{sizes}}'] } })).toEqual({
      max: 25,
      text: 'first 25',
      deep: { sizes: ['11-50', '501+'] },
    });
  });

  it('makes one list of a list in a list, and leaves everything else alone', () => {
    expect(fill({ all: ['{{roles}}', 'Founder', 3, null, { x: true }], none: '{{technologies}}' })).toEqual({
      all: ['CTO', 'VP Engineering', 'Founder', 3, null, { x: true }],
      none: [],
    });
  });

  it('knows a placeholder that means nothing', () => {
    expect(unknownPlaceholders({ a: '{{role}}', b: ['x {{limit}} {{role}}', { '{{key}}': 1 }] })).toEqual([
      'role',
      'key',
    ]);
  });

  it('never fills in a value that looks like a placeholder itself', () => {
    const odd = icpSchema.parse({ roles: ['{{limit}}'] });
    expect(fillInput({ a: 'x {{roles}}' }, { icp: odd, limit: 5 })).toEqual({ a: 'x {{limit}}' });
  });
});

describe('an entry of an actor', () => {
  const mapping = {
    name: 'full_name|name',
    email: 'emails.0.value|email',
    company: 'organization.name',
    technologies: 'stack.name',
    size: 'organization.people',
    city: 'places',
  };

  it('is read along dotted paths, through lists, with a second choice', () => {
    const entry = {
      full_name: ' ',
      name: 'Ana Roy',
      emails: [{ value: 'ana@globex.example' }],
      organization: { name: 'Globex', people: 120 },
      stack: [{ name: 'Go' }, { name: 'Kafka' }, { name: 'Go' }, {}],
      places: ['Lyon', 'Paris'],
    };
    expect(mapEntry(mapping, entry)).toEqual({
      row: {
        name: 'Ana Roy',
        email: 'ana@globex.example',
        company: 'Globex',
        technologies: 'Go, Kafka',
        size: '120',
        city: 'Lyon, Paris',
      },
      problem: null,
    });
  });

  it('with half of its fields is a lead with fewer facts', () => {
    expect(mapEntry(mapping, { name: 'Ana Roy', organization: { name: 'Globex' } })).toEqual({
      row: { name: 'Ana Roy', company: 'Globex' },
      problem: null,
    });
  });

  it.each([
    ['a message of the actor', { error: 'Too many requests' }, 'entry_no_name'],
    ['a name and nothing else', { name: 'Ana Roy' }, 'entry_no_identity'],
    ['a company without a person', { organization: { name: 'Globex' } }, 'entry_no_name'],
    ['a text', 'Ana Roy', 'entry_unreadable'],
    ['null', null, 'entry_unreadable'],
  ])('that is %s is no lead', (...[, entry, problem]) => {
    expect(mapEntry(mapping, entry).problem).toBe(problem);
  });

  it('invents nothing from objects, booleans and inherited names', () => {
    const entry = { name: 'Ana', organization: { name: { en: 'Globex' } }, email: true };
    expect(mapEntry({ ...mapping, title: 'constructor.name', city: '__proto__' }, entry).row).toEqual({
      name: 'Ana',
    });
  });

  it('never breaks, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (entry, path) => {
        const { row } = mapEntry({ ...mapping, notes: path, name: 'a.b.0.c' }, entry);
        for (const value of Object.values(row)) expect(value.length).toBeLessThanOrEqual(2000);
        flatEntry(entry);
      }),
      { numRuns: 300 },
    );
  });

  it('is shown as the pairs that a mapping can name', () => {
    expect(flatEntry({ a: { b: 'x', c: [{ d: 1 }] }, tags: ['p', 'q'], none: null })).toEqual({
      'a.b': 'x',
      'a.c.0.d': '1',
      tags: 'p, q',
    });
    expect(
      Object.keys(flatEntry(Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`k${i}`, 1])))),
    ).toHaveLength(100);
  });
});

describe('a mapping as text', () => {
  it('is read as it was written', () => {
    for (const { spec } of apifyPresets) {
      expect(readMapping(writeMapping(spec.mapping))).toEqual({ mapping: spec.mapping, wrong: [] });
    }
  });

  it('forgives spelling of fields and spaces, and names the lines that it does not understand', () => {
    expect(readMapping('# mine\nFIRSTNAME: first_name\n\n email=a|b \nphone number = x\nnonsense')).toEqual({
      mapping: { firstName: 'first_name', email: 'a|b' },
      wrong: ['phone number = x', 'nonsense'],
    });
  });
});

it.each(apifyPresets.map(({ id, spec }) => [id, spec] as const))(
  'the preset %s can be saved as it is',
  (_, spec) => {
    expect(sourceSpecSchema.parse(spec)).toEqual(spec);
    expect(unknownPlaceholders(spec.input)).toEqual([]);
    expect(JSON.stringify(spec.input)).toContain('{{limit}}');
  },
);
