// Between rows and the mails that a mailbox sent to itself.
import { z } from 'zod';
import { checkedStates, checkedThings } from '#domain/mail-check.ts';

const verdictSchema = z.object({
  what: z.enum(checkedThings),
  state: z.enum(checkedStates),
  said: z.string(),
});
const reportSchema = z.object({
  /** Why nothing was found out: the code of a notice. */
  problem: z.object({ code: z.string(), detail: z.string() }).nullable(),
  verdicts: z.array(verdictSchema),
});
const checkSchema = z.object({
  mailboxId: z.string(),
  askedBy: z.string(),
  state: z.enum(['asked', 'waiting', 'done']),
  messageIds: z.array(z.string()),
  askedAt: z.date(),
  sentAt: z.date().nullable(),
  doneAt: z.date().nullable(),
  report: reportSchema.nullable().catch(null),
});

export type CheckReport = Readonly<z.infer<typeof reportSchema>>;
export type MailCheck = Readonly<z.infer<typeof checkSchema>>;

/** Parses a row. */
export function toMailCheck(row: unknown): MailCheck {
  return checkSchema.parse(row);
}
