// Whose job board it is. A name in an address proves nothing: many companies share one. A board that the company's own
// site links to is believed unless it plainly names somebody else; a guessed one has to prove itself, by the company's
// domain in an ad, or by its full name together with its place.
import { companyKey } from '#domain/company-name.ts';
import { countryCode } from '#domain/country.ts';
import { registrableDomain } from '#domain/domain-name.ts';
import type { Company } from '#domain/lead.ts';
import { foldWords } from '#domain/text-fold.ts';
import { tellingWords } from '#domain/words.ts';
import type { Ad } from './board.ts';

export type Whose = Pick<Company, 'name' | 'domain' | 'aliases' | 'country' | 'city'>;
type Employed = Pick<Ad, 'employer' | 'url' | 'text' | 'places'>;

/** Parts of a group's name that say where it is or that it is a group; countries are found by their names. */
const groupWords = new Set(
  'group groupe gruppe grupo gruppo holding holdings international global worldwide europe emea apac recruiting careers jobs'.split(
    ' ',
  ),
);

/** True when a linked board names an employer that has nothing of the company's name. */
export function namesAnother(company: Whose, ads: readonly Employed[]): boolean {
  const employers = employersOf(ads);
  if (employers.length === 0) return false;
  const own = new Set([company.name, ...labelsOf(company)].flatMap(tellingWords));
  const joined = [company.name, ...labelsOf(company)].map(joinedName);
  return employers.every(
    (employer) =>
      !tellingWords(employer).some((word) => own.has(word)) &&
      !joined.some((name) => name !== '' && joinedName(employer).includes(name)),
  );
}

/** True when a guessed board proves to be the company's. */
export function isProven(company: Whose, ads: readonly Employed[]): boolean {
  if (ads.some((ad) => namesDomain(`${ad.url ?? ''}\n${ad.text}`, domainsOf(company)))) return true;
  const employers = employersOf(ads);
  const isNamed =
    employers.length > 0
      ? employers.every((employer) => sameName(employer, company.name))
      : ads.some(({ text }) => saysName(text, company.name));
  return isNamed && ads.some(({ places }) => isWhere(places, company));
}

/** "Acme France SAS" and "Groupe Acme" are Acme; "Acme Plumbing" is not. */
export function sameName(one: string, other: string): boolean {
  const [a, b] = [coreName(one), coreName(other)];
  return a !== '' && a === b;
}

function coreName(name: string): string {
  const words = companyKey(name).split(' ');
  const core = words.filter(
    (word) => !groupWords.has(word) && (word.length < 4 || countryCode(word) === null),
  );
  return (core.length === 0 ? words : core).join(' ');
}

/** Only names that are not a word of the language: two words, or a long one. */
function saysName(text: string, name: string): boolean {
  const core = coreName(name);
  const isTelling = core.includes(' ') || core.length >= 8;
  return isTelling && ` ${foldWords(text)} `.includes(` ${core} `);
}

/** The domain itself or a name under it, not one that only ends or begins alike. */
function namesDomain(text: string, domains: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return domains.some((domain) => {
    const quoted = domain.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`(?<![a-z0-9-])${quoted}(?![a-z0-9-]|\\.[a-z0-9])`).test(lower);
  });
}

/** Two-letter words are countries only when they stand alone: "CA" behind a town is California. */
function isWhere(places: readonly string[], { city, country }: Whose): boolean {
  return places.some((place) => {
    if (city !== null && ` ${foldWords(place)} `.includes(` ${foldWords(city)} `)) return true;
    const parts = place.split(/[,;/|()–-]/).map((part) => part.trim());
    const named = parts.length === 1 ? parts : parts.filter((part) => part.length > 2);
    return country !== null && named.some((part) => countryCode(part) === country);
  });
}

function employersOf(ads: readonly Employed[]): readonly string[] {
  return [
    ...new Set(
      ads.flatMap(({ employer }) => (employer === null || employer.trim() === '' ? [] : [employer])),
    ),
  ];
}

function domainsOf({ domain, aliases }: Whose): readonly string[] {
  return [domain, ...aliases].flatMap((one) => (one === null ? [] : (registrableDomain(one) ?? [])));
}

/** "acme-robotics" of acme-robotics.example. */
export function labelsOf(company: Pick<Whose, 'domain' | 'aliases'>): readonly string[] {
  return [company.domain, ...company.aliases].flatMap((one) => {
    const label = one === null ? undefined : registrableDomain(one)?.split('.')[0];
    return label === undefined || label === '' ? [] : [label];
  });
}

function joinedName(name: string): string {
  return companyKey(name).replaceAll(' ', '');
}
