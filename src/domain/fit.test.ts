import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aCompany, aLead } from '../../test/people.ts';
import { fieldsOf, fitOf } from './fit.ts';
import { evidenceOf, reasonOf, type SayFit } from './fit-sentence.ts';
import { icpSchema } from './segment.ts';

const icp = icpSchema.parse({
  industries: ['SaaS'],
  roles: ['CTO', 'VP Engineering'],
  sizes: [{ min: 50, max: 500 }],
  countries: ['FR'],
  exclusions: ['agency'],
});
const key: SayFit = (_, name, { good = '', bad = '' } = {}) =>
  name === 'fit.but' ? `${good}, but ${bad}` : name;
const right = {
  lead: aLead({ title: 'Directrice technique', country: 'FR' }),
  company: aCompany({ industry: 'Software', size: 120 }),
};

it('gives everything to a lead that meets every criterion', () => {
  expect(fitOf(icp, right)).toMatchObject({ fit: 100, confidence: 1, excluded: null });
});

it('says first what fits, then what is near or not, then what is not known', () => {
  const fit = fitOf(icp, { lead: right.lead, company: aCompany({ industry: 'Fintech' }) });
  expect(reasonOf(fit, 'en', key)).toBe(
    'fit.match.role, fit.match.country, but fit.near.industry; fit.unknown.size',
  );
});

it('cites only fields that are there, with their value', () => {
  const fields = fieldsOf(right);
  const evidence = evidenceOf(fitOf(icp, right), 'en', (_, __, params) => String(params?.value));
  expect(evidence.map(({ text }) => text)).toContain('Directrice technique');
  for (const { field } of evidence) expect(fields.has(field ?? '')).toBe(true);
});

it('never takes what is missing for a mismatch: it lowers the confidence instead', () => {
  const known = fitOf(icp, { lead: aLead({ title: 'CTO', country: 'FR' }), company: null });
  const wrong = fitOf(icp, {
    lead: aLead({ title: 'CTO', country: 'FR' }),
    company: aCompany({ industry: 'Bakery', size: 4 }),
  });
  expect(known).toMatchObject({ fit: 75, confidence: 0.5 });
  expect(wrong.fit).toBeLessThan(known.fit);
  expect(fitOf(icp, { lead: aLead(), company: null }).fit).toBe(50);
});

it('does not let a right company make up for the wrong person', () => {
  const accountant = { ...right, lead: aLead({ title: 'Accountant', country: 'FR' }) };
  expect(fitOf(icp, accountant).fit).toBeLessThan(50);
});

it('puts an excluded lead at the bottom and says why', () => {
  const fit = fitOf(icp, {
    ...right,
    company: aCompany({ name: 'Pixel Agency', industry: 'SaaS', size: 80 }),
  });
  expect(fit.fit).toBeLessThanOrEqual(5);
  expect(fit.excluded).toEqual({ word: 'agency', field: 'company.name' });
  expect(reasonOf(fit, 'en', key)).toBe('fit.excluded');
});

it('reads a sector out of a description, but never counts a description against anybody', () => {
  const of = (description: string) => fitOf(icp, { lead: aLead(), company: aCompany({ description }) });
  expect(of('We build SaaS for bakers').judged.find((one) => one.criterion === 'industry')?.verdict).toBe(
    'match',
  );
  expect(of('We bake bread').judged.find((one) => one.criterion === 'industry')?.verdict).toBe('unknown');
});

it('weighs the criteria as the ICP says', () => {
  const light = icpSchema.parse({ ...icp, weights: { country: 0 } });
  const abroad = { ...right, lead: aLead({ title: 'CTO', country: 'JP' }) };
  expect(fitOf(light, abroad).fit).toBe(100);
  expect(fitOf(icp, abroad).fit).toBeLessThan(75);
});

it('stays within 0 and 100 and is the same for the same input, whatever the words are', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 60 });
  const some = fc.option(words, { nil: null });
  fc.assert(
    fc.property(some, some, fc.option(fc.nat(), { nil: null }), (title, industry, size) => {
      const prospect = { lead: aLead({ title, country: industry }), company: aCompany({ industry, size }) };
      const fit = fitOf(icp, prospect);
      expect(fit.fit).toBeGreaterThanOrEqual(0);
      expect(fit.fit).toBeLessThanOrEqual(100);
      expect(fitOf(icp, prospect)).toEqual(fit);
    }),
  );
});
