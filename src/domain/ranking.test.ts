import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atThreshold, aucOf, type Ranked, spearmanOf } from './ranking.ts';

const cases = (...pairs: [number, 0 | 1][]): Ranked[] => pairs.map(([score, label]) => ({ score, label }));

it('is 1 when every good lead stands above every bad one, 0 the other way round, a half by chance', () => {
  expect(aucOf(cases([90, 1], [80, 1], [40, 0]))).toBe(1);
  expect(aucOf(cases([10, 1], [80, 0]))).toBe(0);
  expect(aucOf(cases([50, 1], [50, 0]))).toBe(0.5);
});

it('says nothing about leads of one kind only', () => {
  expect(aucOf(cases([90, 1], [10, 1]))).toBeNull();
  expect(spearmanOf([1, 2, 3], [5, 5, 5])).toBeNull();
});

it('agrees with counting every pair', () => {
  const list = fc.array(fc.record({ score: fc.nat(20), label: fc.constantFrom<0 | 1>(0, 1) }), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(list, (all) => {
      const pairs = all.flatMap((good) =>
        good.label === 1
          ? all.filter((bad) => bad.label === 0).map((bad) => [good.score, bad.score] as const)
          : [],
      );
      const won = pairs.reduce((sum, [good, bad]) => sum + (good > bad ? 1 : good === bad ? 0.5 : 0), 0);
      const auc = aucOf(all);
      if (pairs.length === 0) expect(auc).toBeNull();
      else expect(auc).toBeCloseTo(won / pairs.length, 10);
    }),
  );
});

it('correlates ranks, whatever the distances', () => {
  expect(spearmanOf([1, 2, 3, 4], [10, 20, 21, 900])).toBeCloseTo(1);
  expect(spearmanOf([1, 2, 3, 4], [4, 3, 2, 1])).toBeCloseTo(-1);
});

it('says what a threshold lets through', () => {
  const all = cases([90, 1], [80, 0], [76, 1], [60, 1], [20, 0]);
  expect(atThreshold(all, 75)).toMatchObject({ taken: 3, precision: 2 / 3, recall: 2 / 3 });
  expect(atThreshold(all, 95)).toMatchObject({ taken: 0, precision: null, recall: 0 });
});
