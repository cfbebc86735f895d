// ports/signal-source over Bombora Company Surge: which topics of ours a company reads about more than usual this
// week. Paid by contract; built to the documents.
import { dayMs } from '#lib/time.ts';
import type { Clock } from '#ports/clock.ts';
import type { SignalSource } from '#ports/signal-source.ts';
import { type BomboraConfig, createBomboraClient } from './client.ts';
import { signalsOf, topicsFor } from './map.ts';

const provider = 'bombora';
/** From 60 on Bombora speaks of a surge. */
const least = 60;

/** Asks nothing for a company without a domain, or when none of the topics is one of Bombora's. */
export function createBombora(config: BomboraConfig, clock: Clock): SignalSource {
  const client = createBomboraClient(config);
  let known: { readonly topics: Promise<readonly string[]>; readonly until: number } | null = null;
  const topics = (now: Date): Promise<readonly string[]> => {
    if (known === null || now.getTime() >= known.until) {
      known = { topics: client.topics(), until: now.getTime() + dayMs };
      known.topics.catch(() => {
        known = null;
      });
    }
    return known.topics;
  };
  return {
    provider,
    paid: true,
    unproven: true,
    find: async ({ company: { domain }, topics: wanted }) => {
      if (domain === null || wanted.length === 0) return { value: { signals: [], notes: [] }, uses: [] };
      const now = clock.now();
      const asked = topicsFor(wanted, await topics(now));
      if (asked.length === 0) return { value: { signals: [], notes: ['topics_unknown'] }, uses: [] };
      const { surges, calls } = await client.surges({ domain, topics: asked, least });
      return {
        value: { signals: signalsOf(surges, { domain, least, now }), notes: [] },
        uses: [{ provider, purpose: 'surge', unit: 'call', units: calls, costMicros: null }],
      };
    },
  };
}
