// What happened at a company: open roles, funding, rising interest. Each source answers for one company at a time
// and limits itself. Errors as in lead-source.ts; a company that the source does not know is an empty list.
import type { Company, Signal } from '#domain/lead.ts';
import type { SiteReport } from '#domain/site-report.ts';
import type { Paid } from '#domain/vendor-use.ts';

export type SignalAsk = {
  readonly company: Company;
  /** Vendor ids of the company by provider ("apollo" -> "5f…"). */
  readonly externalIds: Readonly<Record<string, string>>;
  /** What its web site said; null = it has none, or it could not be read. */
  readonly site: SiteReport | null;
  /** Roles whose hiring matters. Sources that are paid by the page may ask for these only. */
  readonly hiringRoles: readonly string[];
  /** Topics that the ICP describes, for surge sources. */
  readonly topics: readonly string[];
  /** Older than this is of no use (30 days ago). */
  readonly since: Date;
};

export type SignalsFound = {
  readonly signals: readonly Signal[];
  /** Codes of sentences worth showing (domain/signal-note.ts). */
  readonly notes: readonly string[];
};

export interface SignalSource {
  /** "apollo", "jobboards", "edgar", "francetravail", "bombora", "sixsense". */
  readonly provider: string;
  /** True when asking costs money: then it is asked within the data budget, and only where the ICP fits. */
  readonly paid: boolean;
  /** Built to the vendor's documents: until a key has worked, the status says that nobody saw it work. */
  readonly unproven?: true;
  find(ask: SignalAsk): Promise<Paid<SignalsFound>>;
}
