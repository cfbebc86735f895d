// What the data vendors say of our keys, as notices. A vendor that takes too long is told as silent, so that whoever
// waits for the status never waits for a vendor.
import type { Reason } from '#domain/lead.ts';
import type { VendorCheck, VendorState } from '#ports/vendor-check.ts';
import type { World } from '#ports/world.ts';

/** Milliseconds that a page waits for the vendors. */
const patienceMs = 4_000;

/** One notice a vendor that has a key. Codes: "vendor_works", "vendor_left", "vendor_works_partly", … */
export function checkVendors({ vendorChecks }: Pick<World, 'vendorChecks'>): Promise<readonly Reason[]> {
  return Promise.all(
    vendorChecks.map(async (vendor) => noticeOf(vendor.provider, await within(patienceMs, vendor))),
  );
}

/** The state of a vendor as a code of `notice.` with what fills it in. */
export function noticeOf(vendor: string, { state, left, detail }: VendorState): Reason {
  const name = vendorName(vendor);
  if (state === 'works' && left !== null) return { code: 'vendor_left', params: { vendor: name, left } };
  return { code: `vendor_${state}`, params: { vendor: name, detail } };
}

/** How a vendor writes itself, by the folder of its adapter. */
export function vendorName(vendor: string): string {
  return names[vendor] ?? vendor;
}

const names: Readonly<Record<string, string>> = {
  bombora: 'Bombora',
  edgar: 'SEC EDGAR',
  francetravail: 'France Travail',
  sixsense: '6sense',
  apollo: 'Apollo',
  apify: 'Apify',
  hunter: 'Hunter',
  zerobounce: 'ZeroBounce',
  instantly: 'Instantly',
  smartlead: 'Smartlead',
};

/** The vendor's state, or "silent" after so many milliseconds. Never throws. */
export async function within(ms: number, vendor: VendorCheck): Promise<VendorState> {
  const late = Promise.withResolvers<VendorState>();
  const silent: VendorState = { state: 'silent', left: null, detail: `no answer within ${ms / 1_000} s` };
  const timer = setTimeout(() => late.resolve(silent), ms);
  try {
    return await Promise.race([vendor.check(), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
