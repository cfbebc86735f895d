// The workspace's settings, one versioned document. The `settings export|apply` document of the CLI is built from
// it plus segments, people and mailboxes (see settings-document.ts).
import { z } from 'zod';
import { clickModes, openModes } from './tracking-policy.ts';
import { useUnits } from './vendor-use.ts';

const emailPolicies = ['allow', 'warn', 'block'] as const;

/** What one search may bring and cost unless it says otherwise, and from when on too few good leads are waiting. */
const findSchema = z.strictObject({
  perRun: z.strictObject({ leads: z.int().min(1).max(1000), usd: z.number().min(0).max(10_000) }),
  lowStock: z.int().min(0).max(500),
});

const usd = z.number().min(0).max(1000);
const day = z.iso.date();

/** Prices that hold instead of the built-in ones, each from a day on. */
const pricesSchema = z.strictObject({
  /** USD per million tokens. */
  models: z
    .array(
      z.strictObject({
        model: z.string().min(1).max(100),
        from: day,
        input: usd,
        cached: usd.nullable().default(null),
        output: usd,
        written: usd.optional(),
      }),
    )
    .max(100),
  /** USD per unit of a data vendor. */
  vendors: z
    .array(z.strictObject({ vendor: z.string().min(1).max(50), unit: z.enum(useUnits), from: day, usd }))
    .max(100),
});

export const linkedinNoteEnds = ['by_hand', 'without'] as const;
export const economies = ['off', 'flex', 'batch'] as const;

/** Parts that older documents lack hold their defaults. */
const later = {
  find: { perRun: { leads: 25, usd: 5 }, lowStock: 5 },
  verification: { sendRisky: false },
  economy: 'off',
  linkedin: { mode: 'manual', acceptedBy: null, acceptedAt: null },
  linkedinNotes: 'by_hand',
  limits: { domainPerDay: 100, visitsPerDay: 30, invitesPerDay: 15, invitesPerWeek: 80 },
  prices: { models: [], vendors: [] },
} as const;

export const settingsSchema = z.strictObject({
  review: z.strictObject({ channel: z.string().min(1).max(80).nullable() }),
  digest: z.strictObject({ hour: z.int().min(0).max(23) }),
  threshold: z.int().min(0).max(100),
  sender: z.strictObject({
    company: z.string().max(200).nullable(),
    postalAddress: z.string().max(300).nullable(),
    privacyContact: z.email().nullable(),
  }),
  /** USD a month; null = no budget set. */
  budgets: z.strictObject({ model: z.number().min(0).nullable(), data: z.number().min(0).nullable() }),
  /** Per ISO country; only mail has a policy in this version. */
  countries: z.record(z.string().regex(/^[A-Z]{2}$/), z.strictObject({ email: z.enum(emailPolicies) })),
  tracking: z.strictObject({ opens: z.enum(openModes), clicks: z.enum(clickModes) }),
  find: findSchema.default(later.find),
  /** Mails to addresses that may not exist (catch-all, role) leave only when this says so. */
  verification: z.strictObject({ sendRisky: z.boolean() }).default(later.verification),
  /** How patient large runs are with the model, for half of its price. */
  economy: z.enum(economies).default(later.economy),
  /** LinkedIn steps by hand, or by a vendor once somebody has accepted the risk: who, and when. */
  linkedin: z
    .strictObject({
      mode: z.enum(['manual', 'unipile']),
      acceptedBy: z.string().max(100).nullable(),
      acceptedAt: z.iso.datetime().nullable(),
    })
    .default(later.linkedin),
  /** When LinkedIn takes no more invitations with words this month: they go without, or become a task. */
  linkedinNotes: z.enum(linkedinNoteEnds).default(later.linkedinNotes),
  /** Mails of all mailboxes of a domain in 24 hours; steps of one LinkedIn account, never more than is safe. */
  limits: z
    .strictObject({
      domainPerDay: z.int().min(1).max(500),
      visitsPerDay: z.int().min(0).max(30),
      invitesPerDay: z.int().min(0).max(15),
      invitesPerWeek: z.int().min(0).max(80),
    })
    .default(later.limits),
  prices: pricesSchema.default({ models: [], vendors: [] }),
});
export type Settings = z.infer<typeof settingsSchema>;

/** A fresh workspace. Cold mail to Germany and Austria needs prior consent (UWG §7(2) no. 2): blocked. */
export const defaultSettings: Settings = {
  review: { channel: null },
  digest: { hour: 8 },
  threshold: 75,
  sender: { company: null, postalAddress: null, privacyContact: null },
  budgets: { model: null, data: null },
  countries: { DE: { email: 'block' }, AT: { email: 'block' } },
  tracking: { opens: 'off', clicks: 'off' },
  ...later,
  prices: { models: [], vendors: [] },
};
