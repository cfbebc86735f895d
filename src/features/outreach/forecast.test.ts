import { DateTime } from 'luxon';
import { expect, it } from 'vitest';
import { defaultSequence } from '#domain/segment.ts';
import { forecast } from './forecast.ts';

const input = {
  lead: { id: 'lead-1', city: null, country: null },
  company: { city: null, country: 'JP' },
  senderZone: 'Europe/Paris',
  sequence: { steps: defaultSequence, dayMode: 'calendar' as const },
  at: DateTime.fromISO('2026-11-24T15:00', { zone: 'Europe/Paris' }).toJSDate(),
};

it('takes the company’s country when the person’s place is unknown, says so, and waits for its morning', () => {
  const { placed, steps } = forecast(input);
  expect(placed).toEqual({ zone: 'Asia/Tokyo', country: 'JP', from: 'company' });
  const first = DateTime.fromJSDate(steps[0]?.at ?? new Date(0), { zone: 'Asia/Tokyo' });
  expect(first.toFormat('ccc dd HH')).toMatch(/^Wed 25 0[89]$/);
});

it('falls back to the sender’s zone and says so', () => {
  const { placed, steps } = forecast({ ...input, company: null });
  expect(placed).toEqual({ zone: 'Europe/Paris', country: 'FR', from: 'sender' });
  expect((steps[0]?.at.getTime() ?? 0) - input.at.getTime()).toBeLessThanOrEqual(60_000);
});

it('says the same twice', () => {
  expect(forecast(input)).toEqual(forecast(input));
});
