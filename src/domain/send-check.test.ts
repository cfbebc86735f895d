import { describe, expect, it } from 'vitest';
import { checkSend } from './send-check.ts';
import type { SendFacts } from './send-facts.ts';

const now = new Date('2026-11-24T10:00:00Z');
const ago = (ms: number): Date => new Date(now.getTime() - ms);
const mailbox = {
  address: 'ana@example.example',
  state: 'active' as const,
  gapMs: 300_000,
  lastSentAt: ago(600_000),
  cap: { cap: 20, sent: 3, why: 'mailbox' as const, rampDay: 9, freeAt: now },
  provider: null,
  followUpsDue: 0,
};
const good: SendFacts = {
  now,
  seed: 'touch',
  answer: false,
  leadState: 'approved',
  pausedBy: null,
  suppressed: false,
  replied: false,
  bounced: false,
  blockedCountry: null,
  hasAddress: true,
  hasPostalAddress: true,
  mailbox,
  approvalHolds: true,
  first: true,
  earlierOpen: false,
  lastToPerson: null,
  contacted: null,
  remembering: false,
  toCompany: { sent: 0, firstSentAt: null },
  place: { zone: 'Europe/Paris', country: 'FR' },
  urgent: false,
};
const check = (change: Partial<SendFacts>) => checkSend({ ...good, ...change });
const box = (change: Partial<NonNullable<SendFacts['mailbox']>>) => ({ mailbox: { ...mailbox, ...change } });

it('lets an approved mail go when nothing objects', () => {
  expect(checkSend(good)).toEqual({ kind: 'go' });
});

it.each([
  ['an opt-out', { suppressed: true }, 'suppressed'],
  ['an answer', { replied: true }, 'replied'],
  ['a bounce', { bounced: true }, 'bounced'],
  ['a rejected lead', { leadState: 'rejected' }, 'lead_state'],
] as const)('stops for good after %s, urgent or not', (_name, change, code) => {
  for (const urgent of [false, true])
    expect(check({ ...change, urgent })).toMatchObject({ kind: 'stop', reason: { code } });
});

it.each([
  ['no mailbox', { mailbox: null }, 'no_mailbox'],
  ['a lost grant', { mailbox: { ...mailbox, state: 'needs_reconnect' } }, 'mailbox_reconnect'],
  ['a paused mailbox', { mailbox: { ...mailbox, state: 'paused' } }, 'mailbox_paused'],
  ['a text that nobody approved', { approvalHolds: false }, 'approval_stale'],
] as const)('waits for a person on %s, urgent or not', (_name, change, code) => {
  for (const urgent of [false, true])
    expect(check({ ...change, urgent })).toMatchObject({ kind: 'hold', reason: { code } });
});

it('keeps a first mail until it is known whom the owner of the mailbox wrote to; a follow-up leaves', () => {
  const waits = { kind: 'later', reason: { code: 'sent_reading' } };
  expect(check({ remembering: true, urgent: true })).toMatchObject(waits);
  expect(check({ remembering: true, first: false })).toEqual({ kind: 'go' });
});

it('looks again later after a setting that forbids it', () => {
  expect(check({ blockedCountry: 'DE', urgent: true })).toMatchObject({
    kind: 'later',
    reason: { code: 'country' },
  });
  expect(check({ hasPostalAddress: false })).toMatchObject({
    kind: 'later',
    reason: { code: 'no_postal_address' },
  });
});

it('waits while the workspace is paused, also when it is urgent', () => {
  expect(check({ pausedBy: 'U1', urgent: true })).toMatchObject({
    kind: 'later',
    reason: { code: 'paused' },
  });
});

it('keeps the gap between two mails of one mailbox, and never ends it on a round minute', () => {
  expect(check(box({ lastSentAt: ago(290_000) }))).toMatchObject({
    kind: 'later',
    at: new Date(now.getTime() + 10_001),
  });
  const verdict = check(box({ lastSentAt: ago(299_999) }));
  expect(verdict.kind === 'later' && verdict.at.getTime() % 60_000).toBeGreaterThanOrEqual(1_000);
  expect(check(box({ lastSentAt: ago(301_000) }))).toEqual({ kind: 'go' });
});

describe('a cap that is reached', () => {
  const freeAt = new Date(now.getTime() + 4 * 3_600_000);
  const full = { cap: 9, sent: 9, why: 'ramp' as const, rampDay: 3, freeAt };

  it('waits until a place is free, and says which cap it is', () => {
    const verdict = check(box({ cap: full }));
    expect(verdict).toMatchObject({
      kind: 'later',
      reason: { code: 'cap_ramp', params: { cap: 9, day: 3 } },
    });
    expect(verdict.kind === 'later' && verdict.at >= freeAt).toBe(true);
  });

  it('holds for Send Now, too', () => {
    expect(check({ ...box({ cap: full }), urgent: true })).toMatchObject({ reason: { code: 'cap_ramp' } });
  });

  it('draws apart what waits for the same moment', () => {
    const moments = Array.from({ length: 20 }, (_, i) => {
      const verdict = check({ ...box({ cap: full }), seed: `touch ${i}` });
      return verdict.kind === 'later' ? Math.floor(verdict.at.getTime() / 60_000) : 0;
    });
    expect(new Set(moments).size).toBeGreaterThan(10);
  });

  it('moves to the next morning when the place is free in the evening', () => {
    const evening = { ...full, freeAt: new Date('2026-11-24T17:00:00Z') };
    const verdict = check(box({ cap: evening }));
    expect(verdict.kind === 'later' && verdict.at.toISOString()).toMatch(/^2026-11-25T0[78]/);
  });
});

describe('follow-ups of today', () => {
  const busy = box({ followUpsDue: 2, cap: { ...mailbox.cap, cap: 5, sent: 3 } });

  it('keep their places: a first mail waits for the next window', () => {
    const verdict = check(busy);
    expect(verdict).toMatchObject({ kind: 'later', reason: { code: 'follow_ups_first' } });
    expect(verdict.kind === 'later' && verdict.at.toISOString()).toMatch(/^2026-11-25T0[78]/);
  });

  it('themselves go, and so does a first mail when there is room for all', () => {
    expect(check({ ...busy, first: false, leadState: 'contacted' })).toEqual({ kind: 'go' });
    expect(check(box({ followUpsDue: 1, cap: { ...mailbox.cap, cap: 5, sent: 3 } }))).toEqual({ kind: 'go' });
  });
});

describe('people of one company', () => {
  const contacted = {
    code: 'company_contacted',
    params: { who: 'Ben', when: '2026-11-20', until: '2027-05-19' },
  };

  it('hold a first mail when the segment allows no more of them, Send Now included', () => {
    for (const urgent of [false, true])
      expect(check({ contacted, urgent })).toEqual({ kind: 'hold', reason: contacted });
  });

  it('get two mails a day from one mailbox at most', () => {
    const toCompany = { sent: 2, firstSentAt: ago(3_600_000) };
    const verdict = check({ toCompany });
    expect(verdict).toMatchObject({ kind: 'later', reason: { code: 'company_day' } });
    expect(verdict.kind === 'later' && verdict.at.getTime() - now.getTime()).toBeGreaterThan(22 * 3_600_000);
    expect(check({ toCompany: { sent: 1, firstSentAt: ago(3_600_000) } })).toEqual({ kind: 'go' });
  });
});

describe('an answer of a person in a live conversation', () => {
  const night = new Date('2026-11-28T23:00:00Z');
  const answer: Partial<SendFacts> = {
    ...{ answer: true, now: night, leadState: 'replied', replied: true, lastToPerson: night },
    ...{ toCompany: { sent: 5, firstSentAt: night }, earlierOpen: true, approvalHolds: false },
    ...box({ lastSentAt: night, cap: { ...mailbox.cap, cap: 5, sent: 5, why: 'ramp' }, followUpsDue: 9 }),
  };

  it('leaves at once: outside hours, gaps, ramp and order', () => {
    expect(check(answer)).toEqual({ kind: 'go' });
  });

  it.each([
    ['an opt-out', { suppressed: true }, 'suppressed'],
    ['a pause of everything', { pausedBy: 'U1' }, 'paused'],
    ['a paused mailbox', box({ state: 'paused' }), 'mailbox_paused'],
    ['the vendor’s limit', box({ provider: { sent: 500, limit: 500 } }), 'cap_provider'],
  ] as const)('is held by %s', (_name, change, code) => {
    expect(check({ ...answer, ...change })).toMatchObject({ reason: { code } });
  });
});

it('never mails a person twice within 24 hours, not even with Send Now', () => {
  expect(check({ lastToPerson: ago(23 * 3_600_000), urgent: true })).toMatchObject({
    reason: { code: 'person_gap' },
  });
  expect(check({ lastToPerson: ago(25 * 3_600_000) })).toEqual({ kind: 'go' });
});

it('waits for working hours and for the gap, unless a person said Send Now', () => {
  const night = { now: new Date('2026-11-24T23:00:00Z') };
  expect(check(night)).toMatchObject({ kind: 'later', reason: { code: 'window' } });
  expect(check({ ...night, ...box({ lastSentAt: night.now }), urgent: true })).toEqual({ kind: 'go' });
});

it('never sends a follow-up before the mail that it follows', () => {
  expect(check({ earlierOpen: true })).toMatchObject({ kind: 'later', reason: { code: 'earlier_step' } });
});
