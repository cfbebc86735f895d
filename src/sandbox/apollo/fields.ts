// Reading what a request says: `name[]=` and `name[min]=` in the query, or the same names in a JSON body. What Apollo
// does not know is refused, never passed over.
import { z } from 'zod';
import type { VendorCall } from '../local-vendor.ts';
import { apolloSeniorities } from '../universe/roles.ts';

/** Query and body as one object; null when the body is no JSON object. */
export function fieldsOf({ query, body }: VendorCall): Record<string, unknown> | null {
  const found: Record<string, unknown> = {};
  for (const [name, value] of query) put(found, name, value);
  if (body.trim() === '') return found;
  const written = z.record(z.string(), z.unknown()).safeParse(parsed(body));
  return written.success ? { ...found, ...written.data } : null;
}

function put(found: Record<string, unknown>, name: string, value: string): void {
  const [, field = name, part] = /^(\w+)\[(\w*)\]$/.exec(name) ?? [];
  const before = found[field];
  if (part === undefined) found[field] = value;
  else if (part === '') found[field] = [...(Array.isArray(before) ? before : []), value];
  else found[field] = { ...(typeof before === 'object' ? before : {}), [part]: value };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

const texts = z.array(z.string()).optional();
const text = z.string().min(1).optional();
const flag = z
  .union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')])
  .optional();
const amount = z.coerce.number().min(0).optional();
const amounts = z.strictObject({ min: amount, max: amount }).optional();
const days = z.strictObject({ min: z.iso.date().optional(), max: z.iso.date().optional() }).optional();
const paging = {
  page: z.coerce.number().int().min(1).max(500).default(1),
  per_page: z.coerce.number().int().min(1).max(100).default(10),
};

const ofCompanies = {
  organization_ids: texts,
  organization_locations: texts,
  organization_num_employees_ranges: z.array(z.string().regex(/^\d+,\d+$/)).optional(),
  q_organization_domains_list: texts,
  revenue_range: amounts,
  currently_using_all_of_technology_uids: texts,
  currently_using_any_of_technology_uids: texts,
  currently_not_using_any_of_technology_uids: texts,
  q_organization_job_titles: texts,
  organization_job_locations: texts,
  organization_num_jobs_range: amounts,
  organization_job_posted_at_range: days,
};

export const peopleSearchFields = z.strictObject({
  ...ofCompanies,
  ...paging,
  person_titles: texts,
  include_similar_titles: flag,
  q_keywords: text,
  person_locations: texts,
  person_seniorities: z.array(z.enum(apolloSeniorities)).optional(),
  contact_email_status: z
    .array(z.enum(['verified', 'unverified', 'likely to engage', 'unavailable']))
    .optional(),
});
export type PeopleSearch = z.infer<typeof peopleSearchFields>;

export const companySearchFields = z.strictObject({
  ...ofCompanies,
  ...paging,
  q_organization_keyword_tags: texts,
  q_organization_name: text,
  organization_not_locations: texts,
  latest_funding_amount_range: amounts,
  total_funding_range: amounts,
  latest_funding_date_range: days,
});
export type CompanySearch = z.infer<typeof companySearchFields>;

const reveal = {
  reveal_personal_emails: flag,
  reveal_phone_number: flag,
  webhook_url: z.url().optional(),
  run_waterfall_email: flag,
  run_waterfall_phone: flag,
};
const who = {
  id: text,
  first_name: text,
  last_name: text,
  name: text,
  email: text,
  hashed_email: z
    .string()
    .regex(/^(?:[0-9a-f]{32}|[0-9a-f]{64})$/)
    .optional(),
  organization_name: text,
  domain: text,
  linkedin_url: text,
};
export const matchFields = z.strictObject({ ...who, ...reveal });
export type Who = z.infer<typeof matchFields>;
export const bulkMatchFields = z.strictObject({
  ...reveal,
  details: z.array(z.strictObject(who)).optional(),
});

const which = { domain: text, linkedin_url: text, name: text, website: text };
export const enrichFields = z.strictObject(which);
export type Which = z.infer<typeof enrichFields>;
export const bulkEnrichFields = z.strictObject({
  details: z.array(z.strictObject(which)).optional(),
  domains: texts,
});

export const postingsFields = z.strictObject({
  page: paging.page,
  per_page: z.coerce.number().int().min(1).max(10_000).default(100),
});
export const newsFields = z.strictObject({
  organization_ids: texts,
  categories: texts,
  published_at: days,
  page: paging.page,
  per_page: z.coerce.number().int().min(1).max(25).default(10),
});
export const noFields = z.strictObject({});
