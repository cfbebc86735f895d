// An answer came from a paid vendor and nobody can read it. Adapters that know what it may have cost throw this; whoever
// pays puts that into the books as an estimate, and asks the same no more than once again.
import type { VendorUse } from '#domain/vendor-use.ts';
import { Unavailable, Unreadable } from '#lib/errors.ts';

export class PaidUnread extends Unavailable {
  /** What it may have cost at most, under the purpose "unread"; with what was surely used before it. */
  readonly uses: readonly VendorUse[];

  constructor(cause: Unavailable, uses: readonly VendorUse[]) {
    super(cause.message, cause.retryAfterMs, { cause });
    this.uses = uses;
  }
}

/** The answer to one paid question. Throws PaidUnread with that one, as an estimate, when nobody can read it. */
export async function orPaidUnread<T>(
  { provider, unit }: Pick<VendorUse, 'provider' | 'unit'>,
  answer: Promise<T>,
): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new PaidUnread(error, [{ provider, purpose: 'unread', unit, units: 1, costMicros: null }]);
  }
}
