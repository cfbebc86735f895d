// Between rows and companies.
import { z } from 'zod';
import { type Company, companySchema } from '#domain/lead.ts';

/** Parses a row. Throws when a JSON column does not hold what we wrote. */
export function toCompany(row: unknown): Company {
  return companySchema.parse(row);
}

const keyedSchema = companySchema.extend({ nameKey: z.string() });

/** The same with the comparing form of its name. */
export function toKeyedCompany(row: unknown): z.infer<typeof keyedSchema> {
  return keyedSchema.parse(row);
}
