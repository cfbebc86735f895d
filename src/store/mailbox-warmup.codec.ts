// Between rows and what a warm-up tool said of a mailbox.
import { z } from 'zod';
import { type SeenWarmup, warmupTools, warmupTroubles } from '#domain/warmup.ts';

const stateSchema = z.object({
  enabled: z.boolean(),
  score: z.number().nullable(),
  sent: z.number(),
  spam: z.number(),
  perDay: z.number(),
  limitPerDay: z.number().nullable(),
  blocked: z.string().nullable(),
  // Rows of before say nothing of it.
  tag: z.string().nullable().default(null),
});
const warmupSchema = z.object({
  tool: z.enum(warmupTools),
  state: stateSchema.nullable(),
  trouble: z.enum(warmupTroubles).nullable(),
});

/** Null for what was never asked, and for what another version wrote. */
export function toSeenWarmup(json: unknown, seenAt: Date | null): SeenWarmup | null {
  const found = warmupSchema.safeParse(json).data;
  return found ? { ...found, seenAt } : null;
}
