// Identifiers: UUID version 7, so that rows made together lie together (RFC 9562 §5.7).
import { randomUUID } from 'node:crypto';
import { z } from 'zod';

/** A row id as it comes from outside (a button, a job, a URL). */
export const idSchema = z.uuid();

/**
 * A new UUID v7. The time part is real time: it orders rows, it is never shown. The rest is that of a random UUID,
 * which Node makes many at a time.
 */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
