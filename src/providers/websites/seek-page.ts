// Looks for the page about the company, or the one about careers: where a link of the home page leads, else where such
// a page usually is. A page that is the home page again, or says that nothing is there, is none.
import { registrableDomain } from '#domain/domain-name.ts';
import { boardLink } from './board-links.ts';
import { findPageLink, samePage } from './find-links.ts';
import { guessedPaths, type SoughtKind } from './page-words.ts';
import { type ReadPage, readPage } from './read-page.ts';
import type { Outcome, Visit } from './visit.ts';

export type Seek = {
  readonly kind: SoughtKind;
  readonly home: ReadPage;
  readonly visit: Visit;
  readonly baseUrl: string | null;
};

export type Sought = {
  readonly page: ReadPage | null;
  /** The job board that it sends its visitors to; as good as a link. */
  readonly boardUrl: string | null;
};

const nothing: Sought = { page: null, boardUrl: null };
const emptyTitle = /\b(?:404|not found|introuvable|nicht gefunden|no encontrad|non trovat|niet gevonden)/i;

/** Never throws. */
export async function seekPage(seek: Seek): Promise<Sought> {
  const { kind, home } = seek;
  const link = findPageLink(home.links, kind, home.url);
  const urls =
    link === null ? guessedPaths(kind, home.language).map((path) => new URL(path, home.url).href) : [link];
  for (const url of urls) {
    const sought = await pageAt(url, seek);
    if (sought.page !== null || sought.boardUrl !== null) return sought;
  }
  return nothing;
}

async function pageAt(url: string, { kind, home, visit, baseUrl }: Seek): Promise<Sought> {
  const domain = registrableDomain(home.url);
  const outcome = await visit.go(url, (next) => registrableDomain(next) === domain);
  if (outcome.kind === 'left') return { page: null, boardUrl: boardLink(outcome.url) && outcome.url };
  const page = readable(outcome, { kind, baseUrl });
  return page === null || isHome(page, home) ? nothing : { page, boardUrl: null };
}

function readable(outcome: Outcome, { kind, baseUrl }: Pick<Seek, 'kind' | 'baseUrl'>): ReadPage | null {
  if (outcome.kind !== 'page' || outcome.status !== 200) return null;
  const read = readPage(kind, outcome, baseUrl);
  return 'page' in read && !emptyTitle.test(read.page.title) ? read.page : null;
}

/** Many sites answer every address with their home page. */
function isHome(page: ReadPage, home: ReadPage): boolean {
  return samePage(page.url, home.url) || page.text === home.text;
}
