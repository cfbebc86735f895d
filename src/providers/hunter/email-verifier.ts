// ports/email-verifier over Hunter's Email Verifier. 451 = the person asked Hunter to know nothing of them.
import { createVendorHttp, readJson } from '#lib/vendor-http.ts';
import type { EmailVerifier } from '#ports/email-verifier.ts';
import { orPaidUnread } from '#ports/paid-unread.ts';
import { type HunterConfig, limits, troubleOf, vendor } from './client.ts';
import { checkOf, verificationSchema } from './map.ts';

/** Each answer is one check; while Hunter still looks, nothing is counted. */
export function createHunter({ key, baseUrl }: HunterConfig): EmailVerifier {
  const http = createVendorHttp({ vendor, limits, timeoutMs: 30_000 });
  const ask = async (address: string): ReturnType<EmailVerifier['verify']> => {
    const url = `${baseUrl}/v2/email-verifier?email=${encodeURIComponent(address)}`;
    const answer = await http.send({ method: 'GET', url, headers: { 'X-API-KEY': key } });
    if (answer.status === 451) return { value: { verdict: 'unknown', why: 'restricted' }, uses: [] };
    if (answer.status !== 200) throw troubleOf(http, answer);
    const value = checkOf(readJson(vendor, verificationSchema, answer));
    const use = { provider: vendor, purpose: 'verify', unit: 'check', units: 1, costMicros: null } as const;
    return { value, uses: [use] };
  };
  return {
    provider: vendor,
    paid: true,
    verify: (address) => orPaidUnread({ provider: vendor, unit: 'check' }, ask(address)),
  };
}
