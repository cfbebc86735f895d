import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CryptoKey, deriveKey, seal, signToken, unseal, verifyToken } from './crypto.ts';

const oldKey: CryptoKey = { id: 'one', key: Buffer.alloc(32, 1) };
const newKey: CryptoKey = { id: 'two', key: Buffer.alloc(32, 2) };

it('opens what it sealed, whatever the text', () => {
  fc.assert(fc.property(fc.string(), (text) => unseal([newKey], seal(newKey, text)) === text));
});

it('still opens values of an older key after a new one was put first', () => {
  expect(unseal([newKey, oldKey], seal(oldKey, 'refresh'))).toBe('refresh');
});

it('names the missing key instead of failing darkly', () => {
  expect(() => unseal([newKey], seal(oldKey, 'x'))).toThrow(/"one"/);
});

it('refuses a sealed value that was changed', () => {
  const sealed = seal(newKey, 'secret');
  const changed = `${sealed.slice(0, -2)}${sealed.endsWith('A') ? 'BB' : 'AA'}`;
  expect(() => unseal([newKey], changed)).toThrow();
});

it('verifies its own tokens and no other string', () => {
  const key = deriveKey(newKey, 'unsubscribe');
  const token = signToken(key, ['workspace', 'hash']);
  expect(verifyToken([key], token)).toEqual(['workspace', 'hash']);
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom('A', 'z', '.', '0'), (at, char) => {
      const changed = token.slice(0, at) + char + token.slice(at + 1);
      const read = verifyToken([key], changed);
      return changed === token || read === null || changed.length !== token.length;
    }),
  );
});

it('does not take a token of one purpose for another', () => {
  const token = signToken(deriveKey(newKey, 'open'), ['x']);
  expect(verifyToken([deriveKey(newKey, 'unsubscribe')], token)).toBeNull();
});

it('never throws on hostile tokens', () => {
  const keys = [deriveKey(newKey, 'click')];
  fc.assert(fc.property(fc.string(), (token) => verifyToken(keys, token) === null));
});
