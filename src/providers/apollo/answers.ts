// What we read of Apollo's answers. Everything may be missing; what has the wrong type counts as missing, and an
// entry that is none is null, so that one bad record never hides the others.
import { z } from 'zod';
import { cleanLine } from '#domain/text-fold.ts';
import { shortened } from '#lib/storable.ts';

const maxText = 2_000;

const text = z
  .string()
  .transform((value) => cleanLine(shortened(value, maxText)) || null)
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);
const id = z
  .union([z.string().min(1).max(100), z.number().transform(String)])
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);
const count = z
  .number()
  .int()
  .min(0)
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);
const texts = z
  .array(text)
  .catch([])
  .default([])
  .transform((values) => values.flatMap((value) => value ?? []));

function entries<S extends z.ZodType>(entry: S) {
  return z.array(entry.nullable().catch(null));
}

const funding = z.object({ date: text, type: text, amount: text, currency: text, news_url: text });

export const companySchema = z.object({
  id,
  name: text,
  website_url: text,
  linkedin_url: text,
  primary_domain: text,
  industry: text,
  estimated_num_employees: count,
  founded_year: count,
  city: text,
  country: text,
  short_description: text,
  seo_description: text,
  technology_names: texts,
  keywords: texts,
  funding_events: entries(funding).catch([]).default([]),
  latest_funding_round_date: text,
  latest_funding_stage: text,
});
export type ApolloCompany = z.infer<typeof companySchema>;

export const personSchema = z.object({
  id,
  first_name: text,
  last_name: text,
  name: text,
  title: text,
  email: text,
  email_status: text,
  linkedin_url: text,
  city: text,
  country: text,
  seniority: text,
  organization: companySchema.nullish().catch(null),
});
export type ApolloPerson = z.infer<typeof personSchema>;

const hiddenSchema = z.object({
  id,
  first_name: text,
  title: text,
  organization: z.object({ name: text }).nullish().catch(null),
});
export type HiddenPerson = z.infer<typeof hiddenSchema>;

export const peopleSearchAnswer = z.object({ total_entries: count, people: entries(hiddenSchema) });
export const companySearchAnswer = z.object({
  pagination: z.object({ total_pages: count }).nullish().catch(null),
  organizations: entries(
    companySchema.pick({ id: true, name: true, primary_domain: true, website_url: true }),
  ),
});
export type FoundCompany = NonNullable<z.infer<typeof companySearchAnswer>['organizations'][number]>;

export const bulkCompaniesAnswer = z.object({
  unique_enriched_records: count,
  credits_consumed: count,
  organizations: entries(companySchema),
});
export const bulkPeopleAnswer = z.object({ credits_consumed: count, matches: entries(personSchema) });

export const postingsAnswer = z.object({
  organization_job_postings: entries(z.object({ title: text, url: text, posted_at: text })),
});
export const newsAnswer = z.object({
  news_articles: entries(z.object({ title: text, url: text, published_at: text, event_categories: texts })),
});

export const creditsAnswer = z.object({
  credit_usage_stats: z.object({
    lead_credit: z.object({ left_over: z.number() }).nullish().catch(null),
  }),
});
