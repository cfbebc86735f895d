// Speaks with Bombora's Company Surge API: a token for a day, the list of topics, and a query that is read by pages.
// Built to the vendor's documents; nobody of us has had a key yet.
import { z } from 'zod';
import { Unavailable, Unreadable } from '#lib/errors.ts';
import {
  closingFailureOf,
  createVendorHttp,
  type HttpAnswer,
  parseExactly,
  readJson,
  type VendorHttp,
} from '#lib/vendor-http.ts';
import { PaidUnread } from '#ports/paid-unread.ts';
import { messageSchema, pageSchema, type Surge, topicsSchema } from './map.ts';

export type BomboraConfig = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly baseUrl: string;
};

export type BomboraClient = {
  /** Names of all topics that can be asked for. */
  topics(): Promise<readonly string[]>;
  /** Scores of a domain for at most 50 topics, `least` or higher. */
  surges(ask: {
    readonly domain: string;
    readonly topics: readonly string[];
    readonly least: number;
  }): Promise<{
    readonly surges: readonly Surge[];
    readonly calls: number;
  }>;
};

const vendor = 'bombora';
/** The older API allowed 60 a minute; nothing is documented for this one. */
const limits = { perSecond: 1, inFlight: 2 };
const earlyMs = 10 * 60_000;
const mostPages = 20;

const tokenSchema = z.looseObject({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().default(86_400),
});
const querySchema = z.looseObject({ pageToken: z.string().min(1) });

type Ask = { readonly method: 'GET' | 'POST'; readonly path: string; readonly body?: object };

/** Throws as ports/lead-source.ts says; a token that ended is renewed once. */
export function createBomboraClient(config: BomboraConfig, realNow: () => number = Date.now): BomboraClient {
  const http = createVendorHttp({ vendor, limits });
  const call = withToken(http, config, realNow);
  return {
    topics: async () =>
      readJson(vendor, topicsSchema, await call({ method: 'GET', path: '/reference/v1/topics' })),
    surges: async ({ domain, topics, least }) => {
      const body = {
        topics,
        attributes: ['domain', 'topic', 'score', 'scoreLabel'],
        filter: {
          and: [
            { a: 'domain', eq: domain },
            { a: 'score', gte: String(least) },
          ],
        },
      };
      const asked = call({ method: 'POST', path: '/intent/v1/data', body });
      const surges: Surge[] = [];
      let next: string | null = (await orUnread(0, querySchema, asked)).pageToken;
      let calls = 1;
      for (; next !== null && calls <= mostPages; calls += 1) {
        const query = new URLSearchParams({ pageToken: next, limit: '100' });
        const asking = call({ method: 'GET', path: `/intent/v1/data?${query}` });
        const page: z.infer<typeof pageSchema> = await orUnread(calls, pageSchema, asking);
        surges.push(...page.data);
        next = page.nextPageToken;
      }
      return { surges, calls };
    },
  };
}

/** A paid answer. `before`: calls of the same question that were answered; they are paid also when this one is cut. */
async function orUnread<S extends z.ZodType>(
  before: number,
  schema: S,
  asking: Promise<HttpAnswer>,
): Promise<z.infer<S>> {
  try {
    return readJson(vendor, schema, await asking);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const use = { provider: vendor, unit: 'call', costMicros: null } as const;
    const paid = before > 0 ? [{ ...use, purpose: 'surge', units: before }] : [];
    throw new PaidUnread(error, [...paid, { ...use, purpose: 'unread', units: 1 }]);
  }
}

/** Requests with a token that is asked for once and renewed early, or when it was refused. */
function withToken(
  http: VendorHttp,
  { clientId, clientSecret, baseUrl }: BomboraConfig,
  realNow: () => number,
) {
  let kept: { readonly token: Promise<string>; until: number } | null = null;
  const request = ({ method, path, body }: Ask, bearer: string | null): Promise<HttpAnswer> =>
    http.send({
      method,
      url: `${baseUrl}${path}`,
      headers: {
        accept: 'application/json',
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  const login = async (): Promise<string> => {
    const body = { client_id: clientId, client_secret: clientSecret };
    // Nothing is paid for a token, so that an unreadable one is no more than a wait.
    const asking = request({ method: 'POST', path: '/oauth/token', body }, null);
    const { access_token, expires_in } = await asking
      .then((answer) => readJson(vendor, tokenSchema, good(http, answer)))
      .catch(asAWait);
    if (kept) kept.until = realNow() + expires_in * 1_000 - earlyMs;
    return access_token;
  };
  const current = (): Promise<string> => {
    if (kept === null || realNow() >= kept.until) {
      kept = { token: login(), until: Number.POSITIVE_INFINITY };
      kept.token.catch(() => {
        kept = null;
      });
    }
    return kept.token;
  };
  return async (ask: Ask): Promise<HttpAnswer> => {
    const answer = await request(ask, await current());
    if (answer.status !== 401) return good(http, answer);
    kept = null;
    return good(http, await request(ask, await current()));
  };
}

function asAWait(error: unknown): never {
  throw error instanceof Unreadable ? new Unavailable(error.message, error.retryAfterMs) : error;
}

/** The answer when it is one. 202: the query still runs. */
function good(http: VendorHttp, answer: HttpAnswer): HttpAnswer {
  if (answer.status === 202) throw new Unavailable('bombora is still working', 60_000);
  if (answer.status >= 200 && answer.status < 300) return answer;
  const detail = messageSchema.safeParse(parseExactly(answer.text)).data ?? answer.text;
  throw closingFailureOf(http, answer, { vendor, detail });
}
