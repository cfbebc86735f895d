import { describe, expect, it } from 'vitest';
import { nextSearchAt } from './search-schedule.ts';

const paris = (now: string, hour = 9): string =>
  nextSearchAt({ hour }, new Date(now), 'Europe/Paris').toISOString();

describe('the next search of a schedule', () => {
  it('is today while its hour lies ahead', () => {
    expect(paris('2026-09-07T06:59:59Z')).toBe('2026-09-07T07:00:00.000Z');
  });
  it('is on the next day from its hour on', () => {
    expect(paris('2026-09-07T07:00:00Z')).toBe('2026-09-08T07:00:00.000Z');
  });
  it('is never on a weekend', () => {
    expect(paris('2026-09-11T12:00:00Z')).toBe('2026-09-14T07:00:00.000Z');
    expect(paris('2026-09-12T03:00:00Z')).toBe('2026-09-14T07:00:00.000Z');
  });
  it('keeps its local hour when the clocks change', () => {
    expect(paris('2026-10-23T12:00:00Z')).toBe('2026-10-26T08:00:00.000Z');
  });
});
