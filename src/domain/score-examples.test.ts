import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rejectReasons } from './reject-reason.ts';
import { chooseExamples, type Decision, decisionsPerVersion } from './score-examples.ts';

const decided = (n: number, more: Partial<Decision> = {}): Decision => ({
  decision: 'approved',
  reason: null,
  score: 80,
  at: new Date(n),
  facts: { title: `Title ${n}` },
  ...more,
});
const rejected = (n: number, more: Partial<Decision> = {}) =>
  decided(n, { decision: 'rejected', reason: 'wrong_role', ...more });
const ten = Array.from({ length: 10 }, (_, n) => (n % 2 ? decided(n) : rejected(n)));

it('has no examples before ten decisions', () => {
  expect(chooseExamples(ten.slice(0, 9), 9)).toEqual({ version: 0, examples: [] });
});

it('takes at most four of each kind', () => {
  const { examples } = chooseExamples(ten, 10);
  expect(examples.map(({ decision }) => decision)).toEqual([
    ...Array(4).fill('approved'),
    ...Array(4).fill('rejected'),
  ]);
});

it('prefers what the scorer got wrong', () => {
  const surprising = rejected(50, { score: 98, facts: { title: 'Surprise' } });
  const { examples } = chooseExamples([...ten.slice(0, 9), surprising], 10);
  expect(examples.find(({ decision }) => decision === 'rejected')?.facts.title).toBe('Surprise');
});

it('learns nothing about people from a bad draft or a bad moment', () => {
  const all = ten.map((one) => ({ ...one, decision: 'rejected' as const, reason: 'bad_draft' as const }));
  expect(chooseExamples(all, 10).examples).toEqual([]);
});

it('stays the same until ten more decisions are there', () => {
  const older = [...ten];
  const newer = Array.from({ length: 7 }, (_, n) => rejected(100 + n));
  expect(chooseExamples([...newer, ...older], 17)).toEqual(chooseExamples(older, 10));
});

it('carries fields of posts and companies only, cut short, whatever comes in', () => {
  const facts = fc.dictionary(fc.constantFrom('title', 'fullName', 'email', 'company.size'), fc.string());
  const some = fc.record({ facts, score: fc.option(fc.nat(100)), reason: fc.constantFrom(...rejectReasons) });
  fc.assert(
    fc.property(fc.array(some, { minLength: 10, maxLength: 30 }), (all) => {
      const list = all.map((one, n) => rejected(n, one));
      const { examples } = chooseExamples(list, list.length - (list.length % decisionsPerVersion));
      for (const one of examples) {
        expect(Object.keys(one.facts)).not.toContain('fullName');
        expect(Object.keys(one.facts)).not.toContain('email');
        expect(Math.max(0, ...Object.values(one.facts).map((value) => value.length))).toBeLessThanOrEqual(
          120,
        );
      }
    }),
  );
});
