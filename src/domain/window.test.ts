import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, it } from 'vitest';
import { isOpenAt, nextSlot, nextSpreadSlot } from './window.ts';

const at = (iso: string, zone: string): Date => DateTime.fromISO(iso, { zone }).toJSDate();
const local = (date: Date, zone: string): string =>
  DateTime.fromJSDate(date, { zone }).toFormat('ccc yyyy-MM-dd HH:mm');

it('leaves at once inside working hours', () => {
  const noon = at('2026-11-24T12:00', 'Asia/Tokyo');
  expect(nextSlot(noon, 'Asia/Tokyo')).toEqual(noon);
});

it('opens at 08:30 and is closed from 17:30 on', () => {
  expect(isOpenAt(at('2026-11-24T08:29:59', 'Europe/Paris'), 'Europe/Paris')).toBe(false);
  expect(isOpenAt(at('2026-11-24T08:30', 'Europe/Paris'), 'Europe/Paris')).toBe(true);
  expect(isOpenAt(at('2026-11-24T17:29:59', 'Europe/Paris'), 'Europe/Paris')).toBe(true);
  expect(isOpenAt(at('2026-11-24T17:30', 'Europe/Paris'), 'Europe/Paris')).toBe(false);
});

it('waits for the morning of the prospect, not of the sender', () => {
  const parisAfternoon = at('2026-11-24T15:00', 'Europe/Paris');
  expect(local(nextSlot(parisAfternoon, 'Asia/Tokyo'), 'Asia/Tokyo')).toBe('Wed 2026-11-25 08:30');
});

it('skips the weekend', () => {
  const friday = at('2026-11-27T17:30', 'Europe/Paris');
  expect(local(nextSlot(friday, 'Europe/Paris'), 'Europe/Paris')).toBe('Mon 2026-11-30 08:30');
  const saturday = at('2026-11-28T10:00', 'Europe/Paris');
  expect(local(nextSlot(saturday, 'Europe/Paris'), 'Europe/Paris')).toBe('Mon 2026-11-30 08:30');
});

it('keeps 08:30 on the clock over a change to and from summer time', () => {
  for (const evening of ['2026-03-27T20:00', '2026-10-23T20:00'])
    expect(local(nextSlot(at(evening, 'Europe/Paris'), 'Europe/Paris'), 'Europe/Paris')).toMatch(
      /^Mon .* 08:30$/,
    );
  expect(
    local(nextSlot(at('2026-11-01T03:00', 'America/New_York'), 'America/New_York'), 'America/New_York'),
  ).toBe('Mon 2026-11-02 08:30');
});

it('always answers an open moment, never one before', () => {
  const zones = fc.constantFrom('Europe/Paris', 'Asia/Tokyo', 'America/Los_Angeles', 'Asia/Kolkata', 'UTC');
  const dates = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(dates, zones, fc.string(), (after, zone, seed) => {
      const slot = nextSpreadSlot(after, { zone, seed });
      expect(slot.getTime()).toBeGreaterThanOrEqual(after.getTime());
      expect(isOpenAt(slot, zone)).toBe(true);
    }),
  );
});
