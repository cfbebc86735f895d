// ports/email-verifier over ZeroBounce. Errors come with status 200; a hundred wrong requests a minute shut us out for
// an hour, so a refused key closes the door for a while. "unknown" costs nothing (the vendor's own rule).
import { Refusal } from '#lib/errors.ts';
import { createVendorHttp, failureOf, readJson } from '#lib/vendor-http.ts';
import type { EmailVerifier } from '#ports/email-verifier.ts';
import { orPaidUnread } from '#ports/paid-unread.ts';
import { checkOf, validationSchema } from './map.ts';

export type ZeroBounceConfig = { readonly key: string; readonly baseUrl: string };

const vendor = 'zerobounce';
const limits = { perSecond: 20, inFlight: 20 };
const doorAfterErrorMs = 2_000;

/** One check for each verdict but "unknown". */
export function createZeroBounce({ key, baseUrl }: ZeroBounceConfig): EmailVerifier {
  const http = createVendorHttp({ vendor, limits, timeoutMs: 45_000 });
  const ask = async (address: string): ReturnType<EmailVerifier['verify']> => {
    const query = new URLSearchParams({ api_key: key, email: address, ip_address: '' });
    const answer = await http.send({ method: 'GET', url: `${baseUrl}/v2/validate?${query}` });
    if (answer.status !== 200) throw failureOf(vendor, answer, answer.text);
    const body = readJson(vendor, validationSchema, answer);
    if ('error' in body) {
      http.hold(doorAfterErrorMs);
      throw refusalOf(body.error);
    }
    const value = checkOf(body);
    const units = value.verdict === 'unknown' ? 0 : 1;
    return { value, uses: [{ provider: vendor, purpose: 'verify', unit: 'check', units, costMicros: null }] };
  };
  return {
    provider: vendor,
    paid: true,
    verify: (address) => orPaidUnread({ provider: vendor, unit: 'check' }, ask(address)),
  };
}

/** One sentence of the vendor stands for both a wrong key and no credits: the key comes first. */
function refusalOf(error: string): Refusal {
  const said = { vendor, detail: error.slice(0, 200) };
  if (/api key/i.test(error)) return new Refusal('vendor_key_invalid', said);
  return new Refusal(/credit/i.test(error) ? 'vendor_credits_gone' : 'vendor_request_refused', said);
}
