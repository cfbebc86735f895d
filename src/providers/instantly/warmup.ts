// ports/warmup over Instantly's API v2: https://developer.instantly.ai/api/v2. Built to the documents; nobody of us
// has had an account yet.
import { dayMs, isoDay } from '#lib/time.ts';
import {
  closingFailureOf,
  createVendorHttp,
  type HttpAnswer,
  parseExactly,
  readJson,
  type VendorHttp,
} from '#lib/vendor-http.ts';
import type { Warmup } from '#ports/warmup.ts';
import { accountSchema, analyticsSchema, errorSchema, jobSchema, stateOf } from './map.ts';

export type InstantlyConfig = { readonly key: string; readonly baseUrl: string };

const vendor = 'instantly';
/** Far below the vendor's own limits: a mailbox is asked about every few hours. */
const limits = { perSecond: 5, inFlight: 2 };
const days = 7;

/** Nothing is sent before the first call. */
export function createInstantly(config: InstantlyConfig): Warmup {
  const ask = asker(createVendorHttp({ vendor, limits }), config);
  const account = async (address: string) => {
    const answer = await ask('GET', `/accounts/${encodeURIComponent(address)}`);
    return answer && readJson(vendor, accountSchema, answer);
  };
  return {
    tool: vendor,
    unproven: true,
    prove: async () => void (await ask('GET', '/accounts?limit=1')),
    read: async (address, now) => {
      const found = await account(address);
      if (found === null) return null;
      const from = new Date(now.getTime() - (days - 1) * dayMs);
      const body = { emails: [found.email], start_date: isoDay(from), end_date: isoDay(now) };
      const analytics = await ask('POST', '/accounts/warmup-analytics', body);
      return analytics && stateOf(found, readJson(vendor, analyticsSchema, analytics), now);
    },
    switch: async (address, on) => {
      const found = await account(address);
      if (found === null) return false;
      // A job over there does it, within minutes; the next reading says whether it did.
      const body = { emails: [found.email] };
      const started = await ask('POST', `/accounts/warmup/${on ? 'enable' : 'disable'}`, body);
      return started !== null && readJson(vendor, jobSchema, started).id !== '';
    },
  };
}

type Ask = (method: 'GET' | 'POST', path: string, body?: object) => Promise<HttpAnswer | null>;

/** Null for 404: it does not know the account. */
function asker(http: VendorHttp, { key, baseUrl }: InstantlyConfig): Ask {
  return async (method, path, body) => {
    const answer = await http.send({
      method,
      url: `${baseUrl}/api/v2${path}`,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${key}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (answer.status >= 200 && answer.status < 300) return answer;
    if (answer.status === 404) return null;
    throw closingFailureOf(http, answer, { vendor, detail: wordsOf(answer) });
  };
}

function wordsOf({ text }: HttpAnswer): string {
  return errorSchema.safeParse(parseExactly(text)).data ?? text;
}
