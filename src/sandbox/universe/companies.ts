// The invented companies of all local data vendors: the same ones everywhere, each worked out of its number when it
// is asked for. Nothing is kept but the list of domains, made on first use.
import { type JobBoardName, jobBoardNames } from '#domain/site-report.ts';
import { below, chance, oneOf, someOf } from './dice.ts';
import { type InventedIndustry, industries } from './industries.ts';
import { companyName } from './names.ts';
import { type Place, placeOf, places } from './places.ts';
import { soughtRoles } from './roles.ts';
import { type SiteKind, siteOf } from './sites.ts';

export type OpenRole = { readonly title: string; readonly daysAgo: number; readonly city: string };

export type InventedCompany = {
  readonly index: number;
  /** 24 hex digits, as Apollo's ids are. */
  readonly id: string;
  readonly domain: string;
  /** Further domains of its own. */
  readonly aliases: readonly string[];
  readonly name: string;
  readonly industry: string;
  readonly size: number;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly city: string;
  readonly technologies: readonly string[];
  readonly description: string;
  readonly founded: number;
  readonly funding: { readonly daysAgo: number; readonly amountUsd: number; readonly stage: string } | null;
  readonly openRoles: readonly OpenRole[];
  readonly board: JobBoardName | null;
  readonly boardToken: string | null;
  readonly site: SiteKind;
  readonly topics: readonly string[];
  /** The company whose domain it shares; null = it has its own. */
  readonly parentIndex: number | null;
};

export const companyCount = 2_000;

/** Every fiftieth is a subsidiary of the one before it; every sixtieth bears the name of the one before it. */
const subsidiaryEvery = 50;
const namesakeEvery = 60;

/** The company with this number, 0 to companyCount - 1. */
export function companyAt(index: number): InventedCompany {
  if (!Number.isInteger(index) || index < 0 || index >= companyCount) throw new Error(`no company ${index}`);
  const parentIndex = isSubsidiary(index) ? index - 1 : null;
  const place = placeAt(index);
  const industry = oneOf(industries, 'industry', parentIndex ?? index);
  const name = nameAt(index, place);
  const openRoles = openRolesAt(index, place);
  const board = boardAt(index, openRoles);
  return {
    index,
    id: `5fc0ffee${index.toString(16).padStart(16, '0')}`,
    domain: domainAt(parentIndex ?? index),
    aliases: chance(8, 'alias', index) ? [`${slugOf(name)}-group.example`] : [],
    name,
    industry: industry.name,
    size: sizeAt(index),
    country: place.country,
    city: oneOf(place.cities, 'city', index),
    ...aboutOf({ index, name, industry }),
    founded: 1_950 + below(75, 'founded', index),
    funding: fundingAt(index),
    openRoles,
    board,
    boardToken: board === null ? null : slugOf(name).replaceAll('-', ''),
    site: siteOf(index),
    parentIndex,
  };
}

let byDomain: ReadonlyMap<string, number> | null = null;

/** The company of a domain or of one of its aliases; of a shared domain, the parent. */
export function companyByDomain(domain: string): InventedCompany | null {
  byDomain ??= domains();
  const index = byDomain.get(domain.toLowerCase().replace(/^www\./, ''));
  return index === undefined ? null : companyAt(index);
}

/** The company of an id. */
export function companyById(id: string): InventedCompany | null {
  const index = /^5fc0ffee([0-9a-f]{16})$/.exec(id)?.[1];
  const number = index === undefined ? Number.NaN : Number.parseInt(index, 16);
  return number < companyCount ? companyAt(number) : null;
}

/** All of them, one after another. */
export function* allCompanies(): Generator<InventedCompany> {
  for (let index = 0; index < companyCount; index += 1) yield companyAt(index);
}

function domains(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { domain, aliases, index, parentIndex } of allCompanies()) {
    for (const one of parentIndex === null ? [domain, ...aliases] : aliases) {
      if (!found.has(one)) found.set(one, index);
    }
  }
  return found;
}

function isSubsidiary(index: number): boolean {
  return index % subsidiaryEvery === subsidiaryEvery - 1;
}

function isNamesake(index: number): boolean {
  return index % namesakeEvery === namesakeEvery - 3;
}

function nameAt(index: number, place: Place): string {
  if (isSubsidiary(index)) return `${companyName(index - 1)} ${place.countryName}`;
  return companyName(isNamesake(index) ? index - 1 : index);
}

function domainAt(index: number): string {
  const slug = slugOf(companyName(isNamesake(index) ? index - 1 : index));
  return `${slug}${isNamesake(index) ? `-${placeAt(index).country.toLowerCase()}` : ''}.example`;
}

function slugOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/** A namesake and a subsidiary are in another country than the company before them. */
function placeAt(index: number): Place {
  const place = weighedPlace(index);
  if (!isNamesake(index) && !isSubsidiary(index)) return place;
  const other = weighedPlace(index - 1);
  return place === other ? placeOf(other.country === 'FR' ? 'DE' : 'FR') : place;
}

function weighedPlace(index: number): Place {
  let left = below(100, 'place', index);
  for (const place of places) {
    left -= place.share;
    if (left < 0) return place;
  }
  return places[0];
}

/** From 3 to some 20,000; most are small. */
function sizeAt(index: number): number {
  const draw = below(10_000, 'size', index) / 10_000;
  return Math.round(3 * Math.exp(draw ** 1.6 * 8.8));
}

type Facts = { readonly index: number; readonly name: string; readonly industry: InventedIndustry };

function aboutOf({ index, name, industry }: Facts) {
  return {
    technologies: someOf(industry.technologies, 55, 'technology', index),
    topics: someOf(industry.topics, 40, 'topic', index),
    description: `${name} ${oneOf(industry.makes, 'makes', index)}.`,
  };
}

function fundingAt(index: number): InventedCompany['funding'] {
  if (!chance(24, 'funded', index)) return null;
  const stage = oneOf(['Seed', 'Series A', 'Series B', 'Series C'], 'stage', index);
  const fresh = chance(35, 'fresh', index);
  return {
    daysAgo: fresh ? 2 + below(28, 'fresh', 'day', index) : 31 + below(900, 'funding', 'day', index),
    amountUsd: (1 + below(60, 'amount', index)) * 500_000,
    stage,
  };
}

function openRolesAt(index: number, place: Place): OpenRole[] {
  if (!chance(40, 'hires', index)) return [];
  return Array.from({ length: 1 + below(4, 'open', index) }, (_, at) => {
    const [english, french] = oneOf(soughtRoles, 'sought', index, at);
    return {
      title: place.language === 'fr' ? french : english,
      daysAgo: below(chance(50, 'new', index, at) ? 29 : 120, 'opened', index, at),
      city: oneOf(place.cities, 'role', 'city', index, at),
    };
  });
}

function boardAt(index: number, openRoles: readonly OpenRole[]): JobBoardName | null {
  const [first = 'greenhouse', ...more] = jobBoardNames;
  return openRoles.length > 0 && chance(70, 'board', index)
    ? oneOf([first, ...more], 'board', 'name', index)
    : null;
}
