// Parses what decisions.ts reads.
import { z } from 'zod';
import { rejectReasons } from '#domain/reject-reason.ts';

const companySchema = z.object({
  name: z.string(),
  industry: z.string().nullable(),
  size: z.int().nullable(),
  country: z.string().nullable(),
  technologies: z.array(z.string()),
});

const rowSchema = z.object({
  leadId: z.string(),
  decision: z.enum(['approved', 'rejected']),
  /** A reason that this version does not know says nothing. */
  reason: z.enum(rejectReasons).nullable().catch(null),
  at: z.date(),
  score: z.int().nullable(),
  fullName: z.string(),
  title: z.string().nullable(),
  seniority: z.string().nullable(),
  country: z.string().nullable(),
  company: companySchema.nullable(),
  total: z.int(),
});

export type DecidedLead = Omit<z.infer<typeof rowSchema>, 'total'>;

/** Throws when a row is not what we wrote. */
export function toDecided(rows: readonly unknown[]): { decided: DecidedLead[]; total: number } {
  const read = rows.map((row) => rowSchema.parse(row));
  return { total: read[0]?.total ?? 0, decided: read.map(({ total: _all, ...one }) => one) };
}
