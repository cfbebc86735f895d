// Between rows and how far a Sent folder has been read.
import { z } from 'zod';

const readingSchema = z.object({
  mailboxId: z.string(),
  since: z.date(),
  until: z.date(),
  cursor: z.string().nullable(),
  whole: z.boolean(),
  mails: z.number(),
  toolMails: z.number(),
  days: z.record(z.string(), z.number()).catch({}),
  reachedAt: z.date().nullable(),
  readTo: z.date().nullable(),
  startedAt: z.date(),
  doneAt: z.date().nullable(),
});

/** `doneAt` null: it is being read. */
export type SentReading = Readonly<z.infer<typeof readingSchema>>;

/** Parses a row. */
export function toSentReading(row: unknown): SentReading {
  return readingSchema.parse(row);
}
