// Somebody loaded a pixel or followed a link. It is written down before they get their answer, and nothing else
// happens because of it.
import { createSecretKey } from 'node:crypto';
import { messageOf } from '#lib/errors.ts';
import { keyedHash } from '#lib/keyed-hash.ts';
import type { World } from '#ports/world.ts';
import { lineOf } from './journal-entry.ts';

export type Noting = Pick<World, 'clock' | 'journal' | 'log' | 'secrets'>;
export type Hit = {
  readonly kind: 'open' | 'click';
  /** What the verified token says. */
  readonly parts: readonly string[];
  /** Shortened address, and the program that says it asks. */
  readonly network: string;
  readonly agent: string;
};

/** What writes hits down. A full disk costs the count, never the answer. */
export function createHitNotes(world: Noting): (hit: Hit) => Promise<void> {
  const hash = networkHash(world.secrets);
  return async ({ kind, parts, network, agent }) => {
    try {
      const t = world.clock.now().getTime();
      await world.journal.append(lineOf({ k: kind, p: [...parts], t, n: hash(network), a: agent }));
    } catch (error) {
      world.log.error({ error: messageOf(error), kind }, 'an open or click could not be written down');
    }
  };
}

const mostNetworks = 1_000;

/** Tells networks apart without keeping them, alike in every process; "" stays "". */
export function networkHash(secrets: Noting['secrets']): (network: string) => string {
  const key = createSecretKey(Buffer.from(secrets.sign('open', ['network'])));
  // Most loads come from a few providers: their hashes are kept, and thrown away when they become many.
  const known = new Map<string, string>();
  return (network) => {
    const hash = known.get(network) ?? keyedHash(key, network).slice(0, 22);
    if (known.size > mostNetworks) known.clear();
    if (network !== '') known.set(network, hash);
    return network === '' ? '' : hash;
  };
}
