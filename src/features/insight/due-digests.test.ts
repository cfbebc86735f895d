import { DateTime } from 'luxon';
import { expect, it } from 'vitest';
import { isDue, nextDigest } from './due-digests.ts';

it('is due from its hour on, on weekdays', () => {
  expect(isDue({ weekday: 1, hour: 7 }, 8)).toBe(false);
  expect(isDue({ weekday: 1, hour: 8 }, 8)).toBe(true);
  expect(isDue({ weekday: 6, hour: 8 }, 8)).toBe(false);
});

it('is next due on the next weekday whose hour has not come', () => {
  const next = (now: string) =>
    nextDigest(DateTime.fromISO(now, { zone: 'Europe/Paris' }), 8).toFormat('ccc dd HH:mm');
  expect(next('2026-11-23T07:59')).toBe('Mon 23 08:00');
  expect(next('2026-11-23T08:00')).toBe('Tue 24 08:00');
  expect(next('2026-11-27T15:00')).toBe('Mon 30 08:00');
});

it('is not made up for in the evening', () => {
  expect(isDue({ weekday: 5, hour: 11 }, 8)).toBe(false);
});
