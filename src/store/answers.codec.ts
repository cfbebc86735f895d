// Between rows and our own answers.
import { z } from 'zod';
import { flagSchema } from '#domain/draft.ts';
import { reasonSchema } from '#domain/lead.ts';
import { answerStates, type OwnAnswer } from '#domain/own-answer.ts';

const answerSchema = z.object({
  messageId: z.string(),
  workspaceId: z.string(),
  leadId: z.string(),
  mailboxId: z.string(),
  state: z.enum(answerStates),
  text: z.string(),
  author: z.string(),
  flags: z.array(flagSchema),
  by: z.string().nullable(),
  wireId: z.string().nullable(),
  reason: reasonSchema.nullable(),
  claimedAt: z.date().nullable(),
  sentAt: z.date().nullable(),
});

/** Parses a row. Throws when it does not hold what we wrote. */
export function toAnswer(row: unknown): OwnAnswer {
  return answerSchema.parse(row);
}
