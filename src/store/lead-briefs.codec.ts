// Parses what lead-briefs.ts reads as one JSON row: dates come as text there.
import { z } from 'zod';
import { companySchema, leadSchema, signalSchema } from '#domain/lead.ts';
import {
  defaultSequence,
  icpSchema,
  type MailLanguage,
  mailLanguages,
  offerSchema,
  storedSequenceSchema,
} from '#domain/segment.ts';
import { defaultSettings, settingsSchema } from '#domain/settings.ts';

const dated = z.string().transform((text) => new Date(text));
const versioned = <D extends z.ZodType>(doc: D) => z.object({ version: z.int(), doc }).nullable();

const segmentSchema = z.object({
  id: z.string(),
  ownerIds: z
    .array(z.string())
    .nullable()
    .transform((ids) => ids ?? []),
  languages: z.array(z.string()).transform((tags) => tags.filter(isLanguage)),
  icp: versioned(icpSchema),
  offer: versioned(offerSchema),
  steps: storedSequenceSchema.nullable().transform((stored) => stored?.steps ?? defaultSequence),
});

const leadPartSchema = z.object({
  lead: leadSchema.extend({ snoozedUntil: dated.nullable(), stateAt: dated, createdAt: dated }),
  company: companySchema.nullable(),
  /** Leads in the import or search that it came with; null = added by hand. */
  runSize: z.int().nullable(),
  signals: z.array(signalSchema.extend({ occurredAt: dated.nullable(), fetchedAt: dated })),
});

const scoringSchema = z.object({
  locale: z.string().transform((tag): 'en' | 'fr' => (tag === 'fr' ? 'fr' : 'en')),
  settings: settingsSchema.nullable().transform((doc) => doc ?? defaultSettings),
  segments: z.array(segmentSchema),
  leads: z.array(leadPartSchema),
});

const draftingSchema = scoringSchema.extend({
  mailboxes: z.array(
    z.object({
      id: z.string(),
      memberId: z.string(),
      name: z.string(),
      active: z.boolean(),
      takesLeads: z.boolean(),
      awayUntil: dated.nullable(),
      load: z.int(),
    }),
  ),
  /** Mailboxes that wrote to the same person or company before, by lead. */
  known: z.record(z.string(), z.string()),
  /** Leads in review now, counted up to a few more than the cards that may stand alone. */
  waiting: z.int(),
});

type Shared = Omit<z.infer<typeof scoringSchema>, 'segments' | 'leads'>;
type OfLead = z.infer<typeof leadPartSchema> & Omit<z.infer<typeof segmentSchema>, 'id'>;

/** Everything that scoring one lead asks for. */
export type ScoringBrief = Shared & OfLead;
/** Everything that drafting for one lead asks for. */
export type DraftingBrief = ScoringBrief &
  Pick<z.infer<typeof draftingSchema>, 'mailboxes' | 'known' | 'waiting'>;

export function toScoringBriefs(rows: readonly unknown[]): Map<string, ScoringBrief> {
  return byLead(rows.map((row) => scoringSchema.parse(row)));
}

export function toDraftingBriefs(rows: readonly unknown[]): Map<string, DraftingBrief> {
  return byLead(rows.map((row) => draftingSchema.parse(row)));
}

type Read = z.infer<typeof scoringSchema>;

/** What is shared is the same object in all of them. */
function byLead<R extends Read>(read: readonly R[]): Map<string, Omit<R, 'segments' | 'leads'> & OfLead> {
  return new Map(
    read.flatMap(({ segments, leads, ...shared }) => {
      const known = new Map(segments.map(({ id, ...segment }) => [id, segment]));
      return leads.map((of) => {
        const segment = known.get(of.lead.segmentId) ?? withoutSegment;
        return [of.lead.id, { ...shared, ...segment, ...of }] as const;
      });
    }),
  );
}

const withoutSegment = { ownerIds: [], languages: [], icp: null, offer: null, steps: defaultSequence };

function isLanguage(tag: string): tag is MailLanguage {
  return mailLanguages.some((known) => known === tag);
}
