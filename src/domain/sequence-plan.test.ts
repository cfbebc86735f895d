import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, it } from 'vitest';
import { defaultSequence, sequenceSchema, touchKinds } from './segment.ts';
import { firstSlot, planSequence } from './sequence-plan.ts';
import { isOpenAt } from './window.ts';

const zone = 'Europe/Paris';
const place = { zone, country: 'FR' };
const at = (iso: string): Date => DateTime.fromISO(iso, { zone }).toJSDate();
const days = (firstAt: Date): string[] =>
  planSequence(defaultSequence, { firstAt, ...place, seed: 'lead' }).map((step) =>
    DateTime.fromJSDate(step.at, { zone }).toFormat('ccc dd'),
  );

it('leaves 30 to 60 seconds after an approval in working hours', () => {
  const approved = at('2026-11-24T10:00');
  const waits = Array.from(
    { length: 50 },
    (_, i) => firstSlot(approved, { ...place, seed: `lead ${i}` }).getTime() - approved.getTime(),
  );
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(30_000);
  expect(Math.max(...waits)).toBeLessThanOrEqual(60_000);
});

it('waits for the morning when approved at night, and at least the asked time on a first send', () => {
  const slot = firstSlot(at('2026-11-24T23:00'), { ...place, seed: 'lead' });
  expect(DateTime.fromJSDate(slot, { zone }).toFormat('ccc dd HH')).toMatch(/^Wed 25 0[89]$/);
  const first = firstSlot(at('2026-11-24T10:00'), { ...place, seed: 'lead', minDelayMs: 60_000 });
  expect(first.getTime()).toBeGreaterThanOrEqual(at('2026-11-24T10:01').getTime());
});

it('puts day 3, 4 and 7 two, three and six days after the first mail', () => {
  expect(days(at('2026-11-24T10:00'))).toEqual(['Tue 24', 'Thu 26', 'Fri 27', 'Mon 30']);
});

it('moves a step that falls on a weekend to Monday', () => {
  expect(days(at('2026-11-26T10:00'))).toEqual(['Thu 26', 'Mon 30', 'Mon 30', 'Wed 02']);
});

it('counts from the day on which the first mail really left', () => {
  expect(days(at('2026-11-30T16:00')).at(-1)).toBe('Mon 07');
});

it('keeps the local hour over a change of summer time', () => {
  const steps = planSequence(defaultSequence, { firstAt: at('2026-10-23T10:00'), ...place, seed: 'lead' });
  expect(DateTime.fromJSDate(steps[3]?.at ?? new Date(0), { zone }).toFormat('ccc dd HH:mm')).toBe(
    'Thu 29 10:00',
  );
});

it('never goes back, never leaves working hours, never mails twice within 24 hours', () => {
  const step = fc.record({ day: fc.integer({ min: 1, max: 30 }), kind: fc.constantFrom(...touchKinds) });
  const sequences = fc
    .array(step, { minLength: 1, maxLength: 8 })
    .map((steps) => [{ day: 1, kind: 'email' as const }, ...steps.toSorted((a, b) => a.day - b.day)]);
  fc.assert(
    fc.property(
      sequences,
      fc.date({ min: new Date('2025-01-01'), max: new Date('2029-01-01'), noInvalidDate: true }),
      (steps, day) => {
        const firstAt = firstSlot(day, { ...place, seed: 'x' });
        const planned = planSequence(sequenceSchema.parse(steps), { firstAt, ...place, seed: 'x' });
        const times = planned.map((one) => one.at.getTime());
        const mails = planned.filter((one) => one.kind === 'email').map((one) => one.at.getTime());
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        expect(planned.every((one) => isOpenAt(one.at, place))).toBe(true);
        expect(mails.every((one, i) => i === 0 || one - (mails[i - 1] ?? 0) >= 86_400_000)).toBe(true);
      },
    ),
  );
});
