// ports/signal-source over the job offers of France Travail: who hires in France. Free.
import { companyKey, withoutLegalForm } from '#domain/company-name.ts';
import type { Clock } from '#ports/clock.ts';
import type { SignalSource } from '#ports/signal-source.ts';
import { createFranceTravailClient } from './client.ts';
import { ownOffers, signalsOf } from './map.ts';
import { type FranceTravailConfig, vendor as provider } from './token.ts';

/** Asks nothing for companies that are not known to be in France, or while no role matters. */
export function createFranceTravail(config: FranceTravailConfig, clock: Clock): SignalSource {
  const search = createFranceTravailClient(config);
  return {
    provider,
    paid: false,
    find: async ({ company, since, hiringRoles }) => {
      const name = withoutLegalForm(company.name).replace(/[,"]+/g, ' ').trim();
      if (company.country !== 'FR' || companyKey(name).length < 2 || hiringRoles.length === 0) {
        return { value: { signals: [], notes: [] }, uses: [] };
      }
      const now = clock.now();
      const offers = await search({ keywords: name, from: since, to: now });
      const { own, notes } = ownOffers(offers, company);
      return {
        value: { signals: signalsOf(own, { hiringRoles, since, now }), notes },
        uses: [{ provider, purpose: 'jobs', unit: 'call', units: 0, costMicros: 0 }],
      };
    },
  };
}
