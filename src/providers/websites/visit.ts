// One visit to a web site: follows redirects with every address looked at again, asks robots.txt of each host before
// anything else there, and gives up when the time of the visit is over.

import type { SiteTrouble } from '#domain/site-report.ts';
import { type RobotsTxt, readRobotsTxt } from '#lib/robots-txt.ts';
import { agentName, type Fetched, type SiteClient } from './client.ts';
import { decodePage } from './decode.ts';

const maxRedirects = 5;
/** A host that wants longer pauses is asked for its first page only. Milliseconds. */
const longestGapMs = 5_000;

export type Arrived = Extract<Fetched, { kind: 'page' }>;
export type Outcome =
  | Arrived
  | { readonly kind: 'trouble'; readonly trouble: SiteTrouble }
  /** It led to an address that is not to be visited. */
  | { readonly kind: 'left'; readonly url: string };

export type Visit = {
  /** Follows `url` to a page. Never throws. */
  go(url: string, mayFollow: (url: string) => boolean): Promise<Outcome>;
};

type Rules = { readonly kind: 'rules'; readonly rules: RobotsTxt } | Extract<Outcome, { kind: 'trouble' }>;

const anything: Rules = { kind: 'rules', rules: { allows: () => true, gapMs: 0 } };

/** Starts a visit that ends with the signal. */
export function startVisit(client: SiteClient, signal: AbortSignal): Visit {
  const known = new Map<string, Promise<Rules>>();
  let pages = 0;
  const rulesOf = (url: string): Promise<Rules> => {
    const { origin } = new URL(url);
    const before = known.get(origin);
    if (before) return before;
    const rules = readRules(`${origin}/robots.txt`, (at) => client({ url: at, signal }));
    known.set(origin, rules);
    return rules;
  };
  const fetchPage = async (url: string): Promise<Fetched> => {
    const found = await rulesOf(url);
    if (found.kind === 'trouble') return found;
    const { gapMs } = found.rules;
    if (!found.rules.allows(url) || (gapMs > longestGapMs && pages > 0)) return refused;
    pages += 1;
    return client({ url, signal, gapMs: Math.min(gapMs, longestGapMs) });
  };
  return { go: (url, mayFollow) => follow({ url, mayFollow, fetchPage }) };
}

const refused: Fetched = { kind: 'trouble', trouble: 'robots' };

type Following = {
  readonly url: string;
  readonly mayFollow: (url: string) => boolean;
  readonly fetchPage: (url: string) => Promise<Fetched>;
};

async function follow({ url, mayFollow, fetchPage }: Following): Promise<Outcome> {
  const seen = new Set<string>();
  let at = url;
  while (seen.size <= maxRedirects && !seen.has(at)) {
    if (!mayFollow(at)) return { kind: 'left', url: at };
    seen.add(at);
    const answer = await fetchPage(at);
    if (answer.kind !== 'redirect') return answer;
    at = answer.to;
  }
  return { kind: 'trouble', trouble: 'redirect_loop' };
}

/** RFC 9309: what cannot be found allows everything; a server in trouble is left alone. */
async function readRules(url: string, fetchPage: (url: string) => Promise<Fetched>): Promise<Rules> {
  const answer = await follow({ url, mayFollow: () => true, fetchPage });
  if (answer.kind === 'left') return anything;
  if (answer.kind === 'trouble') return isOfTheHost(answer.trouble) ? answer : anything;
  if (answer.status >= 500 || answer.status === 429) return { kind: 'trouble', trouble: 'unreachable' };
  if (answer.status !== 200) return anything;
  const text = decodePage(answer.bytes, 'text/plain; charset=utf-8');
  return { kind: 'rules', rules: readRobotsTxt({ url, text, agent: agentName }) };
}

/** Trouble that the page itself would have as well. */
function isOfTheHost(trouble: SiteTrouble): boolean {
  return trouble === 'no_site' || trouble === 'unreachable' || trouble === 'slow';
}
