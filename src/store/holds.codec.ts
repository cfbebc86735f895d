// Between rows and holds.
import { z } from 'zod';
import { type Hold, holdKinds } from '#domain/hold.ts';
import { reasonSchema } from '#domain/lead.ts';

const holdSchema = z.object({
  id: z.string(),
  kind: z.enum(holdKinds),
  messageId: z.string(),
  leadId: z.string(),
  companyId: z.string().nullable(),
  domains: z.array(z.string()),
  emailKey: z.string().nullable(),
  reason: reasonSchema,
  at: z.date(),
  until: z.date().nullable(),
  waits: z.record(z.string(), z.number()),
  changedBy: z.string().nullable(),
  endedAt: z.date().nullable(),
  endedBy: z.string().nullable(),
});

/** Parses a row. Throws when it does not hold what we wrote. */
export function toHold(row: unknown): Hold {
  return holdSchema.parse(row);
}
