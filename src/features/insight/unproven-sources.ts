// Sources of signals that are built to their vendor's documents: until one has answered here with a real key, the
// status says that nobody saw it work. An answer leaves a row of usage; one of the sandbox's own vendors proves nothing.
import type { Reason } from '#domain/lead.ts';
import type { World } from '#ports/world.ts';
import { vendorName } from './check-vendors.ts';

/** One notice ("vendor_unproven") for each of them that is switched on and has not answered yet. */
export async function unprovenSources(
  { signalSources, usage, sandbox }: Pick<World, 'sandbox' | 'signalSources' | 'usage'>,
  workspaceId: string,
): Promise<readonly Reason[]> {
  const unproven = signalSources.flatMap(({ provider, unproven: is }) => (is ? [provider] : []));
  if (unproven.length === 0) return [];
  const seen = sandbox ? [] : await usage.providersSeen(workspaceId, unproven);
  return unproven
    .filter((provider) => !seen.includes(provider))
    .map((provider) => ({ code: 'vendor_unproven', params: { vendor: vendorName(provider) } }));
}
