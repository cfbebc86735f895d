// The workspace's settings, one versioned document. The `settings export|apply` document of the CLI is built from
// it plus segments, people and mailboxes (see settings-document.ts).
import { z } from 'zod';

const emailPolicies = ['allow', 'warn', 'block'] as const;

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
  tracking: z.strictObject({ opens: z.enum(['off']), clicks: z.enum(['off']) }),
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
};
