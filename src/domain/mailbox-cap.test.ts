import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CapFacts, capOf, providerLimit } from './mailbox-cap.ts';

const now = new Date('2026-11-24T10:00:00Z');
const facts: CapFacts = {
  ...{ capPerDay: 30, ramp: 9, rampDay: 3, sent: 7, firstSentAt: new Date('2026-11-24T08:00:00Z') },
  ...{ domain: { sent: 20, firstSentAt: null }, provider: { sent: 40, limit: 2_000 } },
};
const cap = (more: Partial<CapFacts>) => capOf({ ...facts, ...more }, now);

it('is the smallest of all and says which: 7 of 9 today, ramp day 3', () => {
  expect(cap({})).toMatchObject({ sent: 7, cap: 9, why: 'ramp', rampDay: 3, freeAt: now });
  expect(cap({ capPerDay: 8 })).toMatchObject({ cap: 8, why: 'mailbox' });
});

it('never allows more than 50, whatever is set', () => {
  expect(cap({ capPerDay: 500, ramp: 50, domain: null, provider: null }).cap).toBe(50);
});

it('leaves a mailbox what the others of its domain left over', () => {
  expect(cap({ domain: { sent: 99, firstSentAt: null } })).toMatchObject({ cap: 8, why: 'domain' });
  expect(cap({ domain: { sent: 105, firstSentAt: null } })).toMatchObject({ cap: 2, why: 'domain' });
});

it('counts mails by hand toward the vendor’s limit alone', () => {
  expect(cap({ provider: { sent: 1_999, limit: 2_000 } })).toMatchObject({ cap: 8, why: 'provider' });
  expect(cap({ provider: { sent: 2_010, limit: 2_000 } })).toMatchObject({ cap: 0, why: 'provider' });
  expect(cap({ provider: null })).toMatchObject({ cap: 9, why: 'ramp' });
});

it('frees a place when the oldest mail is a day old, not at midnight', () => {
  expect(cap({ sent: 9 }).freeAt).toEqual(new Date('2026-11-25T08:00:01Z'));
});

it('is never negative, and its next place is never in the past', () => {
  const counts = fc.nat(3_000);
  fc.assert(
    fc.property(counts, counts, counts, (sent, inDomain, byHand) => {
      const domain = { sent: inDomain, firstSentAt: null };
      const held = cap({ sent, domain, provider: { sent: byHand, limit: 500 } });
      expect(held.cap).toBeGreaterThanOrEqual(0);
      expect(held.freeAt.getTime()).toBeGreaterThanOrEqual(now.getTime());
    }),
  );
});

it('knows what vendors allow companies and private people', () => {
  const limit = (provider: 'google' | 'microsoft', address: string, limitPerDay: number | null = null) =>
    providerLimit({ provider, address, limitPerDay });
  expect(limit('google', 'ana@lumen.example')).toBe(2_000);
  expect(limit('google', 'ana@gmail.com')).toBe(500);
  expect(limit('microsoft', 'ana@lumen.example')).toBe(10_000);
  expect(limit('google', 'ana@lumen.example', 500)).toBe(500);
});
