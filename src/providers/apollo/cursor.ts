// Where a search stands, as text that is kept with the run. Companies that were paid for are part of it: a run that
// goes on behind the cursor never pays for them again.
import { z } from 'zod';

export const tracks = ['plain', 'hiring', 'funded'] as const;
export type Track = (typeof tracks)[number];

const company = z.tuple([z.string(), z.string(), z.string()]);

const standing = z.object({
  track: z.enum(tracks),
  /** People a page; it stays the same, else pages would overlap. */
  size: z.int().min(1).max(100),
  /** The next page of people. */
  page: z.int().min(1),
  /** The page of companies that `companies` came from; 0 = none was asked yet. */
  companyPage: z.int().min(0),
  /** [id, name, domain] of the companies whose people are read; null = they come next, or none are needed. */
  companies: z.array(company).max(100).nullable(),
  moreCompanies: z.boolean(),
  /** The plan does not sell the search of companies: people are searched without it. */
  peopleOnly: z.boolean(),
});
export type Standing = z.infer<typeof standing>;
export type CompanyRef = z.infer<typeof company>;

/** The beginning of a track. */
export function startOf(track: Track, size: number): Standing {
  return { track, size, page: 1, companyPage: 0, companies: null, moreCompanies: true, peopleOnly: false };
}

/** Throws for text that we did not write. */
export function readCursor(cursor: string): Standing {
  return standing.parse(JSON.parse(cursor));
}

export function writeCursor(at: Standing): string {
  return JSON.stringify(at);
}
