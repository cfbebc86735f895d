// Reads answers that were paid for before, as the tables keep them.
import { z } from 'zod';
import { factSchema } from '#domain/lead.ts';
import type { CompanyFound, PersonFound } from '#ports/enricher.ts';

const text = z.string().nullable();

const companySchema = z.object({
  externalId: text,
  name: text,
  domain: text,
  aliases: z.array(z.string()),
  website: text,
  industry: text,
  size: z.number().nullable(),
  country: text,
  city: text,
  technologies: z.array(z.string()),
  description: text,
  facts: z.array(factSchema),
});

const personSchema = z.object({
  externalId: text,
  firstName: text,
  lastName: text,
  fullName: text,
  email: text,
  emailStatus: text,
  title: text,
  linkedinUrl: text,
  country: text,
  city: text,
  companyName: text,
  companyDomain: text,
  externalCompanyId: text,
  facts: z.array(factSchema),
});

/** Null = it was asked, and nothing was found. Throws for what we did not write. */
export function toCompanyFound(answer: unknown): CompanyFound | null {
  return companySchema.nullable().parse(answer);
}

export function toPersonFound(answer: unknown): PersonFound | null {
  return personSchema.nullable().parse(answer);
}
