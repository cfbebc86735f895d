import { expect, it } from 'vitest';
import { aCompany } from '../../test/people.ts';
import { knownAs, learn } from './company-learning.ts';
import type { Fact } from './lead.ts';

const fact = (field: string, value: string, source: string): Fact => ({
  ...{ field, value, source, at: '2026-11-22T10:00:00.000Z' },
});
const apollo = 'apollo:organizations/5f';

it('fills what nobody knew, with its source', () => {
  const facts = [fact('size', '120', apollo)];
  expect(learn(aCompany(), { values: { size: 120 }, facts, from: 'vendor' })).toMatchObject({
    size: 120,
    facts,
  });
});

it('never overwrites what a list or a person said, but keeps the other word', () => {
  const said = fact('size', '80', 'csv:fair.csv row 2');
  const known = aCompany({ size: 80, facts: [said] });
  const other = fact('size', '120', apollo);
  expect(learn(known, { values: { size: 120 }, facts: [other], from: 'vendor' })).toMatchObject({
    size: 80,
    facts: [said, other],
  });
});

it('takes a vendor’s newer word for its older one, and over a web site’s', () => {
  const old = aCompany({ size: 90, facts: [fact('size', '90', 'apollo:organizations/4e')] });
  const newer = fact('size', '120', apollo);
  expect(learn(old, { values: { size: 120 }, facts: [newer], from: 'vendor' })).toMatchObject({
    size: 120,
    facts: [newer],
  });
  const site = fact('description', 'We test.', 'https://globex.example/');
  const fromSite = learn(aCompany(), { values: { description: 'We test.' }, facts: [site], from: 'site' });
  const word = fact('description', 'Testing tools', apollo);
  expect(
    learn(fromSite, { values: { description: 'Testing tools' }, facts: [word], from: 'vendor' }),
  ).toMatchObject({
    description: 'Testing tools',
    facts: [site, word],
  });
});

it('does not let a web site correct a vendor, or say what nobody said', () => {
  const known = aCompany({
    description: 'Testing tools',
    facts: [fact('description', 'Testing tools', apollo)],
  });
  const site = { values: { description: 'The best!' }, facts: [], from: 'site' } as const;
  expect(learn(known, site)).toBe(known);
});

it('adopts a name for a company that was only a domain, and a domain for one that was only a name', () => {
  expect(
    knownAs(aCompany({ name: 'globex.example' }), { name: 'Globex', domain: 'globex.example', aliases: [] }),
  ).toMatchObject({ name: 'Globex', nameKey: 'globex' });
  expect(
    knownAs(aCompany({ domain: null }), {
      name: 'Globex Inc',
      domain: 'globex.example',
      aliases: ['gx.example'],
    }),
  ).toMatchObject({ name: 'Globex', domain: 'globex.example', aliases: ['gx.example'] });
  expect(knownAs(aCompany(), { name: 'Globex Inc', domain: 'globex.example', aliases: [] })).toBeNull();
});
