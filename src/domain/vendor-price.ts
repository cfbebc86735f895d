// What a use of a data vendor costs. The table is data, dated; what is not in it (nor free, nor said by the vendor
// itself) costs "unknown" (null), never 0. A workspace lays its own rows over it (settings, `prices.vendors`).
import { isoDay } from '#lib/time.ts';
import type { Price } from './price.ts';
import type { Settings } from './settings.ts';
import type { UseUnit, VendorUse } from './vendor-use.ts';

export type VendorPrice = {
  /** Folder name of the adapter: "apollo". */
  readonly vendor: string;
  readonly unit: UseUnit;
  /** First day that it holds. */
  readonly from: string;
  /** USD per unit. */
  readonly usd: number;
};

/**
 * Apollo: its fair-use terms count a credit as $0.025. Hunter and ZeroBounce: a check on their smaller plans, as
 * estimates; what a plan really costs belongs into the settings.
 */
export const vendorPrices: readonly VendorPrice[] = [
  { vendor: 'apollo', unit: 'credit', from: '2026-01-01', usd: 0.025 },
  { vendor: 'hunter', unit: 'check', from: '2026-01-01', usd: 0.0125 },
  { vendor: 'zerobounce', unit: 'check', from: '2026-01-01', usd: 0.02 },
];

/** Public sources: nobody sends a bill for them. */
const free: readonly string[] = ['websites', 'jobboards', 'edgar', 'francetravail', 'builtin', 'rules'];

/** Micro-dollars of one use; null when its price is unknown. The vendor's own word counts most. */
export function useMicros(use: VendorUse, at: Date, table: readonly VendorPrice[]): number | null {
  if (use.costMicros !== null) return use.costMicros;
  if (use.units === 0 || free.includes(use.provider)) return 0;
  const price = vendorPrice(use, at, table);
  return price === null ? null : Math.max(0, Math.ceil(use.units * price.usd * 1_000_000 - 1e-6));
}

/** Micro-dollars that `units` of a vendor cost; null = unknown. */
export function unitsMicros(
  of: Pick<VendorUse, 'provider' | 'unit' | 'units'>,
  at: Date,
  table: readonly VendorPrice[] = vendorPrices,
): number | null {
  return useMicros({ ...of, purpose: '', costMicros: null }, at, table);
}

function vendorPrice(
  { provider, unit }: Pick<VendorUse, 'provider' | 'unit'>,
  at: Date,
  table: readonly VendorPrice[],
): VendorPrice | null {
  const day = isoDay(at);
  const rows = table
    .filter((price) => price.vendor === provider && price.unit === unit)
    .sort((a, b) => (a.from < b.from ? 1 : -1));
  return rows.find(({ from }) => from <= day) ?? rows.at(-1) ?? null;
}

/** The built-in vendor prices with a workspace's own laid over them. */
export function vendorTable({ vendors }: Settings['prices']): readonly VendorPrice[] {
  return laidOver(vendorPrices, vendors, ({ vendor, unit }) => `${vendor} ${unit}`);
}

/** The same for models; hand in the built-in table. */
export function modelTable(builtIn: readonly Price[], { models }: Settings['prices']): readonly Price[] {
  const own = models.map(({ written, ...price }) => (written === undefined ? price : { ...price, written }));
  return laidOver(builtIn, own, ({ model }) => model);
}

/** From the day of the first own row of a thing on, only own rows hold for it. */
function laidOver<P extends { readonly from: string }>(
  builtIn: readonly P[],
  own: readonly P[],
  keyOf: (price: P) => string,
): readonly P[] {
  const replaced = (price: P): boolean =>
    own.some((one) => keyOf(one) === keyOf(price) && one.from <= price.from);
  return [...builtIn.filter((price) => !replaced(price)), ...own];
}
