// A lead: a person at a company, what we know of both, and where each fact came from.
import { z } from 'zod';
import { keptEmailCheckSchema } from './email-verdict.ts';
import { leadStates } from './lifecycle-states.ts';

/** One fact with its source ("csv:leads.csv", "person:U123", a URL) and the day it was taken. */
export const factSchema = z.object({
  field: z.string(),
  value: z.string(),
  source: z.string(),
  at: z.string(),
});
export type Fact = z.infer<typeof factSchema>;

/** Why a lead is where it is: a code that src/text turns into a sentence. Values are ids, names and dates. */
export const reasonSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Reason = z.infer<typeof reasonSchema>;

export const companySchema = z.object({
  id: z.string(),
  name: z.string(),
  domain: z.string().nullable(),
  aliases: z.array(z.string()),
  website: z.string().nullable(),
  industry: z.string().nullable(),
  size: z.number().int().nullable(),
  country: z.string().nullable(),
  city: z.string().nullable(),
  technologies: z.array(z.string()),
  description: z.string().nullable(),
  facts: z.array(factSchema),
});
export type Company = z.infer<typeof companySchema>;

export const leadSchema = z.object({
  id: z.string(),
  workspaceId: z.string(),
  segmentId: z.string(),
  runId: z.string().nullable(),
  companyId: z.string().nullable(),
  state: z.enum(leadStates),
  fromState: z.enum(leadStates).nullable(),
  reason: reasonSchema.nullable(),
  email: z.string().nullable(),
  emailKey: z.string().nullable(),
  domain: z.string().nullable(),
  linkedinUrl: z.string().nullable(),
  linkedinKey: z.string().nullable(),
  personKey: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  fullName: z.string(),
  title: z.string().nullable(),
  seniority: z.string().nullable(),
  country: z.string().nullable(),
  city: z.string().nullable(),
  language: z.string().nullable(),
  /** The vendor withholds the name or the address until it is paid for. */
  hidden: z.boolean().default(false),
  /** What a check said of the address; null = nobody asked. */
  emailCheck: keptEmailCheckSchema.nullable().default(null),
  facts: z.array(factSchema),
  ownerId: z.string().nullable(),
  mailboxId: z.string().nullable(),
  score: z.number().int().nullable(),
  snoozedUntil: z.date().nullable(),
  stateAt: z.date(),
  createdAt: z.date(),
});
export type Lead = z.infer<typeof leadSchema>;

export const signalKinds = ['hiring', 'funding', 'surge', 'other'] as const;
export const signalSchema = z.object({
  kind: z.enum(signalKinds),
  title: z.string(),
  source: z.string(),
  url: z.string().nullable(),
  occurredAt: z.date().nullable(),
  fetchedAt: z.date(),
});
export type Signal = z.infer<typeof signalSchema>;
