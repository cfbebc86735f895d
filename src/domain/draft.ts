// The mails of one lead, their versions, and the fingerprint that an approval carries.
import { z } from 'zod';

/** One e-mail touch. `step` is the index into the sequence. Body: plain text with \n, without footer and signature. */
export const draftMailSchema = z.strictObject({
  step: z.int().min(0),
  subject: z.string(),
  body: z.string(),
  /** Of the first mail: what the LinkedIn invitation of the sequence says. Empty = without words; absent = none was written. */
  note: z.string().optional(),
});
export type DraftMail = z.infer<typeof draftMailSchema>;

const flagCodes = [
  'placeholder',
  'too_long',
  'too_short',
  'too_many_links',
  'fake_reply',
  'forbidden_claim',
  'unsourced_claim',
  'empty_signal',
  'wrong_name',
  'empty_subject',
  'long_subject',
  'shouting',
  'long_note',
] as const;
/** Something a person should look at before approving. `placeholder` refuses, the others ask once more. */
export const flagSchema = z.strictObject({ code: z.enum(flagCodes), step: z.int(), detail: z.string() });
export type DraftFlag = z.infer<typeof flagSchema>;

export type DraftRevision = {
  readonly number: number;
  /** Model id, "rules" or "human". */
  readonly author: string;
  readonly editedBy: string | null;
  readonly mails: readonly DraftMail[];
  readonly flags: readonly DraftFlag[];
  readonly at: Date;
};

/** Exactly what an approval covers. */
export type Approvable = {
  readonly recipient: string;
  readonly sender: string;
  readonly mails: readonly DraftMail[];
  readonly footer: string;
  readonly steps: readonly { readonly day: number; readonly kind: string }[];
  /** Absent: calendar days. */
  readonly dayMode?: 'working' | undefined;
};
