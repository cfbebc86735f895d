// What taking a run back answers.
import { z } from 'zod';

const removedSchema = z.tuple([
  z.object({
    removed: z.number().int(),
    closed: z.array(z.string()),
    kept: z.number().int(),
  }),
]);

/** Parses the one row of the answer. */
export function toRemoved(rows: unknown): z.infer<typeof removedSchema>[0] {
  return removedSchema.parse(rows)[0];
}
