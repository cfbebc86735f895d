// Identifiers: UUID version 7, so that rows made together lie together (RFC 9562 §5.7).
import { randomBytes } from 'node:crypto';
import { z } from 'zod';

/** A row id as it comes from outside (a button, a job, a URL). */
export const idSchema = z.uuid();

/** A new UUID v7. The time part is real time: it orders rows, it is never shown. */
export function newId(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
