// One GET to a company's web site: the beginning of the page, or where it sends us, or what the trouble is. With a base
// of our own in front (trials, tests) everything goes there, and the address is still looked at as if it were real.
import { Agent, fetch } from 'undici';
import type { SiteTrouble } from '#domain/site-report.ts';
import { hostedUrl } from '#lib/hosted-url.ts';
import { isReservedName } from '#lib/reserved-name.ts';
import { mayVisit } from './address-guard.ts';
import { createGuardedAgent, PrivateAddressError, type Resolve } from './guarded-agent.ts';
import { locationOf } from './location.ts';
import { createTurns, type Turns } from './turns.ts';

export const agentName = 'Prospect';
const userAgent = `${agentName}/1.0 (reads public company pages, obeys robots.txt)`;
/** Longer pages are cut here. Bytes, unpacked. */
const maxBytes = 1_000_000;

export type SiteClientOptions = {
  /** Trusted; every request goes to `<base>/<host>/…`. Null = the sites themselves. */
  readonly baseUrl: string | null;
  /** Milliseconds for one answer. */
  readonly timeoutMs: number;
  /** Milliseconds between two requests to one host. */
  readonly gapMs: number;
  /** For tests; the system's resolver by default. */
  readonly resolve?: Resolve;
};

export type Fetched =
  | {
      readonly kind: 'page';
      readonly url: string;
      readonly status: number;
      readonly contentType: string;
      readonly language: string | null;
      readonly bytes: Uint8Array;
      /** There was more. */
      readonly cut: boolean;
    }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'trouble'; readonly trouble: SiteTrouble };

export type Ask = {
  readonly url: string;
  readonly signal: AbortSignal;
  /** What robots.txt asks for, if that is longer than ours. Milliseconds. */
  readonly gapMs?: number;
};

export type SiteClient = (ask: Ask) => Promise<Fetched>;

/** Opens a client. It never throws. */
export function createSiteClient(options: SiteClientOptions): SiteClient {
  const agent = options.baseUrl === null ? createGuardedAgent(options.resolve) : new Agent();
  const turns = createTurns();
  return async (ask) => {
    const url = new URL(ask.url);
    if (!mayVisit(url)) return trouble('private_address');
    if (options.baseUrl === null && isReservedName(url.hostname)) return trouble('no_site');
    try {
      return await inTurn(ask, { ...options, agent, turns });
    } catch (error) {
      return trouble(troubleOf(error));
    }
  };
}

type Setup = SiteClientOptions & { readonly agent: Agent; readonly turns: Turns };

function inTurn(ask: Ask, setup: Setup): Promise<Fetched> {
  const { host } = new URL(ask.url);
  const gapMs = Math.max(setup.gapMs, ask.gapMs ?? 0);
  const signal = ask.signal;
  return setup.turns({ host, gapMs, signal }, () => exchange(ask, setup));
}

async function exchange({ url, signal }: Ask, { baseUrl, agent, timeoutMs }: Setup): Promise<Fetched> {
  const answer = await fetch(hostedUrl(baseUrl, url), {
    redirect: 'manual',
    dispatcher: agent,
    headers: { 'user-agent': userAgent, accept: 'text/html,application/xhtml+xml;q=0.9' },
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
  });
  const location = answer.headers.get('location');
  if (answer.status >= 300 && answer.status < 400 && location !== null) {
    await answer.body?.cancel();
    const to = locationOf(location, url, baseUrl);
    return to === null ? trouble('unreachable') : { kind: 'redirect', to };
  }
  const { bytes, cut } = await beginning(answer.body ?? []);
  return {
    kind: 'page',
    url,
    status: answer.status,
    contentType: answer.headers.get('content-type') ?? '',
    language: answer.headers.get('content-language'),
    bytes,
    cut,
  };
}

/** Leaving the loop closes the connection: what follows is not sent. */
async function beginning(body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size > maxBytes) break;
  }
  return { bytes: Buffer.concat(chunks).subarray(0, maxBytes), cut: size > maxBytes };
}

const nobody = new Set(['ENOTFOUND', 'ENODATA']);

/** What went wrong, from the error and its causes. */
function troubleOf(error: unknown): SiteTrouble {
  if (!(error instanceof Error)) return 'unreachable';
  if (error instanceof PrivateAddressError) return 'private_address';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'slow';
  if ('code' in error && typeof error.code === 'string' && nobody.has(error.code)) return 'no_site';
  return error.cause === undefined ? 'unreachable' : troubleOf(error.cause);
}

function trouble(what: SiteTrouble): Fetched {
  return { kind: 'trouble', trouble: what };
}
