// Reads a company's public web site: politely (robots.txt, one page at a time), never inside our own network, never
// more than it must. It never throws for what a site does; trouble is part of the report.

export const sitePageKinds = ['home', 'about', 'careers'] as const;
export type SitePageKind = (typeof sitePageKinds)[number];

export type SitePage = {
  readonly kind: SitePageKind;
  readonly url: string;
  readonly title: string;
  /** Meta description; empty when there is none. */
  readonly summary: string;
  /** Visible text, folded, at most 4,000 characters. Untrusted. */
  readonly text: string;
  /** Language tag of the page, lower case; null when it does not say. */
  readonly language: string | null;
};

export const jobBoardNames = [
  'greenhouse',
  'lever',
  'ashby',
  'workable',
  'smartrecruiters',
  'recruitee',
] as const;
export type JobBoardName = (typeof jobBoardNames)[number];

export const siteTroubles = [
  'no_site',
  'unreachable',
  'parked',
  'redirect_loop',
  'too_large',
  'not_html',
  'robots',
  'private_address',
  'slow',
] as const;
export type SiteTrouble = (typeof siteTroubles)[number];

export type SiteReport = {
  /** Host that answered in the end. */
  readonly host: string;
  readonly pages: readonly SitePage[];
  /** Boards that its pages link to, with the company's name there. */
  readonly boards: readonly { readonly board: JobBoardName; readonly token: string; readonly url: string }[];
  readonly trouble: SiteTrouble | null;
  readonly readAt: Date;
};

export interface WebsiteReader {
  /** `site` is a domain or a URL that came from data. At most some 15 s. */
  read(site: string): Promise<SiteReport>;
}
