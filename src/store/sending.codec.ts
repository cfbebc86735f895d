// What the database answers about a mailbox that is to send.
import { z } from 'zod';

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
  /** All that left in 24 hours as far as it was counted, mails by hand included; null = nobody looked lately. */
  counted: z.number().nullable(),
  followUpsDue: z.number(),
  today: z.number().nullable(),
  last: day.nullable(),
  days: z.number(),
});

/** How a mailbox was used lately. */
export type MailboxUse = z.infer<typeof useSchema>;

const companySchema = z.object({ sent: z.number(), firstSentAt: z.date().nullable() });
export type CompanyUse = z.infer<typeof companySchema>;

/** Parses the row of `ofMailbox`. */
export function toMailboxUse(row: unknown): MailboxUse {
  return useSchema.parse(row);
}

/** Parses the row of `toCompany`. */
export function toCompanyUse(row: unknown): CompanyUse {
  return companySchema.parse(row);
}
