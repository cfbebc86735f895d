import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aCompany, aLead } from '../../test/people.ts';
import { fitOf, type Prospect } from './fit.ts';
import { gapsOf } from './score-gap.ts';
import { icpSchema } from './segment.ts';

const icp = icpSchema.parse({
  industries: ['SaaS'],
  roles: ['CTO'],
  sizes: [{ min: 50, max: 500 }],
  countries: ['FR'],
  exclusions: ['agency'],
  hiringRoles: ['developer'],
});
const gaps = (
  prospect: Prospect,
  boosts: { kind: 'hiring' | 'funding' | 'surge'; points: number }[] = [],
) => {
  const fit = fitOf(icp, prospect);
  const total = Math.min(100, fit.fit + boosts.reduce((sum, { points }) => sum + points, 0));
  return gapsOf(icp, { fit, boosts, total });
};
const right = {
  lead: aLead({ title: 'CTO', country: 'FR' }),
  company: aCompany({ industry: 'SaaS', size: 100 }),
};

it('has nothing to add to a perfect lead', () => {
  expect(gaps(right)).toEqual([]);
});

it('names what is wrong, what is only close and what nobody knows, the largest first', () => {
  const found = gaps({
    lead: aLead({ title: 'CTO' }),
    company: aCompany({ industry: 'Fintech', size: 9_000 }),
  });
  for (const gap of [
    { kind: 'wrong', criterion: 'size', value: '9000', wanted: ['50–500'] },
    { kind: 'unknown', criterion: 'country', value: null, wanted: ['FR'] },
    { kind: 'near', criterion: 'industry', value: 'Fintech' },
  ])
    expect(found).toContainEqual(expect.objectContaining(gap));
  expect(found.map(({ points }) => points)).toEqual(found.map(({ points }) => points).sort((a, b) => b - a));
});

it('promises exactly what the rules would give', () => {
  const almost = { ...right, company: aCompany({ industry: 'Fintech', size: 100 }) };
  const [first] = gaps(almost);
  expect(first?.points).toBe(fitOf(icp, right).fit - fitOf(icp, almost).fit);
});

it('counts signals that are missing, and of a fading one only the rest', () => {
  const found = gaps({ ...right, company: null }, [{ kind: 'funding', points: 4 }]);
  expect(found).toContainEqual({ kind: 'signal', signal: 'hiring', points: 10 });
  expect(found).toContainEqual({ kind: 'signal', signal: 'funding', points: 6 });
});

it('says of an excluded lead only that it is excluded', () => {
  const found = gaps({ ...right, company: aCompany({ name: 'Pixel Agency', industry: 'SaaS', size: 90 }) });
  expect(found).toEqual([{ kind: 'excluded', word: 'agency', points: 95 }]);
});

it('never promises more than there is room for', () => {
  const words = fc.option(fc.constantFrom('CTO', 'Cook', 'SaaS', 'Bakery', 'FR', 'agency'), { nil: null });
  const some = fc.record({ title: words, country: words });
  const where = fc.record({ industry: words, size: fc.option(fc.nat(9_000), { nil: null }) });
  fc.assert(
    fc.property(some, where, (person, firm) => {
      const prospect = { lead: aLead(person), company: aCompany(firm) };
      for (const { points } of gaps(prospect)) {
        expect(points).toBeGreaterThan(0);
        expect(points).toBeLessThanOrEqual(100 - fitOf(icp, prospect).fit);
      }
    }),
  );
});
