import fc from 'fast-check';
import { expect, it } from 'vitest';
import { expiredBefore, hasExpired } from './review-expiry.ts';
import { workingDaysBetween } from './window.ts';

const at = (text: string) => new Date(`2026-${text}:00Z`);

it('expires a draft of Monday on the next Monday, at the same hour', () => {
  expect(hasExpired(at('09-07T10:00'), at('09-14T09:59'))).toBe(false);
  expect(hasExpired(at('09-07T10:00'), at('09-14T10:00'))).toBe(true);
});

it('counts a draft of the weekend from Monday', () => {
  expect(hasExpired(at('09-05T09:00'), at('09-12T23:00'))).toBe(false);
  expect(hasExpired(at('09-06T23:00'), at('09-13T23:30'))).toBe(false);
  expect(hasExpired(at('09-06T23:00'), at('09-14T00:00'))).toBe(true);
});

it('still expires on a Saturday what was put up on Friday', () => {
  expect(hasExpired(at('09-04T20:00'), at('09-12T08:00'))).toBe(true);
});

it('never expires before five working days have passed, and always soon after', () => {
  const moments = fc.date({ min: at('01-01T00:00'), max: at('12-01T00:00'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, fc.integer({ min: 0, max: 20 * 24 }), (since, hours) => {
      const now = new Date(since.getTime() + hours * 3_600_000);
      const days = workingDaysBetween(since, now, { zone: 'UTC', country: null });
      if (days < 5) expect(hasExpired(since, now)).toBe(false);
      if (days > 5) expect(hasExpired(since, now)).toBe(true);
    }),
  );
});

it('never lets a later moment expire less', () => {
  const moments = fc.date({ min: at('01-01T00:00'), max: at('12-01T00:00'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, fc.nat(14 * 86_400_000), (now, later) => {
      const then = expiredBefore(new Date(now.getTime() + later));
      expect(then.getTime()).toBeGreaterThanOrEqual(expiredBefore(now).getTime());
    }),
  );
});
