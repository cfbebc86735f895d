// Between rows and the health of a mailbox.
import { z } from 'zod';
import { reasonSchema } from '#domain/lead.ts';

const counts = {
  sent: z.number(),
  bounces: z.number(),
  complaints: z.number(),
  blockedBy: z.array(z.string()),
};
const domainSchema = z.object({ ...counts, mailboxes: z.number() });

/** Seven days of all mailboxes of a domain, and how many there are. */
export type DomainHealth = z.infer<typeof domainSchema>;

const healthSchema = z.object({
  ...counts,
  /** Why a guard stopped it, and when that ends by itself; null = no guard did. */
  pausedFor: reasonSchema.nullable().catch(null),
  pausedUntil: z.date().nullable(),
});

/** Seven days of a mailbox, and the guard that holds it. */
export type MailboxHealth = z.infer<typeof healthSchema>;

/** Parses the row of `read`. */
export function toMailboxHealth(row: unknown): MailboxHealth {
  return healthSchema.parse(row);
}

/** Parses the row of `ofDomain`. */
export function toDomainHealth(row: unknown): DomainHealth {
  return domainSchema.parse(row);
}
