import { expect, it } from 'vitest';
import { checkSend, type SendFacts } from './send-check.ts';

const now = new Date('2026-11-24T10:00:00Z');
const ago = (ms: number): Date => new Date(now.getTime() - ms);
const mailbox = {
  address: 'ana@example.example',
  state: 'active' as const,
  gapMs: 300_000,
  cap: 20,
  sent: 3,
  firstSentAt: ago(20 * 3_600_000),
  lastSentAt: ago(600_000),
};
const good: SendFacts = {
  now,
  seed: 'touch',
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
  earlierOpen: false,
  lastToPerson: null,
  place: { zone: 'Europe/Paris', country: 'FR' },
  urgent: false,
};
const check = (change: Partial<SendFacts>) => checkSend({ ...good, ...change });
const box = (change: Partial<typeof mailbox>) => ({ mailbox: { ...mailbox, ...change } });

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

it('keeps the gap between two mails of one mailbox', () => {
  expect(check(box({ lastSentAt: ago(299_000) }))).toMatchObject({
    kind: 'later',
    at: new Date(now.getTime() + 1001),
  });
  expect(check(box({ lastSentAt: ago(301_000) }))).toEqual({ kind: 'go' });
});

it('counts the cap over 24 hours, not over a calendar day', () => {
  const verdict = check(box({ sent: 20 }));
  expect(verdict).toMatchObject({ kind: 'later', reason: { code: 'cap', params: { cap: 20 } } });
  expect(verdict.kind === 'later' && verdict.at.getTime()).toBeGreaterThanOrEqual(
    now.getTime() + 4 * 3_600_000,
  );
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
