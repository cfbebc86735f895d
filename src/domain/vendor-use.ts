// One paid (or free) use of a data vendor, as its adapter counted it. What it costs is in vendor-price.ts, unless
// the vendor itself said.

export const useUnits = ['credit', 'result', 'check', 'call'] as const;
export type UseUnit = (typeof useUnits)[number];

export type VendorUse = {
  /** Folder name of the adapter: "apollo", "apify", "hunter". */
  readonly provider: string;
  /** What it was for: "search", "company", "reveal", "jobs", "news", "verify". */
  readonly purpose: string;
  readonly unit: UseUnit;
  /** How many; 0 for a free call or one that found nothing and is not billed. */
  readonly units: number;
  /** Micro-dollars as the vendor said; null = by the price table. */
  readonly costMicros: number | null;
};

/** An answer with what it cost. Adapters never swallow a use, also when they found nothing. */
export type Paid<T> = { readonly value: T; readonly uses: readonly VendorUse[] };
