import { describe, expect, it } from 'vitest';
import { secondsAt, wallClock } from './zoned-time.ts';

describe('a moment in a zone', () => {
  it('goes to the wall clock and back', () => {
    expect(wallClock(1_795_421_520, 'Europe/Paris')).toBe('2026-11-23T09:12');
    expect(secondsAt('2026-11-23T09:12', 'Europe/Paris')).toBe(1_795_421_520);
  });

  it('is right on both sides of a change to summer time', () => {
    expect(secondsAt('2026-03-29T01:30', 'Europe/Paris')).toBe(Date.parse('2026-03-29T00:30:00Z') / 1000);
    expect(secondsAt('2026-03-29T03:30', 'Europe/Paris')).toBe(Date.parse('2026-03-29T01:30:00Z') / 1000);
  });

  it('is nothing for no moment and for no date', () => {
    expect(wallClock(null, 'Asia/Tokyo')).toBe('');
    expect(secondsAt('', 'Asia/Tokyo')).toBeNull();
  });
});
