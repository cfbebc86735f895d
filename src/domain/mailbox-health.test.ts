// When bounces, complaints and refusals stop a mailbox, and when not.
import { expect, it } from 'vitest';
import { type HealthCounts, isStricter, rateOf, stopOf, stopOfDomain, warningOf } from './mailbox-health.ts';

const now = new Date('2026-09-07T09:00:00Z');
const quiet: HealthCounts = { sent: 0, bounces: 0, complaints: 0, blockedBy: [] };
const codeOf = (counts: Partial<HealthCounts>) => stopOf({ ...quiet, ...counts }, now)?.reason.code ?? null;

it.each([
  ['one bounce in four', { sent: 4, bounces: 1 }, null],
  ['three bounces of nineteen: too few mails to tell', { sent: 19, bounces: 3 }, null],
  ['two bounces of twenty', { sent: 20, bounces: 2 }, null],
  ['three bounces of twenty', { sent: 20, bounces: 3 }, 'health_bounces'],
  ['three bounces of sixty, exactly 5 %', { sent: 60, bounces: 3 }, 'health_bounces'],
  ['three bounces of sixty-one', { sent: 61, bounces: 3 }, null],
  ['one complaint of nineteen', { sent: 19, complaints: 1 }, null],
  ['one complaint of twenty', { sent: 20, complaints: 1 }, 'health_complaints'],
  ['one complaint of 333', { sent: 333, complaints: 1 }, 'health_complaints'],
  ['one complaint of 334', { sent: 334, complaints: 1 }, null],
  ['two complaints of five', { sent: 5, complaints: 2 }, 'health_complaints'],
  ['a refusal of one domain', { sent: 5, blockedBy: ['a.example'] }, 'health_block'],
  ['a refusal of two domains', { sent: 5, blockedBy: ['a.example', 'b.example'] }, 'health_blocks'],
  ['nothing at all', {}, null],
])('%s', (_, counts, code) => {
  expect(codeOf(counts)).toBe(code);
});

it('a refusal of one domain ends after a day by itself, the rest waits for an admin', () => {
  const block = stopOf({ ...quiet, blockedBy: ['a.example'] }, now);
  expect(block?.until).toEqual(new Date('2026-09-08T09:00:00Z'));
  const bounces = stopOf({ ...quiet, sent: 41, bounces: 4 }, now);
  expect(bounces).toEqual({
    reason: { code: 'health_bounces', params: { n: 4, sent: 41, percent: 9.8 } },
    until: null,
  });
});

it('a stop that waits for an admin replaces one that ends by itself, and never the other way round', () => {
  const forever = { reason: { code: 'x', params: {} }, until: null };
  const day = { ...forever, until: now };
  expect(isStricter(forever, day)).toBe(true);
  expect(isStricter(day, forever)).toBe(false);
  expect(isStricter(day, day)).toBe(false);
  expect(isStricter(day, null)).toBe(true);
});

it('rates are per cent with one digit', () => {
  expect(rateOf(2, 41)).toBe(4.9);
  expect(rateOf(0, 0)).toBe(0);
});

const ofDomain = (counts: Partial<HealthCounts>) =>
  stopOfDomain('lumen.example', { ...quiet, ...counts })?.reason.code ?? null;

it.each([
  ['five bounces of a hundred mails', { sent: 100, bounces: 5 }, 'health_domain_bounces'],
  ['four of a hundred', { sent: 100, bounces: 4 }, null],
  ['three of nineteen: too few to tell', { sent: 19, bounces: 3 }, null],
  ['a single complaint, which is about one mailbox', { sent: 100, complaints: 1 }, null],
  ['two complaints of 600', { sent: 600, complaints: 2 }, 'health_domain_complaints'],
  ['two complaints of 700', { sent: 700, complaints: 2 }, null],
  ['refusals of one domain', { sent: 100, blockedBy: ['a.example'] }, null],
  ['refusals of two domains', { blockedBy: ['a.example', 'b.example'] }, 'health_domain_blocks'],
])('all mailboxes of a domain: %s', (_, counts, code) => {
  expect(ofDomain(counts)).toBe(code);
});

it.each([
  ['two bounces of a hundred', { sent: 100, bounces: 2 }, 'bounces'],
  ['one bounce of thirty, which may be a slip', { sent: 30, bounces: 1 }, null],
  ['two of 101', { sent: 101, bounces: 2 }, null],
  ['one complaint of a thousand', { sent: 1_000, complaints: 1 }, 'complaints'],
  ['one of 1,001', { sent: 1_001, complaints: 1 }, null],
  ['too few mails', { sent: 19, bounces: 2, complaints: 1 }, null],
] as const)('warns before it has to stop: %s', (_, counts, warning) => {
  expect(warningOf({ ...quiet, ...counts })).toBe(warning);
});
