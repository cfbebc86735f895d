// ports/warmup over Smartlead: https://api.smartlead.ai. Built to the documents; nobody of us has had an account yet.
// Its key stands in the address, so that no error may name one.
import {
  closingFailureOf,
  createVendorHttp,
  type HttpAnswer,
  type HttpAsk,
  parseExactly,
  readJson,
  type VendorHttp,
} from '#lib/vendor-http.ts';
import type { Warmup } from '#ports/warmup.ts';
import { type Account, accountsSchema, doneSchema, errorSchema, stateOf, statsSchema } from './map.ts';

export type SmartleadConfig = { readonly key: string; readonly baseUrl: string };

const vendor = 'smartlead';
/** The vendor allows ten in two seconds. */
const limits = { perSecond: 4, inFlight: 2 };
const pageSize = 100;
const mostPages = 20;
/** How it starts when it was never set up there: the vendor's own example, at its gentle end. */
const firstSettings = { total_warmup_per_day: 20, daily_rampup: 5, reply_rate_percentage: 30 };

/** Nothing is sent before the first call. */
export function createSmartlead(config: SmartleadConfig): Warmup {
  const ask = asker(createVendorHttp({ vendor, limits }), config);
  const find = (address: string) => findAccount(ask, address.toLowerCase());
  return {
    tool: vendor,
    unproven: true,
    prove: async () => void (await ask({ path: '/email-accounts/', query: { offset: '0', limit: '1' } })),
    read: async (address, now) => {
      const account = await find(address);
      if (account === null) return null;
      const answer = await ask({ path: `/email-accounts/${account.id}/warmup-stats` });
      return answer && stateOf(account, readJson(vendor, statsSchema, answer), now);
    },
    switch: async (address, on) => {
      const account = await find(address);
      if (account === null) return false;
      // Settings that somebody made over there stay as they are.
      const first = on && !account.warmup_details ? firstSettings : {};
      const path = `/email-accounts/${account.id}/warmup`;
      const done = await ask({ path, body: { warmup_enabled: on, ...first } });
      return done !== null && readJson(vendor, doneSchema, done).ok;
    },
  };
}

type Asked = {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** With a body it is a POST. */
  readonly body?: object;
};
type Ask = (asked: Asked) => Promise<HttpAnswer | null>;

/** It has no look-up by address: pages are read until it is there. */
async function findAccount(ask: Ask, address: string): Promise<Account | null> {
  for (let page = 0; page < mostPages; page += 1) {
    const query = { offset: String(page * pageSize), limit: String(pageSize) };
    const answer = await ask({ path: '/email-accounts/', query });
    const accounts = answer === null ? [] : readJson(vendor, accountsSchema, answer);
    const found = accounts.find(({ from_email }) => from_email?.toLowerCase() === address);
    if (found) return found;
    if (accounts.length < pageSize) return null;
  }
  return null;
}

/** Null for 404: it does not know the account. */
function asker(http: VendorHttp, config: SmartleadConfig): Ask {
  return async (asked) => {
    const answer = await http.send(requestOf(config, asked));
    if (answer.status >= 200 && answer.status < 300) return answer;
    if (answer.status === 404) return null;
    const detail = errorSchema.safeParse(parseExactly(answer.text)).data || answer.text;
    throw closingFailureOf(http, answer, { vendor, detail: detail.replaceAll(config.key, '…') });
  };
}

function requestOf({ key, baseUrl }: SmartleadConfig, { path, query, body }: Asked): HttpAsk {
  const url = `${baseUrl}/api/v1${path}?${new URLSearchParams({ api_key: key, ...query })}`;
  const headers = { accept: 'application/json' };
  if (!body) return { method: 'GET', url, headers };
  const typed = { ...headers, 'content-type': 'application/json' };
  return { method: 'POST', url, headers: typed, body: JSON.stringify(body) };
}
