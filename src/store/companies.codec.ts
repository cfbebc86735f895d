// Between rows and companies.
import { type Company, companySchema } from '#domain/lead.ts';

/** Parses a row. Throws when a JSON column does not hold what we wrote. */
export function toCompany(row: unknown): Company {
  return companySchema.parse(row);
}
