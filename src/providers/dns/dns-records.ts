// ports/dns-records over a resolver that is handed in: the machine's own one, or a test's.
import { Resolver } from 'node:dns/promises';
import type { DnsAnswer, DnsRecords } from '#ports/dns-records.ts';

export type TxtAndMx = {
  resolveTxt(name: string): Promise<readonly (readonly string[])[]>;
  resolveMx(name: string): Promise<readonly { readonly exchange: string }[]>;
};

/** The machine's own resolver, which gives up after five seconds. */
export function createResolver(): TxtAndMx {
  const resolver = new Resolver({ timeout: 5_000, tries: 1 });
  return {
    resolveTxt: (name) => resolver.resolveTxt(name),
    resolveMx: (name) => resolver.resolveMx(name),
  };
}

/** Time-outs and broken servers are unknown, never absent. */
export function createDnsRecords(resolver: TxtAndMx): DnsRecords {
  return {
    txt: (name) => answered(async () => (await resolver.resolveTxt(name)).map((parts) => parts.join(''))),
    mx: (name) =>
      answered(async () =>
        (await resolver.resolveMx(name)).map(({ exchange }) => exchange.replace(/\.$/, '').toLowerCase()),
      ),
  };
}

async function answered(ask: () => Promise<readonly string[]>): Promise<DnsAnswer> {
  try {
    const records = await ask();
    return records.length > 0 ? { kind: 'found', records } : { kind: 'absent' };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return code === 'ENOTFOUND' || code === 'ENODATA' ? { kind: 'absent' } : { kind: 'unknown' };
  }
}
