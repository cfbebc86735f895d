// What the database answers about a mailbox that is to send.
import { z } from 'zod';
import type { SeenWarmup } from '#domain/warmup.ts';
import { toSeenWarmup } from './mailbox-warmup.codec.ts';

const day = z.object({
  day: z.string(),
  ramp: z.number(),
  sent: z.number(),
  bounces: z.number(),
  complaints: z.number(),
});

const useSchema = z.object({
  sent: z.number(),
  firstSentAt: z.date().nullable(),
  lastSentAt: z.date().nullable(),
  domainSent: z.number(),
  domainFirstSentAt: z.date().nullable(),
  /** The setting, in force now. */
  domainLimit: z.number(),
  /** All that left in 24 hours as far as it was counted, mails by hand included; null = nobody looked lately. */
  counted: z.number().nullable(),
  /** Answers of a person in the same 24 hours: they use up the vendor's limit, and nothing else. */
  answered: z.number(),
  followUpsDue: z.number(),
  today: z.number().nullable(),
  last: day.nullable(),
  days: z.number(),
  warmup: z.unknown(),
  warmupSeenAt: z.date().nullable(),
});

/** How a mailbox was used lately. */
export type MailboxUse = Omit<z.infer<typeof useSchema>, 'warmup' | 'warmupSeenAt'> & {
  /** What a warm-up tool last said of it. */
  readonly warmup: SeenWarmup | null;
};

const companySchema = z.object({ sent: z.number(), firstSentAt: z.date().nullable() });
export type CompanyUse = z.infer<typeof companySchema>;

/** Parses the row of `ofMailbox`. */
export function toMailboxUse(row: unknown): MailboxUse {
  const { warmup, warmupSeenAt, ...use } = useSchema.parse(row);
  return { ...use, warmup: toSeenWarmup(warmup, warmupSeenAt) };
}

/** Parses the row of `toCompany`. */
export function toCompanyUse(row: unknown): CompanyUse {
  return companySchema.parse(row);
}
