// Does ZeroBounce take our key, and how many credits are left? A wrong key has -1 credits.
import { z } from 'zod';
import { Refusal } from '#lib/errors.ts';
import { keyState } from '#lib/key-state.ts';
import { createVendorHttp, failureOf, readJson } from '#lib/vendor-http.ts';
import type { VendorCheck } from '#ports/vendor-check.ts';
import type { ZeroBounceConfig } from './email-verifier.ts';

const vendor = 'zerobounce';
const creditsSchema = z.object({ Credits: z.coerce.number().int() });

export function createZeroBounceCheck({ key, baseUrl }: ZeroBounceConfig): VendorCheck {
  const http = createVendorHttp({ vendor, limits: { perSecond: 1, inFlight: 1 } });
  const ask = async (): Promise<number> => {
    const url = `${baseUrl}/v2/getcredits?${new URLSearchParams({ api_key: key })}`;
    const answer = await http.send({ method: 'GET', url });
    if (answer.status !== 200) throw failureOf(vendor, answer, answer.text);
    const { Credits: left } = readJson(vendor, creditsSchema, answer);
    if (left < 0) throw new Refusal('vendor_key_invalid', { vendor, detail: 'Credits: -1' });
    return left;
  };
  return { provider: vendor, check: () => keyState(ask()) };
}
