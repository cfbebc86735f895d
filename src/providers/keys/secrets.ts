// ports/secrets over the keys of the environment. Tokens of each purpose have a key of their own.
import { type CryptoKey, deriveKey, seal, signToken, unseal, verifyToken } from '#lib/crypto.ts';
import type { LinkPurpose, Secrets } from '#ports/secrets.ts';

/** `keys`: the first seals and signs, the others still open and verify. Throws on an empty list. */
export function createSecrets(keys: readonly CryptoKey[]): Secrets {
  const [first] = keys;
  if (!first) throw new Error('at least one encryption key is needed');
  const derived = new Map<LinkPurpose, readonly CryptoKey[]>();
  const keysFor = (purpose: LinkPurpose): readonly CryptoKey[] => {
    const known = derived.get(purpose) ?? keys.map((key) => deriveKey(key, `link:${purpose}`));
    derived.set(purpose, known);
    return known;
  };
  return {
    seal: (plain) => seal(first, plain),
    open: (sealed) => unseal(keys, sealed),
    sign: (purpose, payload) => signToken(keysFor(purpose)[0] ?? first, payload),
    verify: (purpose, token) => verifyToken(keysFor(purpose), token),
  };
}
