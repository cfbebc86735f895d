// Which offers are this very company's: its name and its town, or its web site. An employer that hides its name counts
// for nobody.
import { companyKey } from '#domain/company-name.ts';
import { companyDomain } from '#domain/domain-name.ts';
import type { Company, Signal } from '#domain/lead.ts';
import { matchRole } from '#domain/role.ts';
import { foldWords } from '#domain/text-fold.ts';
import type { Offer } from './offer.ts';

export type Sorted = { readonly own: readonly Offer[]; readonly notes: readonly string[] };

/** Parts a search into the company's own offers and what to say of the others. */
export function ownOffers(offers: readonly Offer[], company: Company): Sorted {
  const judged = offers.map((offer) => ({ offer, whose: whose(offer, company) }));
  const some = (answer: Whose, note: string): string[] =>
    judged.some((one) => one.whose === answer) ? [note] : [];
  const own = judged.filter((one) => one.whose === 'own').map(({ offer }) => offer);
  const hidden = own.length === 0 ? some('hidden', 'employer_hidden') : [];
  return { own, notes: [...some('namesake', 'namesake_ignored'), ...hidden] };
}

type Whose = 'own' | 'namesake' | 'hidden' | 'other';

function whose({ employer, employerUrl, place }: Offer, company: Company): Whose {
  if (employer === null) return 'hidden';
  if (companyKey(employer) !== companyKey(company.name)) return 'other';
  const site = employerUrl === null ? null : companyDomain(employerUrl);
  if (site !== null && company.domain !== null) {
    return [company.domain, ...company.aliases].includes(site) ? 'own' : 'namesake';
  }
  return isInTown(place, company.city) ? 'own' : 'namesake';
}

/** "69 - LYON 3e  Arrondissement" is in Lyon. An unknown town is no match. */
function isInTown(place: string | null, city: string | null): boolean {
  if (place === null || city === null) return false;
  return ` ${foldWords(place)} `.includes(` ${foldWords(city)} `);
}

const most = 25;

/** Signals of offers for the wanted roles, the newest first, at most 25. */
export function signalsOf(
  offers: readonly Offer[],
  { hiringRoles, since, now }: { hiringRoles: readonly string[]; since: Date; now: Date },
): Signal[] {
  return offers
    .flatMap((offer) => signalOf(offer, now) ?? [])
    .filter(({ at, signal }) => at >= since && matchRole(signal.title, hiringRoles) === 'match')
    .sort((one, other) => other.at.getTime() - one.at.getTime())
    .slice(0, most)
    .map(({ signal }) => signal);
}

function signalOf({ id, title, createdAt, url }: Offer, now: Date): { signal: Signal; at: Date } | null {
  const at = new Date(createdAt ?? Number.NaN);
  if (title === null || Number.isNaN(at.getTime())) return null;
  const page = url !== null && /^https?:\/\//i.test(url) ? url : pageOf(id);
  return {
    at,
    signal: { kind: 'hiring', title, source: 'francetravail', url: page, occurredAt: at, fetchedAt: now },
  };
}

function pageOf(id: string): string {
  return `https://candidat.francetravail.fr/offres/recherche/detail/${encodeURIComponent(id)}`;
}
