// What is sold to whom: the ICP (whom), the Offer (what, and the only source of claims about ourselves) and the
// sequence (in which steps). The schemas are the settings document's (`prospect settings schema`).
import { z } from 'zod';
import type { SourceSpec } from './source-spec.ts';

const words = z.array(z.string().trim().min(1).max(200)).max(200);

export const icpSchema = z.strictObject({
  description: z.string().max(3000).default(''),
  industries: words.default([]),
  roles: words.default([]),
  seniorities: words.default([]),
  /** Employees, inclusive; `max: null` = no upper end. */
  sizes: z
    .array(z.strictObject({ min: z.int().min(0), max: z.int().min(1).nullable() }))
    .max(20)
    .default([]),
  /** ISO 3166-1 alpha-2, upper case. */
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/))
    .max(250)
    .default([]),
  technologies: words.default([]),
  exclusions: words.default([]),
  /** Relative weight of a criterion, 0–10; absent = 1. */
  weights: z
    .strictObject({
      industry: z.number().min(0).max(10),
      role: z.number().min(0).max(10),
      seniority: z.number().min(0).max(10),
      size: z.number().min(0).max(10),
      country: z.number().min(0).max(10),
      technology: z.number().min(0).max(10),
    })
    .partial()
    .default({}),
  /** Roles whose hiring is a signal for us. */
  hiringRoles: words.default([]),
});
export type Icp = z.infer<typeof icpSchema>;

const caseStudySchema = z.strictObject({
  title: z.string().min(1).max(200),
  text: z.string().min(1).max(1000),
  url: z.url().nullable().default(null),
  industry: z.string().max(200).nullable().default(null),
});

export const offerSchema = z.strictObject({
  valueProposition: z.string().min(1).max(1000),
  proofPoints: z.array(z.string().min(1).max(500)).max(20).default([]),
  caseStudies: z.array(caseStudySchema).max(20).default([]),
  calendarLink: z.url().nullable().default(null),
  tone: z.string().max(500).default(''),
  samples: z.array(z.string().min(1).max(3000)).max(10).default([]),
  signature: z.string().max(1000).nullable().default(null),
  /** Claims that a mail must never make. */
  neverClaim: z.array(z.string().min(1).max(300)).max(50).default([]),
});
export type Offer = z.infer<typeof offerSchema>;

export const touchKinds = ['email', 'linkedin_visit', 'linkedin_invite'] as const;
export type TouchKind = (typeof touchKinds)[number];

export const sequenceSchema = z
  .array(z.strictObject({ day: z.int().min(1).max(90), kind: z.enum(touchKinds) }))
  .min(1)
  .max(10)
  .refine((steps) => steps[0]?.kind === 'email', 'the first step is an e-mail')
  .refine(
    (steps) => steps.every((step, i) => i === 0 || step.day >= (steps[i - 1]?.day ?? 0)),
    'days must not go back',
  );
export type SequenceStep = z.infer<typeof sequenceSchema>[number];

/** Whether day 3 is two days after day 1, or two days on which the prospect works. */
export const dayModes = ['calendar', 'working'] as const;
export type DayMode = (typeof dayModes)[number];

export type Sequence = { readonly steps: readonly SequenceStep[]; readonly dayMode: DayMode };

/** A sequence as it is stored; a bare list of steps counts calendar days. */
export const storedSequenceSchema = z.union([
  sequenceSchema.transform((steps): Sequence => ({ steps, dayMode: 'calendar' })),
  z.strictObject({ steps: sequenceSchema, dayMode: z.enum(dayModes) }),
]);

/** Day 1 mail, day 3 LinkedIn visit, day 4 LinkedIn invite, day 7 follow-up. */
export const defaultSequence: readonly SequenceStep[] = [
  { day: 1, kind: 'email' },
  { day: 3, kind: 'linkedin_visit' },
  { day: 4, kind: 'linkedin_invite' },
  { day: 7, kind: 'email' },
];

/** A search on weekdays, at this hour of the workspace's zone, for so many leads. */
export const scheduleSchema = z.strictObject({
  hour: z.int().min(0).max(23),
  leads: z.int().min(1).max(1000),
});
export type FindSchedule = z.infer<typeof scheduleSchema>;

export const mailLanguages = ['en', 'fr'] as const;
export type MailLanguage = (typeof mailLanguages)[number];

/** A segment with the versions in force. `icp` and `offer` are null until somebody wrote them. */
export type Segment = {
  readonly id: string;
  readonly name: string;
  readonly languages: readonly MailLanguage[];
  readonly peoplePerCompany: number;
  /** How its leads are searched, one after the other. */
  readonly sources: readonly SourceSpec[];
  /** null = only when somebody asks. */
  readonly schedule: FindSchedule | null;
  /** Members among whom its leads are shared; empty = everybody who takes leads. */
  readonly ownerIds: readonly string[];
  readonly icp: { readonly version: number; readonly doc: Icp } | null;
  readonly offer: { readonly version: number; readonly doc: Offer } | null;
  readonly sequence: Sequence & { readonly version: number };
};
