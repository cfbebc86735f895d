// Reads a company's web site: home, about and careers, within a time limit, and the job boards that they link to.
// It never throws: what a site does wrong is part of the report.

import type { SitePage, SiteReport, SiteTrouble } from '#domain/site-report.ts';
import type { Clock } from '#ports/clock.ts';
import type { WebsiteReader } from '#ports/website-reader.ts';
import { boardLinks } from './board-links.ts';
import { createSiteClient, type SiteClient } from './client.ts';
import type { Resolve } from './guarded-agent.ts';
import { type ReadPage, readPage } from './read-page.ts';
import { seekPage } from './seek-page.ts';
import { startsOf } from './site-address.ts';
import { startVisit, type Visit } from './visit.ts';

export type WebsitesOptions = {
  /** Stands in front of every host (lib/hosted-url.ts); null = the web sites themselves. */
  readonly baseUrl: string | null;
  readonly clock: Clock;
  /** Milliseconds for a whole site; 15 s by default. */
  readonly limitMs?: number;
  /** Milliseconds between two requests to one host. A server of our own needs no politeness. */
  readonly gapMs?: number;
  /** For tests; the system's resolver by default. */
  readonly resolve?: Resolve;
};

type Home = { readonly page: ReadPage } | { readonly trouble: SiteTrouble; readonly host: string };
type Setup = { readonly client: SiteClient; readonly baseUrl: string | null; readonly limitMs: number };
type Said = Omit<SiteReport, 'readAt'>;

/** Opens a reader; nothing is asked before the first site. */
export function createWebsites(options: WebsitesOptions): WebsiteReader {
  const { baseUrl, clock, limitMs = 15_000, gapMs = baseUrl === null ? 500 : 0, resolve } = options;
  const client = createSiteClient({
    baseUrl,
    gapMs,
    timeoutMs: Math.ceil(limitMs * 0.7),
    ...(resolve === undefined ? {} : { resolve }),
  });
  return {
    read: async (site) => ({
      ...(await readSite(site, { client, baseUrl, limitMs })),
      readAt: clock.now(),
    }),
  };
}

async function readSite(site: string, { client, baseUrl, limitMs }: Setup): Promise<Said> {
  const starts = startsOf(site);
  if ('trouble' in starts) return nothing(site.slice(0, 253), starts.trouble);
  const visit = startVisit(client, AbortSignal.timeout(limitMs));
  const found = await findHome(starts.urls, visit, baseUrl);
  if (!('page' in found)) return nothing(found.host, found.trouble);
  const home = found.page;
  const about = await seekPage({ kind: 'about', home, visit, baseUrl });
  const careers = await seekPage({ kind: 'careers', home, visit, baseUrl });
  const pages = [home, about.page, careers.page].filter((page) => page !== null);
  const links = pages.flatMap((page) => page.links.map(({ url }) => url));
  return {
    host: new URL(home.url).hostname,
    pages: pages.map(said),
    boards: boardLinks(careers.boardUrl === null ? links : [careers.boardUrl, ...links]),
    trouble: home.cut ? 'too_large' : null,
  };
}

/** The first address that answers; when none does, the trouble of the first. */
async function findHome(urls: readonly string[], visit: Visit, baseUrl: string | null): Promise<Home> {
  let first: Home | null = null;
  for (const url of urls) {
    const home = await homeAt(url, visit, baseUrl);
    if ('page' in home || !isWorthAnother(home.trouble)) return home;
    first ??= home;
  }
  return first ?? { trouble: 'no_site', host: '' };
}

/** Only where nobody answers, another address may be the right one. */
function isWorthAnother(trouble: SiteTrouble): boolean {
  return trouble === 'no_site' || trouble === 'unreachable';
}

async function homeAt(url: string, visit: Visit, baseUrl: string | null): Promise<Home> {
  const { hostname: host } = new URL(url);
  const outcome = await visit.go(url, () => true);
  if (outcome.kind === 'left') return { trouble: 'unreachable', host };
  if (outcome.kind === 'trouble') return { trouble: outcome.trouble, host };
  if (outcome.status === 404 || outcome.status === 410) return { trouble: 'no_site', host };
  if (outcome.status >= 400) return { trouble: 'unreachable', host };
  const read = readPage('home', outcome, baseUrl);
  return 'page' in read ? read : { ...read, host };
}

function said({ kind, url, title, summary, text, language }: ReadPage): SitePage {
  return { kind, url, title, summary, text, language };
}

function nothing(host: string, trouble: SiteTrouble): Said {
  return { host, pages: [], boards: [], trouble };
}
