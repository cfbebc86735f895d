// Between rows and drafts: mails and flags are JSON.
import { z } from 'zod';
import { draftMailSchema, flagSchema } from '#domain/draft.ts';
import { mailLanguages } from '#domain/segment.ts';

const mails = z.array(draftMailSchema);
const revisionSchema = z.object({
  number: z.int(),
  author: z.string(),
  editedBy: z.string().nullable(),
  mails,
  flags: z.array(flagSchema),
  at: z.date(),
});
const draftSchema = revisionSchema.extend({ language: z.enum(mailLanguages) });
const unapprovedSchema = draftSchema.extend({
  leadId: z.string(),
  state: z.enum(['in_review', 'snoozed']),
});
const exampleSchema = z.object({ before: mails, after: mails });

/** The revision in force, with the language that it was written in. */
export type CurrentDraft = z.infer<typeof draftSchema>;
/** A draft on which nobody has decided, and where its lead stands. */
export type UnapprovedDraft = z.infer<typeof unapprovedSchema>;
/** Mails before and after a person changed them. */
export type EditExample = z.infer<typeof exampleSchema>;

export function toRevision(row: unknown): z.infer<typeof revisionSchema> {
  return revisionSchema.parse(row);
}

export function toDraft(row: unknown): CurrentDraft {
  return draftSchema.parse(row);
}

export function toUnapproved(row: unknown): UnapprovedDraft {
  return unapprovedSchema.parse(row);
}

export function toExample(row: unknown): EditExample {
  return exampleSchema.parse(row);
}
