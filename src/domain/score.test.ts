import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Signal } from '#domain/lead.ts';
import { aSignal, sunday } from '../../test/people.ts';
import { boostsOf, nextBoostChange, pointsAt, totalOf } from './score.ts';

const now = sunday;
const wanted = { hiringRoles: ['software engineer'], now };
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

it('counts ten points today, a quarter on day 30, nothing from day 31 on', () => {
  expect([0, 6, 15, 30, 31].map((days) => pointsAt(daysAgo(days), now))).toEqual([10, 8, 6, 2, 0]);
});

it('counts a signal of day 30 until its last minute', () => {
  expect(pointsAt(new Date(daysAgo(31).getTime() + 60_000), now)).toBe(2);
});

it('does not believe in signals from the future', () => {
  expect(pointsAt(new Date(now.getTime() + 3 * 86_400_000), now)).toBe(0);
});

it('counts hiring only for the roles that the ICP names', () => {
  const hiring = [aSignal('hiring', 'Accountant', 1), aSignal('hiring', 'Senior Backend Engineer', 3)];
  expect(boostsOf(hiring, wanted)).toMatchObject([{ kind: 'hiring', title: 'Senior Backend Engineer' }]);
  expect(boostsOf(hiring, { hiringRoles: [], now })).toEqual([]);
});

it('counts each kind once, by its freshest signal', () => {
  const many = [
    aSignal('funding', 'Series B', 10),
    aSignal('hiring', 'Developer', 4),
    aSignal('hiring', 'DevOps developer', 2),
  ];
  expect(boostsOf(many, wanted).map(({ kind, points }) => [kind, points])).toEqual([
    ['hiring', 9],
    ['funding', 7],
  ]);
});

it('takes the day of the fetch when there is no date, and says so', () => {
  const undated = { ...aSignal('funding', 'Seed', 0), occurredAt: null };
  expect(boostsOf([undated], wanted)).toMatchObject([{ dated: false, at: now, points: 10 }]);
});

it('never gets above 100 or below 0', () => {
  const boost = fc.record({ points: fc.integer({ min: 0, max: 10 }) });
  fc.assert(
    fc.property(fc.double(), fc.array(boost), (fit, boosts) => {
      const total = totalOf(fit, boosts);
      expect(Number.isInteger(total) && total >= 0 && total <= 100).toBe(true);
    }),
  );
  expect(totalOf(95, [{ points: 10 }])).toBe(100);
});

const sumAt = (signals: readonly Signal[], at: Date) =>
  boostsOf(signals, { hiringRoles: wanted.hiringRoles, now: at })
    .map(({ kind, points }) => `${kind}${points}`)
    .join();

it('knows when the points change next, to the millisecond, until nothing is left', () => {
  const signals = [
    aSignal('funding', 'Seed', 0),
    aSignal('surge', 'Topic', 28),
    aSignal('hiring', 'Nurse', 1),
  ];
  let at = now;
  const steps: string[] = [];
  for (
    let next = nextBoostChange(signals, wanted);
    next;
    next = nextBoostChange(signals, { ...wanted, now: at })
  ) {
    expect(sumAt(signals, new Date(next.getTime() - 1))).toBe(sumAt(signals, at));
    expect(sumAt(signals, next)).not.toBe(sumAt(signals, at));
    at = next;
    steps.push(sumAt(signals, at));
  }
  expect(steps.at(0)).toBe('funding9,surge2');
  expect(steps.at(-1)).toBe('');
  expect(at).toEqual(new Date(now.getTime() + 31 * 86_400_000));
});

it('does not wait for roles that nobody asked for, nor for what is long over', () => {
  expect(
    nextBoostChange([aSignal('hiring', 'Accountant', 2), aSignal('funding', 'A', 40)], wanted),
  ).toBeNull();
  expect(nextBoostChange([], wanted)).toBeNull();
});

it('waits for a signal that is dated later than tomorrow', () => {
  const announced = aSignal('funding', 'Closing soon', -5);
  expect(nextBoostChange([announced], wanted)).toEqual(new Date(now.getTime() + 4 * 86_400_000));
});
