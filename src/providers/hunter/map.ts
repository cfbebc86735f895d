// Hunter's verdicts in our words.
import { z } from 'zod';
import type { EmailCheck } from '#domain/email-verdict.ts';

/** The part of an answer that we rely on. */
export const verificationSchema = z.object({
  data: z.object({ status: z.string() }),
});

const meanings: Readonly<Record<string, EmailCheck>> = {
  valid: { verdict: 'valid', why: 'mailbox' },
  invalid: { verdict: 'invalid', why: 'mailbox_gone' },
  accept_all: { verdict: 'risky', why: 'catch_all' },
  webmail: { verdict: 'unknown', why: 'webmail' },
  disposable: { verdict: 'invalid', why: 'disposable' },
};

const unsure: EmailCheck = { verdict: 'unknown', why: 'not_sure' };

/** What Hunter said of an address; a status that we do not know is "unknown". */
export function checkOf({ data }: z.infer<typeof verificationSchema>): EmailCheck {
  return meanings[data.status] ?? unsure;
}

/** The vendor's own sentence of an error body `{ errors: [{ id, code, details }] }`; the text itself when it is none. */
export function detailOf(body: unknown, text: string): string {
  const parsed = z
    .object({
      errors: z.array(z.object({ id: z.string().optional(), details: z.string().optional() })).min(1),
    })
    .safeParse(body);
  const [first] = parsed.success ? parsed.data.errors : [];
  return first?.details ?? first?.id ?? text;
}
