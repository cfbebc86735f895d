import { expect, it } from 'vitest';
import { Unavailable } from '#lib/errors.ts';
import { createPace } from './pace.ts';

const later = async (call: Promise<void>): Promise<number> => {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Unavailable);
  return error instanceof Unavailable ? error.retryAfterMs : 0;
};

it('lets one message through and sends the third away until it may leave', async () => {
  const pace = createPace(1500, () => 0);
  await pace('T1/C1');
  const second = await later(pace('T1/C1'));
  const third = await later(pace('T1/C1'));
  expect(second).toBeGreaterThanOrEqual(1500);
  expect(third).toBe(second + 1500);
});

it('keeps channels apart', async () => {
  const pace = createPace(5000, () => 0);
  await pace('T1/C1');
  await expect(pace('T2/C1')).resolves.toBeUndefined();
});

it('does nothing when no gap is asked for', async () => {
  const pace = createPace(0, () => 0);
  for (let i = 0; i < 100; i += 1) await pace('T1/C1');
  expect(await pace('T1/C1')).toBeUndefined();
});
