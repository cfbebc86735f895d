// Job boards that a page links to or embeds, with the name that the company has there.
import type { JobBoardName, SiteReport } from '#domain/site-report.ts';

type BoardLink = SiteReport['boards'][number];
type Found = { readonly token: string; readonly url: string } | null;

/** Words that stand where a company's name would, and are none. */
const ownWords = new Set(
  'www api app apply jobs job careers embed j o help support docs blog status login signin search static assets cdn v1 v0 en fr de oneclick-ui ni sr-jobs'.split(
    ' ',
  ),
);
const tokenShape = /^[\p{L}\p{N}][\p{L}\p{N} _.&-]{0,99}$/u;

/** Each board once, in the order of the page. */
export function boardLinks(urls: readonly string[]): readonly BoardLink[] {
  const found = urls.flatMap((url) => boardLink(url) ?? []);
  return found.filter(
    (one, at) => found.findIndex((other) => other.board === one.board && other.token === one.token) === at,
  );
}

/** The board of one address; null when it is none. */
export function boardLink(address: string): BoardLink | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  for (const [board, read] of readers) {
    const found = read(url);
    if (found !== null && isToken(found.token)) return { board, ...found };
  }
  return null;
}

const readers: readonly (readonly [JobBoardName, (url: URL) => Found])[] = [
  ['greenhouse', greenhouse],
  ['lever', (url) => onHost(url, /^jobs\.(?:eu\.)?lever\.co$/)],
  ['ashby', (url) => onHost(url, /^jobs\.ashbyhq\.com$/)],
  ['workable', (url) => onHost(url, /^apply\.workable\.com$/)],
  ['smartrecruiters', (url) => onHost(url, /^(?:jobs|careers)\.smartrecruiters\.com$/)],
  ['recruitee', recruitee],
];

/** Pages, and the script and frame with which it is embedded: `/embed/job_board/js?for=acme`. */
function greenhouse(url: URL): Found {
  const host = /^(?:job-)?boards\.(?:eu\.)?greenhouse\.io$/;
  const embedded = host.test(url.hostname) && url.pathname.startsWith('/embed/');
  const token = url.searchParams.get('for');
  if (embedded) return token === null ? null : { token, url: `https://${url.hostname}/${token}` };
  return onHost(url, host);
}

function recruitee({ hostname }: URL): Found {
  const token = /^([a-z0-9-]+)\.recruitee\.com$/.exec(hostname)?.[1];
  return token === undefined ? null : { token, url: `https://${hostname}/` };
}

/** The first part of the path. */
function onHost({ hostname, pathname }: URL, host: RegExp): Found {
  if (!host.test(hostname)) return null;
  const part = pathname.split('/')[1] ?? '';
  try {
    return { token: decodeURIComponent(part), url: `https://${hostname}/${part}` };
  } catch {
    return null;
  }
}

function isToken(token: string): boolean {
  return tokenShape.test(token) && !ownWords.has(token.toLowerCase());
}
