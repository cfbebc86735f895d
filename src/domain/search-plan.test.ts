import { expect, it } from 'vitest';
import { readStanding, writeStanding } from './run-cursor.ts';
import { allowanceOf, moreForRun } from './search-plan.ts';

const run = {
  ...{ wanted: 25, budgetMicros: 1_250_000, spentMicros: 0 },
  ...{ total: 0, duplicate: 0, suppressed: 0, invalid: 0 },
};
const cents5 = { unfinished: 0, leadMicros: 50_000 };

it('asks for what is missing, as far as the money goes', () => {
  expect(allowanceOf(run, cents5)).toEqual({ kind: 'go', leads: 25 });
  expect(allowanceOf({ ...run, budgetMicros: 500_000 }, cents5)).toEqual({ kind: 'go', leads: 10 });
  expect(allowanceOf({ ...run, total: 30, duplicate: 10 }, cents5)).toEqual({ kind: 'go', leads: 5 });
});

it('ends when it has brought what was wanted, duplicates not counted', () => {
  expect(allowanceOf({ ...run, total: 40, duplicate: 12, invalid: 3 }, cents5)).toEqual({ kind: 'enough' });
});

it('keeps back what leads that are still looked up may cost, and stops only when nothing is left', () => {
  const half = { ...run, budgetMicros: 500_000, total: 10 };
  expect(allowanceOf(half, { unfinished: 10, leadMicros: 50_000 })).toEqual({ kind: 'wait' });
  expect(allowanceOf({ ...half, spentMicros: 480_000 }, cents5)).toEqual({ kind: 'spent' });
  expect(allowanceOf({ ...half, spentMicros: 250_000 }, cents5)).toEqual({ kind: 'go', leads: 5 });
});

it('goes on until the money is gone where nobody knows what a lead costs', () => {
  expect(allowanceOf({ ...run, spentMicros: 1_249_999 }, { unfinished: 3, leadMicros: null })).toEqual({
    kind: 'go',
    leads: 25,
  });
  expect(allowanceOf({ ...run, spentMicros: 1_250_000 }, { unfinished: 3, leadMicros: null })).toEqual({
    kind: 'spent',
  });
});

it('takes what is paid for already, also when nothing is left', () => {
  const spent = { ...run, spentMicros: 1_250_000, total: 10 };
  expect(allowanceOf(spent, { unfinished: 10, leadMicros: 0 })).toEqual({ kind: 'go', leads: 15 });
});

it('adds money only when there is little left', () => {
  expect(moreForRun(run, 5)).toBe(0);
  expect(moreForRun({ ...run, spentMicros: 1_200_000 }, 5)).toBe(5_000_000);
});

it('reads back where it stands', () => {
  for (const standing of [
    { source: 0, cursor: null },
    { source: 2, cursor: '{"page":3}\n:x' },
  ]) {
    expect(readStanding(writeStanding(standing))).toEqual(standing);
  }
  expect(readStanding(null)).toEqual({ source: 0, cursor: null });
});
