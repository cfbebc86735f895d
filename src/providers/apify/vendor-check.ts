// Does Apify take our token? Asked for the account that it belongs to, which is free.
import { keyState } from '#lib/key-state.ts';
import type { VendorCheck } from '#ports/vendor-check.ts';
import { type ApifyConfig, createApifyClient } from './client.ts';

/** What is left is money of a plan, not credits: it is not told. */
export function createApifyCheck(config: ApifyConfig): VendorCheck {
  const client = createApifyClient(config);
  return { provider: 'apify', check: () => keyState(client.account().then(() => null)) };
}
