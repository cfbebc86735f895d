// ports/signal-source over 6sense: at which stage of buying a company is. 6sense insists on an address and a country;
// what we ask is about the company, so the address is its general one and no person's goes there. Built to the
// documents.
import type { Clock } from '#ports/clock.ts';
import { orPaidUnread } from '#ports/paid-unread.ts';
import type { SignalSource } from '#ports/signal-source.ts';
import { createSixsenseClient, type SixsenseConfig } from './client.ts';
import { signalsOf } from './map.ts';

const provider = 'sixsense';
const nothing = { value: { signals: [], notes: [] }, uses: [] };

/** Asks nothing for a company without a domain or a country. */
export function createSixsense(config: SixsenseConfig, clock: Clock): SignalSource {
  const scoreOf = createSixsenseClient(config);
  const countries = new Intl.DisplayNames(['en'], { type: 'region' });
  return {
    provider,
    paid: true,
    unproven: true,
    find: async ({ company: { domain, country, name } }) => {
      if (domain === null) return nothing;
      if (country === null) return { ...nothing, value: { signals: [], notes: ['country_needed'] } };
      const asked = { email: `info@${domain}`, country: countries.of(country) ?? country };
      const scores = await orPaidUnread(
        { provider, unit: 'call' },
        scoreOf({ ...asked, website: domain, company: name }),
      );
      return {
        value: { signals: signalsOf(scores ?? [], clock.now()), notes: [] },
        uses: [
          { provider, purpose: 'surge', unit: 'call', units: scores === null ? 0 : 1, costMicros: null },
        ],
      };
    },
  };
}
