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

const stoppedSchema = z.object({ id: z.string(), hasCard: z.boolean() });
export type StoppedLead = z.infer<typeof stoppedSchema>;

/** Leads that were stopped, and whether a card shows them. */
export function toStopped(rows: unknown): StoppedLead[] {
  return z.array(stoppedSchema).parse(rows);
}

/** Hashes that were added. */
export function toHashes(rows: unknown): string[] {
  return z
    .array(z.object({ hash: z.string() }))
    .parse(rows)
    .map(({ hash }) => hash);
}
