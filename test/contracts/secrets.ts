// What every keeper of secrets must do, wherever its keys lie.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LinkPurpose, Secrets } from '#ports/secrets.ts';

const purposes: readonly LinkPurpose[] = ['unsubscribe', 'connect', 'open', 'click', 'proof', 'hook'];

/** `open` makes one with an old key, one after that key was rotated, and one that has only strange keys. */
export function secretsContract(open: () => { old: Secrets; rotated: Secrets; strange: Secrets }): void {
  it('opens what it sealed, never shows it, and seals the same text differently each time', () => {
    const { old } = open();
    fc.assert(
      fc.property(fc.string({ minLength: 12 }), (text) => {
        const sealed = old.seal(text);
        expect(old.open(sealed)).toBe(text);
        expect(sealed).not.toContain(text);
        expect(old.seal(text)).not.toBe(sealed);
      }),
      { numRuns: 50 },
    );
  });

  it('goes on opening and verifying after its key was rotated', () => {
    const { old, rotated } = open();
    expect(rotated.open(old.seal('refresh token'))).toBe('refresh token');
    expect(rotated.verify('unsubscribe', old.sign('unsubscribe', ['w', 'l']))).toEqual(['w', 'l']);
    expect(() => old.open(rotated.seal('later'))).toThrow();
  });

  it('opens nothing and believes nothing of somebody else’s', () => {
    const { old, strange } = open();
    expect(() => strange.open(old.seal('refresh token'))).toThrow();
    for (const purpose of purposes) expect(strange.verify(purpose, old.sign(purpose, ['w']))).toBeNull();
  });

  it('takes a token for its own purpose only', () => {
    const { old } = open();
    for (const made of purposes) {
      const token = old.sign(made, ['w', '', 'ü|.']);
      for (const asked of purposes)
        expect(old.verify(asked, token)).toEqual(asked === made ? ['w', '', 'ü|.'] : null);
    }
  });

  it('signs tokens that fit into a link', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), (payload) =>
        /^[\w.-]+$/.test(open().old.sign('click', payload)),
      ),
      { numRuns: 50 },
    );
  });

  it('reads null, never an error, from anything that is no token of ours', () => {
    const { old } = open();
    fc.assert(fc.property(fc.string(), (text) => old.verify('unsubscribe', text) === null));
  });
}
