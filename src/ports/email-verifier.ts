// Whether a mail to an address would arrive. Errors as in lead-source.ts.
import type { Paid } from '#domain/vendor-use.ts';

export const emailVerdicts = ['valid', 'risky', 'invalid', 'unknown'] as const;
export type EmailVerdict = (typeof emailVerdicts)[number];

export type EmailCheck = {
  readonly verdict: EmailVerdict;
  /** Why, as a code: "catch_all", "no_mx", "mailbox_gone", "role", "disposable", "syntax", "not_asked". */
  readonly why: string;
};

export interface EmailVerifier {
  /** "builtin" or the vendor. */
  readonly provider: string;
  readonly paid: boolean;
  verify(address: string): Promise<Paid<EmailCheck>>;
}
