// How we speak with Apollo: its key, its three kinds of error body, and its windows, which count per endpoint. When a
// window has nothing left, that endpoint rests; the others go on. (docs.apollo.io, August 2026)
import { z } from 'zod';
import { Refusal, type Unavailable } from '#lib/errors.ts';
import { minuteMs } from '#lib/time.ts';
import {
  createVendorHttp,
  failureOf,
  type HttpAnswer,
  parseExactly,
  readJson,
  retryAfterMs,
  type VendorHttp,
  type VendorLimits,
} from '#lib/vendor-http.ts';

export type ApolloSettings = { readonly apiKey: string; readonly baseUrl: string };

export type ApolloEndpoint = 'people' | 'companies' | 'reveal' | 'company' | 'postings' | 'news' | 'credits';

export type ApolloAsk = {
  readonly endpoint: ApolloEndpoint;
  /** Below /api/v1; with its query. */
  readonly path: string;
  /** Sent as JSON by POST; absent = GET. */
  readonly body?: object;
};

export type ApolloClient = {
  /** The answer as a value of the schema. Errors: those of ports/lead-source.ts. */
  ask<S extends z.ZodType>(ask: ApolloAsk, schema: S): Promise<z.infer<S>>;
};

/** Of a paid plan: 200 a minute, enrichment 1,000. A smaller plan's 429 is waited for. */
const limits: Readonly<Record<ApolloEndpoint, VendorLimits>> = {
  people: { perSecond: 3, inFlight: 3 },
  companies: { perSecond: 3, inFlight: 3 },
  reveal: { perSecond: 15, inFlight: 10 },
  company: { perSecond: 15, inFlight: 10 },
  postings: { perSecond: 3, inFlight: 3 },
  news: { perSecond: 3, inFlight: 3 },
  credits: { perSecond: 1, inFlight: 1 },
};

/** Opens a client; nothing is sent before the first ask. */
export function createApolloClient({ apiKey, baseUrl }: ApolloSettings): ApolloClient {
  const doors = new Map<ApolloEndpoint, VendorHttp>();
  const doorOf = (endpoint: ApolloEndpoint): VendorHttp => {
    const door = doors.get(endpoint) ?? createVendorHttp({ vendor: 'apollo', limits: limits[endpoint] });
    doors.set(endpoint, door);
    return door;
  };
  return {
    ask: async ({ endpoint, path, body }, schema) => {
      const door = doorOf(endpoint);
      const answer = await door.send({
        method: body === undefined ? 'GET' : 'POST',
        url: `${baseUrl}/${path}`,
        headers: { 'x-api-key': apiKey, 'cache-control': 'no-cache', 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const restMs = restOf(answer);
      if (restMs > 0) door.hold(restMs);
      if (answer.status !== 200) throw failed(answer, apiKey);
      const value = readJson('apollo', schema, answer);
      refuseFailure(answer.text);
      return value;
    },
  };
}

/** Milliseconds that an endpoint rests after this answer: a full window, or what a 429 asks for. */
export function restOf({ status, headers }: HttpAnswer): number {
  if (status === 429) return retryAfterMs(headers) ?? minuteMs;
  // The headers do not say when a window ends: the long ones are asked again every ten minutes, which costs nothing.
  const rests = [
    ['x-minute-requests-left', minuteMs],
    ['x-hourly-requests-left', 10 * minuteMs],
    ['x-24-hour-requests-left', 10 * minuteMs],
  ] as const;
  return Math.max(...rests.map(([header, ms]) => (headers.get(header)?.trim() === '0' ? ms : 0)));
}

const envelope = z.object({
  error: z.string().optional().catch(undefined),
  message: z.string().optional().catch(undefined),
  error_message: z.string().nullish().catch(null),
  status: z.string().optional().catch(undefined),
});

/** Plain text, or one of three keys. A page of a proxy is cut like any text. */
function failed(answer: HttpAnswer, apiKey: string): Refusal | Unavailable {
  const { data } = envelope.safeParse(parseExactly(answer.text));
  const detail = data?.error ?? data?.error_message ?? data?.message ?? answer.text;
  return failureOf('apollo', answer, detail.replaceAll(apiKey, '…'));
}

/** The bulk routes may say in a 200 that they failed. */
function refuseFailure(text: string): void {
  const { data } = envelope.safeParse(parseExactly(text));
  if (data?.status !== 'failed') return;
  throw new Refusal('vendor_request_refused', { vendor: 'apollo', detail: data.error_message ?? 'failed' });
}
