// Parses what review-cases.ts reads as one JSON row: dates come as text there.
import { z } from 'zod';
import { draftMailSchema, flagSchema } from '#domain/draft.ts';
import { holdKinds } from '#domain/hold.ts';
import { companySchema, leadSchema, reasonSchema, signalKinds } from '#domain/lead.ts';
import { mailboxStates } from '#domain/mailbox.ts';
import {
  defaultSequence,
  mailLanguages,
  offerSchema,
  type Sequence,
  storedSequenceSchema,
  touchKinds,
} from '#domain/segment.ts';
import { defaultSettings, settingsSchema } from '#domain/settings.ts';
import { touchStates } from '#domain/touch.ts';
import { reviewSchema } from './reviews.codec.ts';

const dated = z.string().transform((text) => new Date(text));
const mails = z.array(draftMailSchema);

const boostSchema = z.object({
  kind: z.enum(signalKinds),
  title: z.string(),
  at: dated,
  dated: z.boolean(),
  points: z.int(),
  url: z.string().nullable(),
});

const overruledSchema = z
  .object({ by: z.string(), why: z.string(), overruled: z.string() })
  .catchall(z.union([z.string(), z.number()]))
  .transform(({ by, why, overruled: code, ...params }) => ({ by, why, reason: { code, params } }));

const caseSchema = z.object({
  lead: leadSchema.extend({ snoozedUntil: dated.nullable(), stateAt: dated, createdAt: dated }),
  company: companySchema.nullable(),
  locale: z.string().transform((tag): 'en' | 'fr' => (tag === 'fr' ? 'fr' : 'en')),
  pausedAt: z.date().nullable(),
  pausedBy: z.string().nullable(),
  /** When the first real send of the workspace was approved. */
  liveSince: z.date().nullable(),
  settings: z
    .object({ doc: settingsSchema, changedBy: z.string(), at: dated })
    .nullable()
    .transform((row) => row ?? { doc: defaultSettings, changedBy: 'system', at: new Date(0) }),
  hasIcp: z.boolean(),
  offer: offerSchema.nullable(),
  sequence: storedSequenceSchema
    .nullable()
    .transform((stored): Sequence => stored ?? { steps: defaultSequence, dayMode: 'calendar' }),
  score: z
    .object({
      total: z.int(),
      reason: z.string(),
      scorer: z.string(),
      asked: z.int(),
      unknown: z.int(),
      boosts: z.array(boostSchema),
      evidence: z.array(
        z.object({ text: z.string(), field: z.string().nullable(), url: z.string().nullable() }),
      ),
    })
    .nullable(),
  draft: z
    .object({
      number: z.int(),
      language: z.enum(mailLanguages),
      author: z.string(),
      editedBy: z.string().nullable(),
      mails,
      flags: z.array(flagSchema),
      at: dated,
    })
    .nullable(),
  /** The newest text that no person wrote. */
  original: z.object({ number: z.int(), author: z.string(), mails }).nullable(),
  mailbox: z
    .object({
      id: z.string(),
      memberId: z.string(),
      address: z.string(),
      name: z.string(),
      signature: z.string().nullable(),
      state: z.enum(mailboxStates),
      tz: z.string(),
    })
    .nullable(),
  owner: z
    .object({
      id: z.string(),
      slackUserId: z.string(),
      delegates: z.boolean(),
      awayUntil: dated.nullable(),
      deputyId: z.string().nullable(),
      /** Slack user id. */
      deputy: z.string().nullable(),
    })
    .nullable(),
  decision: reviewSchema.extend({ at: dated }).nullable(),
  touches: z.array(
    z.object({
      step: z.int(),
      kind: z.enum(touchKinds),
      day: z.int(),
      state: z.enum(touchStates),
      dueAt: dated,
      claimedAt: dated.nullable(),
      sentAt: dated.nullable(),
      reason: reasonSchema.nullable(),
    }),
  ),
  /** The open question whether a mail left. */
  taskId: z.string().nullable(),
  /** A block of dedup that a person overruled. */
  overruled: overruledSchema.nullable(),
  /** What holds the lead now: a company's answer first. */
  hold: z
    .object({ id: z.string(), kind: z.enum(holdKinds), reason: reasonSchema, until: dated.nullable() })
    .nullable(),
  runSource: z.string().nullable(),
});

/** Everything that a card and a decision need to know about one lead. */
export type ReviewFacts = z.infer<typeof caseSchema>;

/** Parses a row. Throws when a JSON column does not hold what we wrote. */
export function toReviewFacts(row: unknown): ReviewFacts {
  return caseSchema.parse(row);
}
