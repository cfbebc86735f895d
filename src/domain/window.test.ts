import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { holidayTable } from './holiday-table.ts';
import { isWorkingDay } from './holidays.ts';
import {
  closingOf,
  dateAt,
  isOpenAt,
  nextSlot,
  nextSpreadSlot,
  openingOf,
  type Place,
  workingDaysBetween,
} from './window.ts';
import { usualZones } from './zone-cities.ts';

const paris: Place = { zone: 'Europe/Paris', country: 'FR' };
const tokyo: Place = { zone: 'Asia/Tokyo', country: 'JP' };
const newYork: Place = { zone: 'America/New_York', country: 'US' };
const at = (iso: string, { zone }: Place): Date => DateTime.fromISO(iso, { zone }).toJSDate();
const local = (date: Date, { zone }: Place): string =>
  DateTime.fromJSDate(date, { zone }).toFormat('ccc yyyy-MM-dd HH:mm');

it('leaves at once inside working hours', () => {
  const noon = at('2026-11-24T12:00', tokyo);
  expect(nextSlot(noon, tokyo)).toEqual(noon);
});

it('opens at 08:30 and is closed from 17:30 on', () => {
  expect(isOpenAt(at('2026-11-24T08:29:59', paris), paris)).toBe(false);
  expect(isOpenAt(at('2026-11-24T08:30', paris), paris)).toBe(true);
  expect(isOpenAt(at('2026-11-24T17:29:59', paris), paris)).toBe(true);
  expect(isOpenAt(at('2026-11-24T17:30', paris), paris)).toBe(false);
  expect(closingOf(at('2026-11-24T09:00', paris), paris)).toEqual(at('2026-11-24T17:30', paris));
});

it('waits for the morning of the prospect, not of the sender', () => {
  const parisAfternoon = at('2026-11-24T15:00', paris);
  expect(local(nextSlot(parisAfternoon, tokyo), tokyo)).toBe('Wed 2026-11-25 08:30');
});

it('skips the weekend', () => {
  for (const late of ['2026-11-27T17:30', '2026-11-28T10:00'])
    expect(local(nextSlot(at(late, paris), paris), paris)).toBe('Mon 2026-11-30 08:30');
});

describe('a public holiday', () => {
  it('is not a working day there, and is one elsewhere', () => {
    const cultureDay = at('2026-11-03T10:00', tokyo);
    expect(isOpenAt(cultureDay, tokyo)).toBe(false);
    expect(isOpenAt(cultureDay, { ...tokyo, country: null })).toBe(true);
    expect(local(nextSlot(cultureDay, tokyo), tokyo)).toBe('Wed 2026-11-04 08:30');
  });

  it('counts by the date there, not by the sender’s', () => {
    // Monday 19:00 in Paris is Tuesday, Culture Day, in Tokyo.
    expect(local(nextSlot(at('2026-11-02T19:00', paris), tokyo), tokyo)).toBe('Wed 2026-11-04 08:30');
  });

  it('joins a weekend: after Christmas 2026 in London people are back on Tuesday', () => {
    const london: Place = { zone: 'Europe/London', country: 'GB' };
    expect(local(nextSlot(at('2026-12-24T18:00', london), london), london)).toBe('Tue 2026-12-29 08:30');
  });
});

it('keeps 08:30 on the clock over a change to and from summer time', () => {
  for (const evening of ['2026-03-27T20:00', '2026-10-23T20:00'])
    expect(local(nextSlot(at(evening, paris), paris), paris)).toMatch(/^Mon .* 08:30$/);
  expect(local(nextSlot(at('2026-11-01T03:00', newYork), newYork), newYork)).toBe('Mon 2026-11-02 08:30');
});

it('counts working days without weekends and holidays', () => {
  const days = (from: string, to: string) => workingDaysBetween(at(from, paris), at(to, paris), paris);
  expect(days('2026-11-23T16:00', '2026-11-26T09:00')).toBe(3);
  expect(days('2026-11-10T16:00', '2026-11-13T09:00')).toBe(2);
  expect(days('2026-11-26T16:00', '2026-11-23T09:00')).toBe(0);
});

describe('anywhere and at any time', () => {
  const zones = fc.constantFrom(
    ...Object.values(usualZones),
    'Europe/Paris',
    'Asia/Tokyo',
    'Asia/Kolkata',
    'UTC',
  );
  const countries = fc.constantFrom(...Object.keys(holidayTable), 'ZZ', null);
  const places = fc.record({ zone: zones, country: countries });
  const moments = fc.date({ min: new Date('2025-01-01'), max: new Date('2032-01-01'), noInvalidDate: true });

  it('answers an open moment on a working day, never one before', () => {
    fc.assert(
      fc.property(moments, places, fc.string(), (after, place, seed) => {
        for (const slot of [nextSlot(after, place), nextSpreadSlot(after, { ...place, seed })]) {
          expect(slot.getTime()).toBeGreaterThanOrEqual(after.getTime());
          expect(isOpenAt(slot, place)).toBe(true);
          expect(isWorkingDay(dateAt(slot, place.zone), place.country)).toBe(true);
        }
        expect(isOpenAt(openingOf(after, { ...place, seed }), place)).toBe(true);
      }),
    );
  });

  it('never waits longer than a long string of holidays', () => {
    fc.assert(
      fc.property(moments, places, (after, place) => {
        expect(nextSlot(after, place).getTime() - after.getTime()).toBeLessThan(15 * 86_400_000);
      }),
    );
  });
});

it('reads a zone that nobody knows as UTC', () => {
  expect(isOpenAt(new Date('2026-11-24T09:00:00Z'), { zone: 'Mars/Base', country: null })).toBe(true);
});
