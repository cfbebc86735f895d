import { expect, it } from 'vitest';
import { isDue } from './due-digests.ts';

it('is due from its hour on, on weekdays', () => {
  expect(isDue({ weekday: 1, hour: 7 }, 8)).toBe(false);
  expect(isDue({ weekday: 1, hour: 8 }, 8)).toBe(true);
  expect(isDue({ weekday: 6, hour: 8 }, 8)).toBe(false);
});

it('is not made up for in the evening', () => {
  expect(isDue({ weekday: 5, hour: 11 }, 8)).toBe(false);
});
