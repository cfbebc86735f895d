import { describe, expect, it } from 'vitest';
import { addressTrouble, type EmailVerdict, type KeptEmailCheck } from './email-verdict.ts';
import { isRoleAddress } from './role-address.ts';

const address = 'camille@globex.example';
const checked = (verdict: EmailVerdict, more: Partial<KeptEmailCheck> = {}): KeptEmailCheck => ({
  verdict,
  why: 'x',
  address,
  provider: 'hunter',
  paid: true,
  at: '2026-11-01T09:00:00.000Z',
  ...more,
});
const careful = { address, sendRisky: false };

describe('what a verdict means for an approval', () => {
  it('lets a good address pass, and one that nobody asked about', () => {
    expect(addressTrouble(checked('valid'), careful)).toBeNull();
    expect(addressTrouble(null, careful)).toBeNull();
  });

  it('stops an address that does not exist, opted in or not', () => {
    for (const sendRisky of [false, true])
      expect(addressTrouble(checked('invalid'), { address, sendRisky })).toBe('address_invalid');
  });

  it('stops a risky one until the workspace says that it wants them', () => {
    expect(addressTrouble(checked('risky'), careful)).toBe('address_risky');
    expect(addressTrouble(checked('risky'), { address, sendRisky: true })).toBeNull();
  });

  it('mentions that a paid check could not find out; a free one never can', () => {
    expect(addressTrouble(checked('unknown'), careful)).toBe('address_unsure');
    expect(addressTrouble(checked('unknown', { paid: false }), careful)).toBeNull();
    expect(addressTrouble(checked('unknown', { why: 'not_asked' }), careful)).toBeNull();
  });

  it('says nothing about an address that was written since', () => {
    expect(
      addressTrouble(checked('invalid'), { ...careful, address: 'camille.roy@globex.example' }),
    ).toBeNull();
  });
});

describe('an address of a function', () => {
  it.each([
    'info@a.example',
    'Sales@a.example',
    'no-reply@a.example',
    'contact.fr@a.example',
    'rh@a.example',
  ])('is %s', (one) => expect(isRoleAddress(one)).toBe(true));

  it.each([
    'ana@a.example',
    'helene@a.example',
    'infante@a.example',
    'jobst@a.example',
    'teamo.roy@a.example',
  ])('is not %s', (one) => expect(isRoleAddress(one)).toBe(false));
});
