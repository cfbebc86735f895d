import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hardCap, type RampDay, rampOf } from './ramp.ts';

const day = (more: Partial<RampDay> = {}): RampDay => ({
  ...{ day: '2026-11-23', ramp: 9, sent: 9, bounces: 0, complaints: 0 },
  ...more,
});
const next = (last: RampDay | null, today = '2026-11-24', start = 5) => rampOf({ start, last }, today);

it('starts with five mails, with more for a mailbox that has been in use', () => {
  expect(next(null)).toBe(5);
  expect(next(null, '2026-11-24', 18)).toBe(18);
});

it('allows two more after a day on which something left, however long the weekend', () => {
  expect(next(day())).toBe(11);
  expect(next(day({ sent: 1 }), '2026-11-30')).toBe(11);
});

it('stands still after a day with more than 2 % bounces or a complaint', () => {
  expect(next(day({ sent: 50, bounces: 1 }))).toBe(11);
  expect(next(day({ sent: 49, bounces: 1 }))).toBe(9);
  expect(next(day({ complaints: 1 }))).toBe(9);
});

it('stands still while a warm-up tool sees that mails do not arrive, and is halved all the same', () => {
  expect(rampOf({ start: 5, last: day(), isHeld: true }, '2026-11-24')).toBe(9);
  expect(rampOf({ start: 20, last: day(), isHeld: true }, '2026-11-24')).toBe(9);
  expect(rampOf({ start: 5, last: null, isHeld: true }, '2026-11-24')).toBe(5);
  expect(rampOf({ start: 5, last: day({ ramp: 30 }), isHeld: true }, '2026-12-10')).toBe(15);
});

it('is halved after a pause of more than seven days, never below five', () => {
  expect(next(day({ ramp: 30 }), '2026-11-30')).toBe(32);
  expect(next(day({ ramp: 30 }), '2026-12-01')).toBe(15);
  expect(next(day({ ramp: 6 }), '2027-02-01')).toBe(5);
});

it('follows what is learnt about the mailbox later', () => {
  expect(next(day({ ramp: 5 }), '2026-11-24', 18)).toBe(18);
});

it('never leaves 5 to 50, and never grows by more than two a day from where it was', () => {
  const days = fc.record({
    day: fc.constant('2026-11-23'),
    ramp: fc.integer({ min: 5, max: 50 }),
    sent: fc.nat(60),
    bounces: fc.nat(5),
    complaints: fc.nat(2),
  });
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), (last, later) => {
      const today = new Date(Date.UTC(2026, 10, 23 + later)).toISOString().slice(0, 10);
      const ramp = next(last, today);
      expect(ramp).toBeGreaterThanOrEqual(5);
      expect(ramp).toBeLessThanOrEqual(Math.min(hardCap, last.ramp + 2));
    }),
  );
});
