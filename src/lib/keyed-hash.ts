// A hash that only the holder of the key can make: tells whether a value is known without keeping the value.
import { createHmac } from 'node:crypto';

/** HMAC-SHA256 of the text, base64url. The key is any secret string. */
export function keyedHash(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
