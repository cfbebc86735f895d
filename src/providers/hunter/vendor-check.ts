// Does Hunter take our key, and how many verifications are left? Asking for the account is free.
import { z } from 'zod';
import { keyState } from '#lib/key-state.ts';
import { createVendorHttp, readJson } from '#lib/vendor-http.ts';
import type { VendorCheck } from '#ports/vendor-check.ts';
import { type HunterConfig, limits, troubleOf, vendor } from './client.ts';

const left = z.object({ used: z.number(), available: z.number() });
const accountSchema = z.object({
  data: z.object({ requests: z.object({ verifications: left.nullish() }).nullish() }),
});

export function createHunterCheck({ key, baseUrl }: HunterConfig): VendorCheck {
  const http = createVendorHttp({ vendor, limits });
  const ask = async (): Promise<number | null> => {
    const url = `${baseUrl}/v2/account`;
    const answer = await http.send({ method: 'GET', url, headers: { 'X-API-KEY': key } });
    if (answer.status !== 200) throw troubleOf(http, answer);
    const { requests } = readJson(vendor, accountSchema, answer).data;
    const found = requests?.verifications;
    return found ? Math.max(0, found.available - found.used) : null;
  };
  return { provider: vendor, check: () => keyState(ask()) };
}
