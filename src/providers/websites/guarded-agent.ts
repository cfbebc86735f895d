// Connections that only reach public addresses: the name is resolved once, every address is checked, and the
// connection goes to an address that was checked. A name that answers differently the next time gains nothing by it.
import { type LookupAddress, lookup as lookUp } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { promisify } from 'node:util';
import { Agent } from 'undici';
import { isPublicAddress } from './address-guard.ts';

/** All addresses of a name. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/** The name points into our own network. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
}

const lookUpAll = promisify(lookUp);
const resolveBySystem: Resolve = (host) => lookUpAll(host, { all: true });

/** Public web sites only. One connection a host, closed soon: companies are visited once. */
export function createGuardedAgent(resolve: Resolve = resolveBySystem): Agent {
  return new Agent({
    connect: { lookup: guardedLookup(resolve) },
    connections: 1,
    pipelining: 1,
    keepAliveTimeout: 2_000,
  });
}

/** What a socket connects with: it asks once, and goes to one of the addresses that it gets here. */
export function guardedLookup(resolve: Resolve): LookupFunction {
  return (host, options, answer) => {
    checked(host, resolve).then(
      (addresses) =>
        answer(null, options.all ? [...addresses] : first(addresses).address, first(addresses).family),
      (error: unknown) => answer(asError(error), [], 0),
    );
  };
}

/** One private address among them is enough to refuse them all. */
async function checked(host: string, resolve: Resolve): Promise<readonly LookupAddress[]> {
  const addresses = await resolve(host);
  if (addresses.length === 0) throw Object.assign(new Error(`${host} has no address`), { code: 'ENOTFOUND' });
  if (addresses.every(({ address }) => isPublicAddress(address))) return addresses;
  throw new PrivateAddressError(`${host} points to an address that is not public`);
}

function first([one]: readonly LookupAddress[]): LookupAddress {
  if (!one) throw new Error('no address');
  return one;
}

function asError(error: unknown): NodeJS.ErrnoException {
  return error instanceof Error ? error : new Error(String(error));
}
