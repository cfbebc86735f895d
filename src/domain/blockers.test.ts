import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { type ApprovalFacts, asksTwice, blockersOf, movedTooFar, policyOf, refusing } from './blockers.ts';
import { workingDaysBetween } from './window.ts';

const fine: ApprovalFacts = {
  email: 'camille@globex.example',
  addressTrouble: null,
  mailboxState: 'active',
  postalAddress: '12 rue Exemple, Lyon',
  policy: 'allow',
  flags: [],
  hasOffer: true,
  paused: false,
  held: false,
};
const paris = (day: string): Date => DateTime.fromISO(day, { zone: 'Europe/Paris' }).toJSDate();

describe('what stands in the way of an approval', () => {
  it('is nothing for a complete workspace', () => {
    expect(blockersOf(fine)).toEqual([]);
  });

  it.each([
    ['no_email', { email: null }],
    ['address_invalid', { addressTrouble: 'address_invalid' }],
    ['address_risky', { addressTrouble: 'address_risky' }],
    ['no_postal_address', { postalAddress: '  ' }],
    ['no_mailbox', { mailboxState: null }],
    ['mailbox_stopped', { mailboxState: 'needs_reconnect' }],
    ['country', { policy: 'block' }],
    ['placeholder', { flags: [{ code: 'placeholder' }] }],
  ] as const)('is %s, and it refuses', (blocker, change) => {
    const blockers = blockersOf({ ...fine, ...change });
    expect(blockers).toEqual([blocker]);
    expect(refusing(blockers)).toBe(blocker);
  });

  it('is said but refuses nobody for a missing Offer and a pause', () => {
    const blockers = blockersOf({ ...fine, hasOffer: false, paused: true });
    expect(blockers).toEqual(['paused', 'no_offer']);
    expect(refusing(blockers)).toBeNull();
  });

  it('is said but refuses nobody for an address that no check is sure of', () => {
    const blockers = blockersOf({ ...fine, addressTrouble: 'address_unsure' });
    expect(blockers).toEqual(['address_unsure']);
    expect(refusing(blockers)).toBeNull();
  });

  it('asks once more for a flag that a person may overrule', () => {
    expect(asksTwice([{ code: 'too_long' }])).toBe(true);
    expect(asksTwice([{ code: 'placeholder' }])).toBe(false);
  });

  it('knows a country by its rule and allows the others', () => {
    expect(policyOf({ DE: { email: 'block' } }, 'DE')).toBe('block');
    expect(policyOf({ DE: { email: 'block' } }, 'FR')).toBe('allow');
    expect(policyOf({ DE: { email: 'block' } }, null)).toBe('allow');
  });
});

describe('the date on the card', () => {
  const zone = { zone: 'Europe/Paris', country: 'FR' };

  it('counts working days and no weekend', () => {
    expect(workingDaysBetween(paris('2026-11-20T16:00'), paris('2026-11-23T09:00'), zone)).toBe(1);
    expect(workingDaysBetween(paris('2026-11-23T16:00'), paris('2026-11-26T09:00'), zone)).toBe(3);
    expect(workingDaysBetween(paris('2026-11-23T09:00'), paris('2026-12-07T09:00'), zone)).toBe(10);
  });

  it('may be two working days later, not three', () => {
    expect(movedTooFar(paris('2026-11-19T09:12'), paris('2026-11-23T17:00'), zone)).toBe(false);
    expect(movedTooFar(paris('2026-11-19T09:12'), paris('2026-11-24T08:31'), zone)).toBe(true);
  });

  it('is never too near, and a card without a date shows no date to approve', () => {
    expect(movedTooFar(paris('2026-11-26T09:12'), paris('2026-11-23T09:00'), zone)).toBe(false);
    expect(movedTooFar(null, paris('2026-11-23T09:00'), zone)).toBe(true);
  });

  it('is counted where the prospect is', () => {
    const night = new Date('2026-11-23T23:30:00Z');
    expect(workingDaysBetween(night, new Date('2026-11-24T01:00:00Z'), { zone: 'UTC', country: null })).toBe(
      1,
    );
    expect(workingDaysBetween(night, new Date('2026-11-24T01:00:00Z'), zone)).toBe(0);
  });
});
