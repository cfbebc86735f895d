import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasExpired as expired, expiredBefore } from './review-expiry.ts';
import { type Place, workingDaysBetween } from './window.ts';

const utc = { zone: 'UTC', country: null };
const hasExpired = (since: Date, now: Date, place: Place = utc) => expired(since, now, place);
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

it('does not count the public holidays of where the team works', () => {
  const paris = { zone: 'Europe/Paris', country: 'FR' };
  // Thursday before Easter: Monday is a holiday in France.
  expect(hasExpired(at('04-02T10:00'), at('04-09T10:00'))).toBe(true);
  expect(hasExpired(at('04-02T10:00'), at('04-09T10:00'), paris)).toBe(false);
  expect(hasExpired(at('04-02T10:00'), at('04-10T10:00'), paris)).toBe(true);
});

it('counts the days of the team, not those of Greenwich', () => {
  const tokyo = { zone: 'Asia/Tokyo', country: 'JP' };
  // Sunday evening in Greenwich is Monday morning in Tokyo.
  expect(hasExpired(at('06-07T23:00'), at('06-14T23:00'), tokyo)).toBe(true);
  expect(hasExpired(at('06-07T23:00'), at('06-14T22:59'), tokyo)).toBe(false);
});

const places = fc.constantFrom(
  utc,
  { zone: 'Europe/Paris', country: 'FR' },
  { zone: 'Asia/Tokyo', country: 'JP' },
);

it('never expires before five working days have passed, and always soon after', () => {
  const moments = fc.date({ min: at('01-01T00:00'), max: at('12-01T00:00'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, fc.integer({ min: 0, max: 20 * 24 }), places, (since, hours, place) => {
      const now = new Date(since.getTime() + hours * 3_600_000);
      const days = workingDaysBetween(since, now, place);
      if (days < 5) expect(hasExpired(since, now, place)).toBe(false);
      if (days > 5) expect(hasExpired(since, now, place)).toBe(true);
    }),
  );
});

it('never lets a later moment expire less', () => {
  const moments = fc.date({ min: at('01-01T00:00'), max: at('12-01T00:00'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, fc.nat(14 * 86_400_000), places, (now, later, place) => {
      const then = expiredBefore(new Date(now.getTime() + later), place);
      expect(then.getTime()).toBeGreaterThanOrEqual(expiredBefore(now, place).getTime());
    }),
  );
});
