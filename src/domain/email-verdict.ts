// Whether a mail to an address would arrive, as a check said, and what that means for an approval.
import { z } from 'zod';

export const emailVerdicts = ['valid', 'risky', 'invalid', 'unknown'] as const;
export type EmailVerdict = (typeof emailVerdicts)[number];

export type EmailCheck = {
  readonly verdict: EmailVerdict;
  /** Why, as a code: "catch_all", "no_mx", "mailbox_gone", "role", "disposable", "syntax", "not_asked". */
  readonly why: string;
};

/** A check as it is kept with the lead. */
export const keptEmailCheckSchema = z.object({
  verdict: z.enum(emailVerdicts),
  why: z.string(),
  /** Which address was asked about: another one was never checked. */
  address: z.string(),
  provider: z.string(),
  paid: z.boolean(),
  /** ISO time. */
  at: z.string(),
});
export type KeptEmailCheck = z.infer<typeof keptEmailCheckSchema>;

/** What a card says: the first two refuse an approval, the last is only said. */
export type AddressTrouble = 'address_invalid' | 'address_risky' | 'address_unsure';

/**
 * What stands against a mail to this address; null = nothing. A paid check that could not find out is said, a free one
 * never can and is not. A check of another address (it was edited since) says nothing.
 */
export function addressTrouble(
  check: KeptEmailCheck | null,
  { address, sendRisky }: { readonly address: string | null; readonly sendRisky: boolean },
): AddressTrouble | null {
  if (check === null || check.address !== address) return null;
  if (check.verdict === 'invalid') return 'address_invalid';
  if (check.verdict === 'risky') return sendRisky ? null : 'address_risky';
  const asked = check.paid && check.why !== 'not_asked';
  return check.verdict === 'unknown' && asked ? 'address_unsure' : null;
}
