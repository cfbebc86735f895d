// Between rows and budgets: PostgreSQL's bigint comes as a bigint.
import { z } from 'zod';
import { type Budget, budgetKinds } from '#domain/budget.ts';

const micros = z.union([z.bigint(), z.number()]).transform(Number);

const budgetSchema = z.object({
  kind: z.enum(budgetKinds),
  month: z.string(),
  limitMicros: micros.nullable().transform((limit) => limit ?? 0),
  extraMicros: micros,
  spentMicros: micros,
  reservedMicros: micros,
  heldMicros: micros,
  warnedAt: z.date().nullable(),
  stoppedAt: z.date().nullable(),
  decidedBy: z.string().nullable(),
  unpriced: z.string().nullable(),
});

/** Parses a row. */
export function toBudget(row: unknown): Budget {
  return budgetSchema.parse(row);
}
