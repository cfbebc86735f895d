// One line of an evaluation: a lead, its company, the ICP and whether a person found that it fits. Read tolerantly,
// as lists are written (sizes as "51-200", countries by name); whatever stays unknown is unknown.
import { z } from 'zod';
import { countryCode } from './country.ts';
import { type Company, companySchema, type Lead, leadSchema } from './lead.ts';
import { type Icp, icpSchema } from './segment.ts';
import { sizeOf } from './seniority.ts';

export type LabelledLead = {
  readonly lead: Lead;
  readonly company: Company | null;
  readonly icp: Icp;
  readonly label: 0 | 1;
};

const words = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => String(value ?? '').trim() || null);
const country = words.transform((text) => (text === null ? null : (countryCode(text) ?? text)));
const list = z
  .union([z.array(z.string()), z.string()])
  .nullish()
  .transform((value) => (typeof value === 'string' ? value.split(/[,;|]/) : (value ?? [])))
  .transform((entries) => entries.map((entry) => entry.trim()).filter((entry) => entry !== ''));
const size = words.transform((text) => (text === null ? null : sizeOf(text)));

const leadPart = z.looseObject({
  fullName: words,
  firstName: words,
  lastName: words,
  title: words,
  seniority: words,
  country,
  city: words,
});
const companyPart = z.looseObject({
  name: words,
  domain: words,
  website: words,
  industry: words,
  size: size.optional(),
  employees: size.optional(),
  country,
  city: words,
  technologies: list,
  description: words,
});
const icpPart = z.preprocess(
  withCodes,
  z.object(icpSchema.shape).transform((icp) => icpSchema.parse(icp)),
);

const lineSchema = z.object({
  lead: leadPart,
  company: companyPart.nullish(),
  icp: icpPart,
  label: z.union([z.literal(0), z.literal(1), z.boolean()]).transform((label) => (label ? 1 : 0)),
});

/** Reads one parsed line; the sentence says what is wrong with it. `n` makes its ids. */
export function readLabelled(value: unknown, n: number): LabelledLead | { readonly problem: string } {
  const line = lineSchema.safeParse(value);
  if (!line.success) {
    const [issue] = line.error.issues;
    return { problem: `${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'invalid'}` };
  }
  const { lead, company, icp, label } = line.data;
  return { lead: leadOf(lead, n), company: company ? companyOf(company, n) : null, icp, label };
}

function withCodes(icp: unknown): unknown {
  const known = z.looseObject({ countries: z.array(z.string()) }).safeParse(icp);
  if (!known.success) return icp;
  return { ...known.data, countries: known.data.countries.map((name) => countryCode(name) ?? name) };
}

const longAgo = new Date(0);

function leadOf(known: z.infer<typeof leadPart>, n: number): Lead {
  const { fullName, firstName, lastName, title, seniority, country: at, city } = known;
  const name = [firstName, lastName].filter(Boolean).join(' ');
  return leadSchema.parse({
    ...{ id: `lead-${n}`, workspaceId: 'eval', segmentId: 'eval', runId: null, companyId: `company-${n}` },
    ...{ state: 'enriched', fromState: null, reason: null, email: null, emailKey: null, domain: null },
    ...{ linkedinUrl: null, linkedinKey: null, personKey: null, language: null, facts: [], ownerId: null },
    ...{ mailboxId: null, score: null, snoozedUntil: null, stateAt: longAgo, createdAt: longAgo },
    ...{ firstName, lastName, fullName: fullName ?? name, title, seniority, country: at, city },
  });
}

function companyOf(known: z.infer<typeof companyPart>, n: number): Company {
  const { name, domain, website, industry, country: at, city, technologies, description } = known;
  const employees = known.size ?? known.employees ?? null;
  return companySchema.parse({
    ...{ id: `company-${n}`, name: name ?? '', domain, aliases: [], website, industry, size: employees },
    ...{ country: at, city, technologies, description, facts: [] },
  });
}
