// Whether a data vendor takes our key and what is left on it. Asking is free of charge and changes nothing; it never
// throws, also when the vendor is silent.

export const vendorStates = ['works', 'works_partly', 'refused', 'silent'] as const;

export type VendorState = {
  /** "works_partly": the key is right, but something that we need is closed to it. */
  readonly state: (typeof vendorStates)[number];
  /** Credits left; null = the vendor does not say. */
  readonly left: number | null;
  /** The vendor's own sentence where something is wrong; else empty. */
  readonly detail: string;
};

export interface VendorCheck {
  /** Folder name of the adapter: "apollo". */
  readonly provider: string;
  check(): Promise<VendorState>;
}
