// Between rows and decisions: what was approved is JSON.
import { z } from 'zod';
import { draftMailSchema } from '#domain/draft.ts';

export const decisions = ['approved', 'rejected', 'cancelled', 'snoozed', 'reconsidered'] as const;

const approvableSchema = z.object({
  recipient: z.string(),
  sender: z.string(),
  mails: z.array(draftMailSchema),
  footer: z.string(),
  steps: z.array(z.object({ day: z.int(), kind: z.string() })),
  dayMode: z.literal('working').optional(),
});

export const reviewSchema = z.object({
  id: z.string(),
  leadId: z.string(),
  decision: z.enum(decisions),
  /** Slack user id or "cli". */
  by: z.string(),
  via: z.string(),
  revision: z.int(),
  fingerprint: z.string(),
  approved: approvableSchema.nullable(),
  reason: z.string().nullable(),
  note: z.string().nullable(),
  at: z.date(),
});

/** One decision on exactly what was shown. */
export type Review = z.infer<typeof reviewSchema>;

/** Parses a row. Throws when a JSON column does not hold what we wrote. */
export function toReview(row: unknown): Review {
  return reviewSchema.parse(row);
}
