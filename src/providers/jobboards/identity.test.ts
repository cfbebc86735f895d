import { describe, expect, it } from 'vitest';
import { isProven, namesAnother, sameName, type Whose } from './identity.ts';

const acme: Whose = {
  name: 'Acmé Robotics SAS',
  domain: 'acme-robotics.example',
  aliases: ['acme.example'],
  country: 'FR',
  city: 'Lyon',
};
const ad = (more: Partial<Parameters<typeof isProven>[1][number]> = {}) => ({
  employer: null,
  url: 'https://jobs.lever.co/acmerobotics/1',
  text: '',
  places: [],
  ...more,
});

describe('a guessed board is the company’s', () => {
  it.each([
    ['its domain in the ad’s address', { url: 'https://www.acme-robotics.example/jobs?gh_jid=1' }],
    ['its domain in the text', { text: 'Write to jobs@acme-robotics.example.' }],
    ['another of its domains', { text: 'See https://careers.acme.example/lyon' }],
    ['its name and its country', { employer: 'ACME Robotics, Inc.', places: ['Paris, France'] }],
    ['its name and its country’s code', { employer: 'Acme Robotics', places: ['fr'] }],
    ['its name and its town', { employer: 'Groupe Acmé Robotics', places: ['69000 Lyon'] }],
    ['a subsidiary’s name', { employer: 'Acme Robotics France', places: ['Lyon'] }],
    ['its name in the text and its town', { text: 'Acmé Robotics builds arms.', places: ['Lyon'] }],
  ])('with %s', (_proof, more) => {
    expect(isProven(acme, [ad(), ad(more)])).toBe(true);
  });

  it.each([
    ['only the same address', {}],
    ['another employer', { employer: 'Acme Plumbing Ltd', places: ['Lyon'] }],
    ['a namesake in another country', { employer: 'Acme Robotics', places: ['Austin, TX'] }],
    ['a namesake without a place', { employer: 'Acme Robotics' }],
    ['a domain that only ends alike', { text: 'See notacme.example' }],
    ['a domain that only begins alike', { text: 'See acme.example.org and acme.example-shop' }],
    ['a name in the text, elsewhere', { text: 'Acme Robotics hires', places: ['Berlin'] }],
  ])('not with %s', (_what, more) => {
    expect(isProven(acme, [ad(more)])).toBe(false);
  });

  it('not when its name is a word of the language', () => {
    const nord: Whose = { ...acme, name: 'Nord', domain: 'nord.example', aliases: [] };
    expect(isProven(nord, [ad({ text: 'Notre agence du Nord recrute', places: ['Lyon'] })])).toBe(false);
  });

  it('not because California is written like Canada', () => {
    const canadian: Whose = { ...acme, country: 'CA', city: 'Toronto' };
    expect(isProven(canadian, [ad({ employer: 'Acme Robotics', places: ['San Diego, CA'] })])).toBe(false);
  });
});

describe('a board that the company’s site links to', () => {
  it.each(['Acme', 'Acmé Robotics France', 'AcmeRobotics', null])(
    'is believed when it names %s',
    (employer) => {
      expect(namesAnother(acme, [ad({ employer })])).toBe(false);
    },
  );

  it('is somebody else’s when it plainly says so', () => {
    expect(namesAnother(acme, [ad({ employer: 'Nordwind Capital' })])).toBe(true);
  });
});

it.each([
  ['Acme', 'ACME, Inc.', true],
  ['Groupe Acme', 'Acme SAS', true],
  ['Acme Deutschland GmbH', 'Acme', true],
  ['Acme Plumbing', 'Acme', false],
  ['Société Générique', 'Societe Generique SA', true],
  ['', '', false],
])('“%s” and “%s”: one name is %s', (one, other, same) => {
  expect(sameName(one, other)).toBe(same);
});
