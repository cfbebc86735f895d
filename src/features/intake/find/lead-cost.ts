// What a lead of a search may cost until it has its draft, by the workspace's prices: so much of the search's own budget
// is kept free for each. More than is told before a search, which says what they usually cost.
import { unitsMicros, type VendorPrice } from '#domain/vendor-price.ts';
import { mostUnits } from '#features/research/ask-signals.ts';
import type { World } from '#ports/world.ts';

type Asked = Pick<World, 'clock' | 'emailVerifier' | 'signalSources'>;

/**
 * Micro-dollars. `found`: what finding and revealing it costs; null = unknown, 0 = it is paid for, and both stay so.
 * Sources without a price are left out.
 */
export function leadMicrosOf(
  { clock, emailVerifier, signalSources }: Asked,
  { found, table }: { readonly found: number | null; readonly table: readonly VendorPrice[] },
): number | null {
  if (found === null || found === 0) return found;
  const at = clock.now();
  const signals = signalSources.filter(({ paid }) => paid).map(({ provider }) => mostUnits(provider));
  const check = { provider: emailVerifier?.provider ?? '', unit: 'check', units: 1 } as const;
  const uses = emailVerifier?.paid ? [...signals, check] : signals;
  return uses.reduce((sum, use) => sum + (unitsMicros(use, at, table) ?? 0), found);
}
