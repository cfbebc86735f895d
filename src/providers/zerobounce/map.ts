// ZeroBounce's verdicts in our words. It answers 200 to everything: an error is a body with `error`.
import { z } from 'zod';
import type { EmailCheck } from '#domain/email-verdict.ts';

/** What must not be mailed. */
const bad = ['invalid', 'spamtrap', 'abuse', 'do_not_mail'];

/** A verdict, or the vendor's sentence. */
export const validationSchema = z.union([
  z.object({ error: z.string() }),
  z.object({ status: z.string(), sub_status: z.string().nullish() }),
]);
export type Verdict = Exclude<z.infer<typeof validationSchema>, { error: string }>;

/** Reasons that mean "a real mailbox that nobody in particular reads". */
const roles = ['role_based', 'role_based_catch_all', 'ai_agent_mailbox'];

/** What ZeroBounce said of an address; a status that we do not know is "unknown". */
export function checkOf({ status, sub_status }: Verdict): EmailCheck {
  const sub = sub_status ?? '';
  if (status === 'valid') return { verdict: 'valid', why: 'mailbox' };
  if (status === 'catch-all') return { verdict: 'risky', why: 'catch_all' };
  if (status === 'do_not_mail' && roles.includes(sub)) return { verdict: 'risky', why: 'role' };
  if (!bad.includes(status)) return { verdict: 'unknown', why: 'not_sure' };
  return { verdict: 'invalid', why: whyInvalid[sub] ?? whyInvalid[status] ?? 'mailbox_gone' };
}

const whyInvalid: Readonly<Record<string, string>> = {
  no_dns_entries: 'no_domain',
  does_not_accept_mail: 'no_mx',
  failed_syntax_check: 'syntax',
  disposable: 'disposable',
  spamtrap: 'spamtrap',
  abuse: 'complainer',
  do_not_mail: 'do_not_mail',
};
