// The invented job offers of a local France Travail: those of the invented companies in France, and as many whose
// employer does not say its name, and now and then an agency's and a namesake's in another town.
import { dayMs } from '#lib/time.ts';
import { allCompanies, type InventedCompany, type OpenRole } from '../universe/companies.ts';

export type InventedOffer = {
  readonly id: string;
  readonly title: string;
  readonly employer: string | null;
  readonly about: string;
  readonly place: string;
  readonly createdAt: Date;
};

/** All offers as of a moment, newest first. */
export function offersOf(now: Date): InventedOffer[] {
  return [...allCompanies()]
    .filter(({ country, openRoles }) => country === 'FR' && openRoles.length > 0)
    .flatMap((company) => company.openRoles.flatMap((role, n) => offersFor(company, { role, n, now })))
    .sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
}

type Opening = { readonly role: OpenRole; readonly n: number; readonly now: Date };

function offersFor(company: InventedCompany, { role, n, now }: Opening): InventedOffer[] {
  const { index, name, city } = company;
  const offer = (kind: number, change: Partial<InventedOffer>): InventedOffer => ({
    id: `2${String(index).padStart(4, '0')}${n}${'KLMN'[kind]}`,
    title: role.title,
    employer: `${name} SAS`,
    about: `Poste à pourvoir chez ${name}.`,
    place: `${String((index % 95) + 1).padStart(2, '0')} - ${city.toUpperCase()}`,
    createdAt: new Date(now.getTime() - role.daysAgo * dayMs - 3_600_000),
    ...change,
  });
  return [
    offer(0, {}),
    offer(1, { employer: null, about: `Poste à pourvoir pour notre client, partenaire de ${name}.` }),
    ...(index % 2 === 0 ? [offer(3, { employer: `Agence ${city} Emploi` })] : []),
    ...(index % 4 === 0 ? [offer(2, { employer: name.toUpperCase(), place: '29 - QUIMPER' })] : []),
  ];
}
