// Between rows and leads: JSON columns are parsed, unknown states are a bug.
import { type Lead, leadSchema } from '#domain/lead.ts';
import type { Db } from './db.ts';

export type LeadRow = Awaited<ReturnType<Db['lead']['findUniqueOrThrow']>>;

/** Parses a row. Throws when a JSON column does not hold what we wrote. */
export function toLead(row: LeadRow): Lead {
  return leadSchema.parse(row);
}
