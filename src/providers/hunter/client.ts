// Hunter over HTTP: its limits and what its statuses mean. 202 = still looking, ask again; 403 = too fast; 429 = the
// plan is used up.
import { Refusal, Unavailable } from '#lib/errors.ts';
import { failureOf, type HttpAnswer, parseExactly, type VendorHttp } from '#lib/vendor-http.ts';
import { detailOf } from './map.ts';

export type HunterConfig = { readonly key: string; readonly baseUrl: string };

export const vendor = 'hunter';
/** The verifier takes 10 a second and 300 a minute: five a second keeps both. */
export const limits = { perSecond: 5, inFlight: 10 };
const waitForResultMs = 10_000;
const waitAfterThrottleMs = 60_000;

/** What an answer other than 200 means; a throttle closes the door. */
export function troubleOf(http: VendorHttp, answer: HttpAnswer): Error {
  const detail = detailOf(parseExactly(answer.text), answer.text);
  if (answer.status === 202) return new Unavailable('hunter is still looking', waitForResultMs);
  if (answer.status === 429) {
    return new Refusal('vendor_credits_gone', { vendor, detail: detail.slice(0, 200) });
  }
  if (answer.status !== 403) return failureOf(vendor, answer, detail);
  http.hold(waitAfterThrottleMs);
  return new Unavailable('hunter asked us to slow down', waitAfterThrottleMs);
}
