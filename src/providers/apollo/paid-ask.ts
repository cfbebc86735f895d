// Apollo charges for what it found, also when the answer is cut or a proxy's page on its way to us: then as many credits
// as were asked for are taken for spent, marked as an estimate by their purpose.
import type { VendorUse } from '#domain/vendor-use.ts';
import { Unreadable } from '#lib/errors.ts';
import { PaidUnread } from '#ports/paid-unread.ts';

/** The answer. Throws PaidUnread with so many credits when one came that nobody can read. */
export async function orUnread<T>(credits: number, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw error instanceof Unreadable ? new PaidUnread(error, [unreadUse(credits)]) : error;
  }
}

/** Credits that an unreadable answer may have cost. */
function unreadUse(units: number): VendorUse {
  return { provider: 'apollo', purpose: 'unread', unit: 'credit', units, costMicros: null };
}
