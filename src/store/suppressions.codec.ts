// Between rows and suppressions.
import { z } from 'zod';
import { suppressionReasons } from '#domain/suppression.ts';

const suppressionSchema = z.object({
  kind: z.enum(['email', 'domain', 'person']),
  value: z.string().nullable(),
  hash: z.string(),
  reason: z.enum(suppressionReasons),
  source: z.string(),
  by: z.string().nullable(),
  since: z.date(),
  until: z.date().nullable(),
});
export type StoredSuppression = z.infer<typeof suppressionSchema>;

/** Parses a row. Throws when it does not hold what we wrote. */
export function toSuppression(row: unknown): StoredSuppression {
  return suppressionSchema.parse(row);
}

/** Ids of leads that were stopped. */
export function toStopped(rows: unknown): string[] {
  return z
    .array(z.object({ id: z.string() }))
    .parse(rows)
    .map(({ id }) => id);
}
