// The free check in front of a paid one: what is known to be wrong is not paid for, and the worse verdict counts.
import type { EmailCheck, EmailVerdict } from '#domain/email-verdict.ts';
import { isReservedName } from '#lib/reserved-name.ts';
import type { EmailVerifier } from '#ports/email-verifier.ts';

export type BeforePaying = {
  readonly free: EmailVerifier;
  readonly paid: EmailVerifier;
  /** Reserved names (.example) go to the vendor as well: only where it is a local one. */
  readonly reservedToo: boolean;
};

/** One verifier of both; it carries the paid one's name. Errors of the paid one pass through. */
export function beforePaying({ free, paid, reservedToo }: BeforePaying): EmailVerifier {
  return {
    provider: paid.provider,
    paid: paid.paid,
    verify: async (address) => {
      const first = await free.verify(address);
      const reserved = isReservedName(address.slice(address.lastIndexOf('@') + 1));
      if (first.value.verdict === 'invalid' || (reserved && !reservedToo)) return first;
      const second = await paid.verify(address);
      return { value: worse(first.value, second.value), uses: [...first.uses, ...second.uses] };
    },
  };
}

/** The paid answer, unless the free one knows something worse. */
function worse(free: EmailCheck, paid: EmailCheck): EmailCheck {
  const rank: Readonly<Record<EmailVerdict, number>> = { invalid: 2, risky: 1, unknown: 0, valid: 0 };
  return rank[free.verdict] > rank[paid.verdict] ? free : paid;
}
