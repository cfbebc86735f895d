// Between rows and what is known of a company: the site's report is JSON with a date in it.
import { z } from 'zod';
import { companySchema } from '#domain/lead.ts';
import { siteReportSchema } from '#domain/site-report.ts';

const siteSchema = siteReportSchema.extend({ readAt: z.string().transform((text) => new Date(text)) });

const askedSchema = z.object({
  externalIds: z.record(z.string(), z.string()),
  site: siteSchema.nullable(),
  siteAt: z.date().nullable(),
  enrichedAt: z.date().nullable(),
  signalsAt: z.date().nullable(),
});

/** A company with what was asked about it, and when. */
export type ResearchedCompany = ReturnType<typeof toResearched>;

/** Parses a row. */
export function toResearched(row: unknown) {
  return { ...askedSchema.parse(row), company: companySchema.parse(row) };
}
