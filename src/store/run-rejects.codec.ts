// Between rows and rejected lines of a list.
import { z } from 'zod';

const rejectSchema = z
  .object({ line: z.number().int(), reason: z.string(), row: z.array(z.string()) })
  .transform(({ row, ...rest }) => ({ ...rest, cells: row }));

/** Parses a row. Throws when it does not hold what we wrote. */
export function toReject(row: unknown): z.infer<typeof rejectSchema> {
  return rejectSchema.parse(row);
}
