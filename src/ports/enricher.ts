// What a data vendor knows of a company or of a person. Asked many at a time where that saves calls. Errors as in
// lead-source.ts. Nothing found is an answer (null), not an error.
import type { Fact } from '#domain/lead.ts';
import type { Paid } from '#domain/vendor-use.ts';

export type CompanyAsk = {
  readonly externalId: string | null;
  readonly domain: string | null;
  readonly name: string;
  readonly linkedinUrl: string | null;
};

/** What was found of a company; every value is also a fact with its source and the day it was read. */
export type CompanyFound = {
  readonly externalId: string | null;
  readonly name: string | null;
  readonly domain: string | null;
  readonly aliases: readonly string[];
  readonly website: string | null;
  readonly industry: string | null;
  readonly size: number | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly city: string | null;
  readonly technologies: readonly string[];
  readonly description: string | null;
  readonly facts: readonly Fact[];
};

export type PersonAsk = {
  readonly externalId: string | null;
  readonly email: string | null;
  readonly linkedinUrl: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly companyName: string | null;
  readonly domain: string | null;
};

export type PersonFound = {
  readonly externalId: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly fullName: string | null;
  readonly email: string | null;
  /** As the vendor says: only "verified" is worth trusting. */
  readonly emailStatus: string | null;
  readonly title: string | null;
  readonly linkedinUrl: string | null;
  readonly country: string | null;
  readonly city: string | null;
  /** Their employer now, as the vendor says: who has moved is not at the company that we asked about. */
  readonly companyName: string | null;
  readonly companyDomain: string | null;
  readonly externalCompanyId: string | null;
  readonly facts: readonly Fact[];
};

export interface Enricher {
  readonly provider: string;
  /** One answer an ask, in their order. At most ten asks. */
  companies(asks: readonly CompanyAsk[]): Promise<Paid<readonly (CompanyFound | null)[]>>;
  /** The paid reveal: name and address of people. One answer an ask, in their order. At most ten asks. */
  people(asks: readonly PersonAsk[]): Promise<Paid<readonly (PersonFound | null)[]>>;
}
