// Between rows and scores: evidence and boosts are JSON.
import { z } from 'zod';
import { signalKinds } from '#domain/lead.ts';

const scoreSchema = z.object({
  id: z.string(),
  leadId: z.string(),
  fit: z.int(),
  boost: z.int(),
  total: z.int(),
  reason: z.string(),
  evidence: z.array(z.object({ text: z.string(), field: z.string().nullable(), url: z.string().nullable() })),
  boosts: z.array(
    z.object({
      kind: z.enum(signalKinds),
      title: z.string(),
      at: z.string().transform((text) => new Date(text)),
      dated: z.boolean(),
      points: z.int(),
      url: z.string().nullable(),
    }),
  ),
  icpVersion: z.int().nullable(),
  /** Criteria that the ICP asks for, and how many of them nothing is known about. */
  asked: z.int(),
  unknown: z.int(),
  scorer: z.string(),
  at: z.date(),
});

/** One score as it was given. `fit` + `boost` = `total`, at most 100. */
export type Score = z.infer<typeof scoreSchema>;

/** Parses a row. Throws when a JSON column does not hold what we wrote. */
export function toScore(row: unknown): Score {
  return scoreSchema.parse(row);
}
