// Between rows and touches: unknown kinds and states are a bug.
import { z } from 'zod';
import { reasonSchema } from '#domain/lead.ts';
import { touchKinds } from '#domain/segment.ts';
import { type Touch, touchStates } from '#domain/touch.ts';

const touchSchema = z.object({
  id: z.string(),
  workspaceId: z.string(),
  leadId: z.string(),
  mailboxId: z.string().nullable(),
  reviewId: z.string().nullable(),
  step: z.number(),
  kind: z.enum(touchKinds),
  day: z.number(),
  state: z.enum(touchStates),
  dueAt: z.date(),
  urgent: z.boolean(),
  attempts: z.number(),
  messageId: z.string().nullable(),
  providerId: z.string().nullable(),
  threadId: z.string().nullable(),
  reason: reasonSchema.nullable(),
  claimedAt: z.date().nullable(),
  sentAt: z.date().nullable(),
});

/** Parses a row. Throws when it does not hold what we wrote. */
export function toTouch(row: unknown): Touch {
  return touchSchema.parse(row);
}
