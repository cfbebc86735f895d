// ports/email-verifier over Hunter's Email Verifier. Its statuses have meanings of their own: 202 = still looking,
// ask again; 403 = too fast; 429 = the plan is used up; 451 = the person asked Hunter to know nothing.
import { Refusal, Unavailable } from '#lib/errors.ts';
import {
  createVendorHttp,
  failureOf,
  type HttpAnswer,
  parseExactly,
  readJson,
  type VendorHttp,
} from '#lib/vendor-http.ts';
import type { EmailVerifier } from '#ports/email-verifier.ts';
import { checkOf, detailOf, verificationSchema } from './map.ts';

export type HunterConfig = { readonly key: string; readonly baseUrl: string };

const vendor = 'hunter';
/** The verifier takes 10 a second and 300 a minute: five a second keeps both. */
const limits = { perSecond: 5, inFlight: 10 };
const waitForResultMs = 10_000;
const waitAfterThrottleMs = 60_000;

/** Each answer is one check; while Hunter still looks, nothing is counted. */
export function createHunter({ key, baseUrl }: HunterConfig): EmailVerifier {
  const http = createVendorHttp({ vendor, limits, timeoutMs: 30_000 });
  return {
    provider: vendor,
    paid: true,
    verify: async (address) => {
      const url = `${baseUrl}/v2/email-verifier?email=${encodeURIComponent(address)}`;
      const answer = await http.send({ method: 'GET', url, headers: { 'X-API-KEY': key } });
      if (answer.status === 451) return { value: { verdict: 'unknown', why: 'restricted' }, uses: [] };
      if (answer.status !== 200) throw troubleOf(http, answer);
      const value = checkOf(readJson(vendor, verificationSchema, answer));
      return {
        value,
        uses: [{ provider: vendor, purpose: 'verify', unit: 'check', units: 1, costMicros: null }],
      };
    },
  };
}

function troubleOf(http: VendorHttp, answer: HttpAnswer): Error {
  const detail = detailOf(parseExactly(answer.text), answer.text);
  if (answer.status === 202) return new Unavailable('hunter is still looking', waitForResultMs);
  if (answer.status === 429)
    return new Refusal('vendor_credits_gone', { vendor, detail: detail.slice(0, 200) });
  if (answer.status !== 403) return failureOf(vendor, answer, detail);
  http.hold(waitAfterThrottleMs);
  return new Unavailable('hunter asked us to slow down', waitAfterThrottleMs);
}
