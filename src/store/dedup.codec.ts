// Between the rows of dedup's questions and its facts.
import { z } from 'zod';
import { leadStates } from '#domain/lifecycle-states.ts';

const subjectSchema = z.object({
  id: z.string(),
  runId: z.string().nullable(),
  fullName: z.string(),
  emailKey: z.string().nullable(),
  linkedinKey: z.string().nullable(),
  personKey: z.string().nullable(),
  domain: z.string().nullable(),
  companyId: z.string().nullable(),
  companyDomain: z.string().nullable(),
  aliases: z.array(z.string()),
  peoplePerCompany: z.number().int(),
});
export type DedupSubject = z.infer<typeof subjectSchema>;

const samePersonSchema = z.object({
  leadId: z.string(),
  emailKey: z.string().nullable(),
  linkedinKey: z.string().nullable(),
  personKey: z.string().nullable(),
  name: z.string(),
  state: z.enum(leadStates),
  stateAt: z.date(),
  contactedAt: z.date().nullable(),
  teammate: z.string().nullable(),
});
export type SamePersonRow = z.infer<typeof samePersonSchema>;

const contactSchema = z.object({
  leadId: z.string().nullable(),
  person: z.string(),
  at: z.date(),
  by: z.string().nullable(),
});
const personContactSchema = contactSchema.extend({ personKey: z.string() });
export type PersonContactRow = z.infer<typeof personContactSchema>;
const companyContactSchema = contactSchema.extend({
  domain: z.string().nullable(),
  companyId: z.string().nullable(),
  key: z.string().nullable(),
});
export type CompanyContactRow = z.infer<typeof companyContactSchema>;

export const toSubjects = (rows: unknown): DedupSubject[] => z.array(subjectSchema).parse(rows);
export const toSamePeople = (rows: unknown): SamePersonRow[] => z.array(samePersonSchema).parse(rows);
export const toPersonContacts = (rows: unknown): PersonContactRow[] =>
  z.array(personContactSchema).parse(rows);
export const toCompanyContacts = (rows: unknown): CompanyContactRow[] =>
  z.array(companyContactSchema).parse(rows);
