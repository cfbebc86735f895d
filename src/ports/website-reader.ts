// Reads a company's public web site: politely (robots.txt, one page at a time), never inside our own network, never
// more than it must. It never throws for what a site does; trouble is part of the report.

import type { SiteReport } from '#domain/site-report.ts';

export interface WebsiteReader {
  /** `site` is a domain or a URL that came from data. At most some 15 s. */
  read(site: string): Promise<SiteReport>;
}
