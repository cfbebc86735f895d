// Encryption at rest (AES-256-GCM) and signed tokens (HMAC-SHA256, one key a purpose by HKDF). Keys have ids: the
// first one seals and signs, all of them open and verify, so that keys can rotate without breaking old links.
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** 32 bytes with the id that sealed values and tokens name. */
export type CryptoKey = { readonly id: string; readonly key: Buffer };

const version = 'v1';

/** Encrypts. The answer names the key: `v1.<key id>.<iv>.<tag>.<text>`. */
export function seal(key: CryptoKey, plain: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.key, iv);
  const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return [version, key.id, ...[iv, cipher.getAuthTag(), text].map((part) => part.toString('base64url'))].join(
    '.',
  );
}

/** Decrypts with the key that the value names. Throws when it is unknown or the value was changed. */
export function unseal(keys: readonly CryptoKey[], sealed: string): string {
  const [head, id, iv, tag, text] = sealed.split('.');
  const key = keys.find((known) => known.id === id);
  if (head !== version || !key || !iv || !tag || text === undefined) {
    throw new Error(`sealed value of key "${id ?? ''}" cannot be opened: that key is not in ENCRYPTION_KEY`);
  }
  const decipher = createDecipheriv('aes-256-gcm', key.key, Buffer.from(iv, 'base64url'));
  decipher.setAuthTag(Buffer.from(tag, 'base64url'));
  return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8');
}

/** A key that serves one purpose only. */
export function deriveKey(key: CryptoKey, purpose: string): CryptoKey {
  return { id: key.id, key: Buffer.from(hkdfSync('sha256', key.key, '', purpose, 32)) };
}

/** `<key id>.<payload>.<mac>`; the payload is JSON, readable but not changeable. */
export function signToken(key: CryptoKey, payload: readonly string[]): string {
  const body = `${key.id}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}`;
  return `${body}.${mac(key, body)}`;
}

/** The payload of a token, or null for whatever was cut, changed or signed by another key. */
export function verifyToken(keys: readonly CryptoKey[], token: string): readonly string[] | null {
  const [id, payload, given, more] = token.split('.');
  const key = keys.find((known) => known.id === id);
  if (!key || !payload || !given || more !== undefined) return null;
  const wanted = Buffer.from(mac(key, `${id}.${payload}`));
  const actual = Buffer.from(given);
  if (wanted.length !== actual.length || !timingSafeEqual(wanted, actual)) return null;
  return strings(Buffer.from(payload, 'base64url').toString('utf8'));
}

/** Are the two the same? The time that it takes says nothing about either. */
export function sameSecret(given: string, wanted: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}

/** Keyed hash of a value, hex: finds it again without keeping it. */
export function keyedHash(key: string, value: string): string {
  return createHmac('sha256', key).update(value).digest('hex');
}

/** Made once a key: from bytes it is imported anew for each token, which costs more than the hash. */
const keyObjects = new WeakMap<CryptoKey, KeyObject>();

function mac(key: CryptoKey, body: string): string {
  const object = keyObjects.get(key) ?? createSecretKey(key.key);
  keyObjects.set(key, object);
  return createHmac('sha256', object).update(body).digest('base64url');
}

function strings(json: string): readonly string[] | null {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;
  } catch {
    return null;
  }
}
