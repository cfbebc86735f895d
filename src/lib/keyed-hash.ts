// A hash that only the holder of the key can make: tells whether a value is known without keeping the value.
import { createHmac, type KeyObject } from 'node:crypto';

/** HMAC-SHA256 of the text, base64url. The key is any secret string, or an object made of one. */
export function keyedHash(key: string | KeyObject, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
