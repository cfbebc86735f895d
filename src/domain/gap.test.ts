import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gapOf, offTheMinute } from './gap.ts';

const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });

it('waits 5 to 15 minutes, the same each time it is asked', () => {
  fc.assert(
    fc.property(moments, fc.uuid(), (lastSentAt, mailboxId) => {
      const gap = gapOf(300_000, { mailboxId, lastSentAt });
      expect(gap).toBe(gapOf(300_000, { mailboxId, lastSentAt }));
      expect(gap).toBeGreaterThanOrEqual(300_000);
      expect(gap).toBeLessThanOrEqual(900_000);
    }),
  );
});

it('differs from mail to mail', () => {
  const gaps = Array.from({ length: 20 }, (_, i) =>
    gapOf(300_000, { mailboxId: 'a', lastSentAt: new Date(Date.UTC(2026, 10, 24, 9, i)) }),
  );
  expect(new Set(gaps).size).toBeGreaterThan(15);
});

it('is never on a round minute, and never earlier', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), fc.string(), (minute, seed) => {
      const at = new Date(minute * 60_000);
      const moved = offTheMinute(at, seed);
      expect(moved.getTime() % 60_000).toBeGreaterThanOrEqual(1_000);
      expect(moved.getTime()).toBeGreaterThan(at.getTime());
    }),
  );
});
