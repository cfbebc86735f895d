// The invented Form D filings of a local SEC: one for each American company that raised money, and around them what a
// real search brings up as well: a fund of the same name, an amendment, a namesake in another state.
import { dayMs, isoDay } from '#lib/time.ts';
import { allCompanies, type InventedCompany } from '../universe/companies.ts';

export type Filing = {
  readonly cik: string;
  readonly adsh: string;
  readonly form: 'D' | 'D/A';
  readonly fileDate: string;
  readonly entityName: string;
  readonly entityType: string;
  readonly city: string;
  readonly state: string;
  readonly industry: string;
  readonly saleDate: string;
  readonly offered: string;
  readonly sold: string;
};

const stateOf: Readonly<Record<string, string>> = {
  Boston: 'MA',
  Austin: 'TX',
  Denver: 'CO',
  Seattle: 'WA',
  Chicago: 'IL',
  Atlanta: 'GA',
  'San Diego': 'CA',
  Brooklyn: 'NY',
};

/** All filings as of a day, newest first. */
export function filingsOf(now: Date): Filing[] {
  const all = [...allCompanies()].filter(({ country, funding }) => country === 'US' && funding !== null);
  return all
    .flatMap((company) => around(company, now))
    .sort((one, other) => other.fileDate.localeCompare(one.fileDate));
}

function around(company: InventedCompany, now: Date): Filing[] {
  const round = roundOf(company, now);
  const more = (n: number, change: Partial<Filing>): Filing => ({
    ...round,
    ...idsOf(company.index, n),
    ...change,
  });
  const extras = [
    more(1, {
      entityName: `${company.name} Growth Fund II, L.P.`,
      entityType: 'Limited Partnership',
      industry: 'Pooled Investment Fund',
    }),
    more(2, { form: 'D/A' }),
    more(3, { city: 'Boise', state: 'ID', offered: '250000' }),
  ];
  return [round, ...extras.filter((_, n) => (company.index + n) % 3 === 0)];
}

function roundOf({ index, name, city, funding }: InventedCompany, now: Date): Filing {
  const { daysAgo, amountUsd } = funding ?? { daysAgo: 0, amountUsd: 0 };
  const day = (ago: number): string => isoDay(new Date(now.getTime() - Math.max(0, ago) * dayMs));
  return {
    ...idsOf(index, 0),
    ...{
      form: 'D',
      fileDate: day(daysAgo - 4),
      entityName: `${name.toUpperCase()}, INC.`,
      entityType: 'Corporation',
    },
    ...{ city: city.toUpperCase(), state: stateOf[city] ?? 'DE', industry: 'Other Technology' },
    ...{ saleDate: day(daysAgo), offered: index % 11 === 0 ? 'Indefinite' : String(amountUsd) },
    sold: String(Math.floor(amountUsd / 2)),
  };
}

function idsOf(index: number, n: number) {
  const cik = String(2_000_000 + index * 10 + n);
  return { cik, adsh: `${cik.padStart(10, '0')}-26-${String(n + 1).padStart(6, '0')}` };
}
