// The people of the invented companies, worked out when they are asked for.
import { foldLetters } from '#domain/text-fold.ts';
import { companyAt, companyCount, type InventedCompany } from './companies.ts';
import { below, chance, oneOf } from './dice.ts';
import { placeOf } from './places.ts';
import { type ApolloSeniority, roles, titleIn } from './roles.ts';

export type InventedPerson = {
  /** 24 hex digits. */
  readonly id: string;
  readonly companyIndex: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly name: string;
  readonly title: string;
  readonly seniority: ApolloSeniority;
  readonly department: string;
  /** Null: nobody knows one. */
  readonly email: string | null;
  readonly emailStatus: 'verified' | 'unverified' | 'unavailable';
  readonly linkedinUrl: string | null;
  readonly country: string;
  readonly city: string;
  /** Has left: a reveal says that they work for this company now. */
  readonly movedTo: number | null;
};

/** Those who can be found at a company: from two in the smallest to seven. */
export function peopleOf(company: InventedCompany): InventedPerson[] {
  const count = Math.min(2 + below(4, 'people', company.index) + (company.size > 200 ? 2 : 0), 7);
  return Array.from({ length: count }, (_, at) => personAt(company, at));
}

/** The person of an id. */
export function personById(id: string): InventedPerson | null {
  const [, companyHex, at] = /^70be0000([0-9a-f]{8})([0-9a-f]{8})$/.exec(id) ?? [];
  const index = companyHex === undefined ? Number.NaN : Number.parseInt(companyHex, 16);
  if (!(index < companyCount) || at === undefined) return null;
  return peopleOf(companyAt(index))[Number.parseInt(at, 16)] ?? null;
}

/** The person of a profile's address. */
export function personByProfile(url: string): InventedPerson | null {
  const tail = /-example-([0-9a-f]{11})\/?$/.exec(url)?.[1];
  return tail === undefined ? null : personById(`70be000000000${tail}`);
}

function personAt(company: InventedCompany, at: number): InventedPerson {
  const seed = [company.index, at] as const;
  const place = placeOf(
    chance(90, 'at home', ...seed) ? company.country : oneOf(['FR', 'GB', 'DE'], 'lives', ...seed),
  );
  const role = roleAt(company, at);
  const firstName = oneOf(place.firstNames, 'first', ...seed);
  const lastName = oneOf(place.lastNames, 'last', ...seed);
  const id = `70be0000${hex(company.index)}${hex(at)}`;
  const away = place.country !== company.country;
  return {
    ...{ id, companyIndex: company.index, firstName, lastName, name: `${firstName} ${lastName}` },
    title: titleIn(place.language, role),
    seniority: role.seniority,
    department: role.department,
    ...mailOf(company, { seed, local: `${mailPart(firstName)}.${mailPart(lastName)}` }),
    linkedinUrl: chance(85, 'profile', ...seed)
      ? `http://www.linkedin.com/in/${mailPart(firstName)}-${mailPart(lastName)}-example-${id.slice(13)}`
      : null,
    country: place.country,
    city: away ? oneOf(place.cities, 'lives', ...seed) : company.city,
    movedTo: chance(4, 'moved', ...seed) ? below(companyCount, 'moved to', ...seed) : null,
  };
}

/** No role twice in one company; who comes first is among the heads. */
function roleAt({ index }: InventedCompany, at: number) {
  const turn = below(4, 'roles', index);
  return roles[(at * 2 + turn) % roles.length] ?? roles[0];
}

type Mail = Pick<InventedPerson, 'email' | 'emailStatus'>;

function mailOf(
  { domain }: InventedCompany,
  { seed, local }: { seed: readonly number[]; local: string },
): Mail {
  const draw = below(100, 'mail', ...seed);
  if (draw < 12) return { email: null, emailStatus: 'unavailable' };
  return { email: `${local}@${domain}`, emailStatus: draw < 30 ? 'unverified' : 'verified' };
}

/** Some three hundred names come again for everybody. */
const mailParts = new Map<string, string>();

function mailPart(name: string): string {
  const known = mailParts.get(name);
  if (known !== undefined) return known;
  const part = foldLetters(name)
    .replaceAll('ı', 'i')
    .replace(/[^a-z]+/g, '');
  mailParts.set(name, part);
  return part;
}

function hex(number: number): string {
  return number.toString(16).padStart(8, '0');
}
