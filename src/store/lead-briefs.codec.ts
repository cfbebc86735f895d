// Parses what lead-briefs.ts reads as one JSON row: dates come as text there.
import { z } from 'zod';
import { companySchema, leadSchema, signalSchema } from '#domain/lead.ts';
import {
  defaultSequence,
  icpSchema,
  type MailLanguage,
  mailLanguages,
  offerSchema,
  sequenceSchema,
} from '#domain/segment.ts';
import { defaultSettings, settingsSchema } from '#domain/settings.ts';

const dated = z.string().transform((text) => new Date(text));
const versioned = <D extends z.ZodType>(doc: D) => z.object({ version: z.int(), doc }).nullable();

const scoringSchema = z.object({
  lead: leadSchema.extend({ snoozedUntil: dated.nullable(), stateAt: dated, createdAt: dated }),
  company: companySchema.nullable(),
  signals: z.array(signalSchema.extend({ occurredAt: dated.nullable(), fetchedAt: dated })),
  icp: versioned(icpSchema),
  settings: settingsSchema.nullable().transform((doc) => doc ?? defaultSettings),
  locale: z.string().transform((tag): 'en' | 'fr' => (tag === 'fr' ? 'fr' : 'en')),
});

const draftingSchema = scoringSchema.extend({
  offer: versioned(offerSchema),
  steps: sequenceSchema.nullable().transform((steps) => steps ?? defaultSequence),
  languages: z.array(z.string()).transform((tags) => tags.filter(isLanguage)),
  mailboxes: z.array(
    z.object({
      id: z.string(),
      memberId: z.string(),
      name: z.string(),
      active: z.boolean(),
      takesLeads: z.boolean(),
      load: z.int(),
    }),
  ),
  /** Leads in review now, counted up to a few more than the cards that may stand alone. */
  waiting: z.int(),
});

/** Everything that scoring one lead asks for. */
export type ScoringBrief = z.infer<typeof scoringSchema>;
/** Everything that drafting for one lead asks for. */
export type DraftingBrief = z.infer<typeof draftingSchema>;

export function toScoringBrief(row: unknown): ScoringBrief {
  return scoringSchema.parse(row);
}

export function toDraftingBrief(row: unknown): DraftingBrief {
  return draftingSchema.parse(row);
}

function isLanguage(tag: string): tag is MailLanguage {
  return mailLanguages.some((known) => known === tag);
}
