// Whether a mail to an address would arrive. Errors as in lead-source.ts.
import type { EmailCheck } from '#domain/email-verdict.ts';
import type { Paid } from '#domain/vendor-use.ts';

export interface EmailVerifier {
  /** "builtin" or the vendor. */
  readonly provider: string;
  readonly paid: boolean;
  verify(address: string): Promise<Paid<EmailCheck>>;
}
