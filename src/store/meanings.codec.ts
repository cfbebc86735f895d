// Between rows and what an answer means.
import { z } from 'zod';
import { intents } from '#domain/intent.ts';

const meaningSchema = z.object({
  /** Model id, "rules", or the Slack user who corrected it. */
  by: z.string(),
  confidence: z.number(),
  askAgainOn: z.string().nullable(),
  referral: z.object({ name: z.string().nullable(), address: z.string().nullable() }).nullable(),
});
const rowSchema = z.object({ intent: z.enum(intents), meaning: meaningSchema });
export type Meant = z.infer<typeof meaningSchema> & { readonly intent: z.infer<typeof rowSchema>['intent'] };

/** Parses a row that was judged. Throws when it does not hold what we wrote. */
export function toMeant(row: unknown): Meant {
  const { intent, meaning } = rowSchema.parse(row);
  return { intent, ...meaning };
}
