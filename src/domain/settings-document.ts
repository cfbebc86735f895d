// The settings document of the CLI: everything that can be configured, as one JSON value. A missing key leaves
// things as they are, an unknown key is an error. Here is its shape and how it is laid over what holds now.
import { z } from 'zod';
import { roles } from './member.ts';
import {
  dayModes,
  type Icp,
  icpSchema,
  mailLanguages,
  type Offer,
  offerSchema,
  type SequenceStep,
  scheduleSchema,
  sequenceSchema,
} from './segment.ts';
import { type Settings, settingsSchema } from './settings.ts';
import { sourceSpecSchema } from './source-spec.ts';

const of = settingsSchema.shape;

const personSchema = z.union([
  z.strictObject({ slack: z.string().min(1), role: z.enum(roles) }),
  z.strictObject({ email: z.email(), role: z.enum(roles) }),
]);

const segmentSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  icp: withoutDefaults(icpSchema).optional(),
  offer: withoutDefaults(offerSchema).nullable().optional(),
  sequence: sequenceSchema.optional(),
  dayMode: z.enum(dayModes).optional(),
  languages: z.array(z.enum(mailLanguages)).min(1).optional(),
  peoplePerCompany: z.int().min(1).max(3).optional(),
  sources: z.array(sourceSpecSchema).max(20).optional(),
  schedule: scheduleSchema.nullable().optional(),
  /** Slack user ids or e-mail addresses; empty = everybody who takes leads. */
  owners: z.array(z.string().min(1).max(200)).max(100).optional(),
});

/** A mailbox that is connected: most mails in 24 hours, the least wait between two, what its vendor allows. */
export const mailboxLimits = z.strictObject({
  cap: z.int().min(0).max(50),
  gapMinutes: z.int().min(1).max(240),
  /** null = what is usual for the vendor. */
  limitPerDay: z.int().min(1).max(100_000).nullable(),
});
export type MailboxLimits = z.infer<typeof mailboxLimits>;
const mailboxSchema = mailboxLimits.partial().extend({ address: z.email() });

export const settingsDocumentSchema = z.strictObject({
  version: z.literal(1),
  review: of.review.partial().optional(),
  digest: of.digest.partial().optional(),
  threshold: of.threshold.optional(),
  people: z.array(personSchema).max(500).optional(),
  sender: of.sender.partial().optional(),
  segments: z.array(segmentSchema).max(20).refine(uniqueNames, 'two segments have the same name').optional(),
  budgets: of.budgets.partial().optional(),
  countries: of.countries.optional(),
  tracking: of.tracking.partial().optional(),
  find: of.find.unwrap().partial().optional(),
  verification: of.verification.unwrap().partial().optional(),
  economy: of.economy.unwrap().optional(),
  linkedin: of.linkedin.unwrap().partial().optional(),
  linkedinNotes: of.linkedinNotes.unwrap().optional(),
  limits: of.limits.unwrap().partial().optional(),
  prices: of.prices.unwrap().partial().optional(),
  mailboxes: z.array(mailboxSchema).optional(),
});
export type SettingsDocument = z.infer<typeof settingsDocumentSchema>;
export type SegmentDocument = z.infer<typeof segmentSchema>;

/** Parses a document; every problem as "path: what is wrong". */
export function parseSettingsDocument(
  value: unknown,
): { document: SettingsDocument } | { problems: string[] } {
  const parsed = settingsDocumentSchema.safeParse(value);
  return parsed.success ? { document: parsed.data } : { problems: problemsOf(parsed.error) };
}

/** The settings with the document laid over them; keys that the document lacks stay. */
export function mergeSettings(now: Settings, document: SettingsDocument): Settings {
  return settingsSchema.parse({
    review: { ...now.review, ...document.review },
    digest: { ...now.digest, ...document.digest },
    threshold: document.threshold ?? now.threshold,
    sender: { ...now.sender, ...document.sender },
    budgets: { ...now.budgets, ...document.budgets },
    countries: { ...now.countries, ...document.countries },
    tracking: { ...now.tracking, ...document.tracking },
    find: { ...now.find, ...document.find },
    verification: { ...now.verification, ...document.verification },
    economy: document.economy ?? now.economy,
    linkedin: { ...now.linkedin, ...document.linkedin },
    linkedinNotes: document.linkedinNotes ?? now.linkedinNotes,
    limits: { ...now.limits, ...document.limits },
    prices: { ...now.prices, ...document.prices },
  });
}

export type MergedSegment = {
  readonly icp: Icp | null;
  readonly offer: Offer | null;
  readonly sequence: readonly SequenceStep[] | null;
};

/** A segment's ICP, Offer and sequence after the document; null = the document says nothing about it. */
export function mergeSegment(
  now: { readonly icp: Icp | null; readonly offer: Offer | null },
  document: SegmentDocument,
): { merged: MergedSegment } | { problems: string[] } {
  const at = `segments.${document.name}`;
  const icp = document.icp === undefined ? null : icpSchema.safeParse({ ...now.icp, ...document.icp });
  const offer = document.offer ? offerSchema.safeParse({ ...now.offer, ...document.offer }) : null;
  const problems = [
    ...(icp && !icp.success ? problemsOf(icp.error, `${at}.icp`) : []),
    ...(offer && !offer.success ? problemsOf(offer.error, `${at}.offer`) : []),
  ];
  if (problems.length > 0) return { problems };
  return {
    merged: {
      icp: icp?.data ?? null,
      offer: offer?.data ?? null,
      sequence: document.sequence ?? null,
    },
  };
}

function problemsOf(error: z.ZodError, at = ''): string[] {
  return error.issues.map(
    (issue) =>
      `${[at, ...issue.path.map(String)].filter((part) => part !== '').join('.') || 'document'}: ${issue.message}`,
  );
}

function uniqueNames(segments: readonly { readonly name: string }[]): boolean {
  return new Set(segments.map((segment) => segment.name)).size === segments.length;
}

/** The same fields, all optional and without their defaults: a missing one must not overwrite what holds. */
function withoutDefaults(schema: z.ZodObject) {
  const fields = Object.entries(schema.shape).map(([name, field]) => [
    name,
    (field instanceof z.ZodDefault ? field.unwrap() : field).optional(),
  ]);
  return z.strictObject(Object.fromEntries(fields));
}
