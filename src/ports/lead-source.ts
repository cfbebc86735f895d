// Where leads are searched: Apollo, an Apify actor. A search is read page by page behind a cursor that is kept with
// the run, so that a run which stops (budget, Stop, crash) goes on behind it and pays nothing twice.
// Errors: Unavailable (429, 5xx, network), Refusal('vendor_key_invalid' | 'vendor_scope_missing' |
// 'vendor_credits_gone' | 'vendor_request_refused', { vendor, detail }).
import type { Reason } from '#domain/lead.ts';
import type { RowValues } from '#domain/row.ts';
import type { Icp } from '#domain/segment.ts';
import type { SourceSpec } from '#domain/source-spec.ts';
import type { VendorPrice } from '#domain/vendor-price.ts';
import type { VendorUse } from '#domain/vendor-use.ts';

export type LeadQuery = {
  readonly spec: SourceSpec;
  readonly icp: Icp;
  /** Leads still wanted by the run; a page may hold fewer, never more than the vendor's page. */
  readonly wanted: number;
  /** Hiring and funding count from this day on (30 days ago). */
  readonly since: Date;
  /** Micro-dollars that the run may still spend; null = no limit is set. The vendor's own cap is set from it. */
  readonly budgetMicros: number | null;
  /** Where the vendor may tell us that it is done; null = we only ask. */
  readonly callback: Callback | null;
  /** The page also carries entries as the vendor wrote them (a preview of a mapping). */
  readonly raw?: boolean;
};

/** The header that brings a callback's secret back to us. */
export const callbackHeader = 'x-prospect-hook';

/** `secret` comes back in a header that the vendor sends with the call; it opens this one run and nothing else. */
export type Callback = { readonly url: string; readonly secret: string };

/** A person as the vendor shows them. What is hidden until it is paid for is absent from the row. */
export type FoundLead = {
  /** The vendor's own id of the person, "apollo:5f…"; reveals are asked with it. Null when it has none. */
  readonly externalId: string | null;
  /** The vendor's own id of the company, as Company.externalIds keeps it: "5f…". */
  readonly externalCompanyId: string | null;
  readonly row: RowValues;
  /** Page or record that the facts come from, for people: a URL or "apollo:people/5f…". */
  readonly source: string;
  /** True when a name or an address is withheld until the reveal. */
  readonly hidden: boolean;
};

/** A page may show nobody and still have a cursor: ask again at once (or after `waitMs`). */
export type SourcePage = {
  readonly leads: readonly FoundLead[];
  /** Entries that were no person (no name, no company), with the reason code of a rejected row. */
  readonly rejected: readonly { readonly reason: string; readonly row: Readonly<Record<string, string>> }[];
  /** Opaque; null = nothing is left. */
  readonly cursor: string | null;
  /** The vendor is still working: ask again with `cursor` after so many milliseconds. */
  readonly waitMs: number | null;
  /** How many the vendor has in all, when it says so. */
  readonly total: number | null;
  /** What a person should know of this page: the vendor's run ended badly. A `reason.<code>`. */
  readonly note?: Reason;
  /** Entries as the vendor wrote them, when the query asks for them. */
  readonly raw?: readonly Readonly<Record<string, unknown>>[];
  readonly uses: readonly VendorUse[];
};

export interface LeadSource {
  readonly kind: SourceSpec['kind'];
  /**
   * What a search of so many leads is expected to cost, reveals included, in micro-dollars; null = unknown. Behind a
   * cursor: what is still to be paid, 0 = nothing any more. `prices`: the workspace's; the built-in ones by default.
   */
  estimate(
    query: Pick<LeadQuery, 'spec' | 'wanted'> & { readonly prices?: readonly VendorPrice[] },
    cursor?: string | null,
  ): number | null;
  page(query: LeadQuery, cursor: string | null): Promise<SourcePage>;
  /**
   * Stops what the vendor still does for this cursor. Safe to repeat; the uses are those of the whole vendor run, so
   * they are recorded in the change that ends ours.
   */
  cancel(cursor: string): Promise<readonly VendorUse[]>;
}
