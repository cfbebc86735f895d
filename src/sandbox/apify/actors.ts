// The actors of the local Apify store: what input they take, what a result costs, and results in the shape that each
// of the real ones has. The people are those of the invented universe.
import { companyAt, companyCount, type InventedCompany } from '../universe/companies.ts';
import { type InventedPerson, peopleOf } from '../universe/people.ts';

export type ActorInput = Readonly<Record<string, unknown>>;

export type LocalActor = {
  /** "owner/name". */
  readonly name: string;
  readonly microsPerResult: number;
  /** Fields of the input, and whether each is a list. */
  readonly fields: Readonly<Record<string, 'list' | 'single'>>;
  readonly wanted: (input: ActorInput) => Search;
  readonly entry: (person: InventedPerson, company: InventedCompany) => Readonly<Record<string, unknown>>;
};

type Search = {
  readonly titles: readonly string[];
  readonly countries: readonly string[];
  readonly most: number;
};

const leadsFinder: LocalActor = {
  name: 'jobscrawler/leads-finder',
  microsPerResult: 1_500,
  fields: {
    max_result: 'single',
    contact_job_titles: 'list',
    contact_job_not_titles: 'list',
    email_status: 'list',
    company_num_employees_range: 'list',
    company_locations: 'list',
    company_domains: 'list',
    company_industry: 'list',
    keywords: 'list',
    contact_location: 'list',
  },
  wanted: (input) => ({
    titles: listIn(input, 'contact_job_titles'),
    countries: listIn(input, 'contact_location'),
    most: numberIn(input, 'max_result'),
  }),
  entry: (person, company) => ({
    first_name: person.firstName,
    last_name: person.lastName,
    full_name: person.name,
    job_title: person.title,
    email: person.email,
    linkedin: person.linkedinUrl,
    city: person.city,
    country: person.country,
    company_name: company.name,
    company_domain: company.domain,
    company_website: `https://${company.domain}`,
    company_size: company.size,
    industry: company.industry,
  }),
};

const linkedinProfiles: LocalActor = {
  name: 'harvestapi/linkedin-profile-search',
  microsPerResult: 4_000,
  fields: {
    profileScraperMode: 'single',
    searchQuery: 'single',
    currentJobTitles: 'list',
    locations: 'list',
    maxItems: 'single',
    startPage: 'single',
  },
  wanted: (input) => ({
    titles: listIn(input, 'currentJobTitles'),
    countries: listIn(input, 'locations'),
    most: numberIn(input, 'maxItems'),
  }),
  entry: (person, company) => ({
    linkedinUrl: person.linkedinUrl,
    firstName: person.firstName,
    lastName: person.lastName,
    headline: `${person.title} at ${company.name}`,
    location: { linkedinText: person.city, parsed: { city: person.city, countryCode: person.country } },
    currentPosition: [{ companyName: company.name, position: person.title }],
  }),
};

const store = [leadsFinder, linkedinProfiles];

/** The actor of a path ("owner~name" or "owner/name"). */
export function actorOf(path: string): LocalActor | null {
  return store.find(({ name }) => name === path.replace('~', '/')) ?? null;
}

/** What is wrong with an input, in the vendor's words; null = nothing. */
export function inputProblem({ fields }: LocalActor, input: ActorInput): string | null {
  for (const [field, value] of Object.entries(input)) {
    const kind = fields[field];
    if (kind === undefined) return `Input is not valid: Property input.${field} is not allowed.`;
    if (Array.isArray(value) !== (kind === 'list'))
      return `Input is not valid: Field input.${field} is of a wrong type.`;
  }
  return null;
}

/** What a run finds: people of the universe, and now and then an entry that is none. */
export function resultsOf(actor: LocalActor, input: ActorInput): Readonly<Record<string, unknown>>[] {
  const search = actor.wanted(input);
  const found: Readonly<Record<string, unknown>>[] = [];
  for (const [person, company] of everybody()) {
    if (found.length >= search.most) break;
    if (fits(person, search)) found.push(found.length % 17 === 16 ? broken : actor.entry(person, company));
  }
  return found;
}

function* everybody(): Generator<readonly [InventedPerson, InventedCompany]> {
  for (let index = 0; index < companyCount; index += 1) {
    const company = companyAt(index);
    for (const person of peopleOf(company)) yield [person, company];
  }
}

const broken = { error: 'This profile could not be read' };

function fits({ title, country }: InventedPerson, { titles, countries }: Search): boolean {
  const holds = (wanted: readonly string[], said: string) =>
    wanted.length === 0 || wanted.some((one) => said.toLowerCase().includes(one.toLowerCase()));
  const place = new Intl.DisplayNames(['en'], { type: 'region' }).of(country) ?? country;
  return holds(titles, title) && holds(countries, place);
}

function listIn(input: ActorInput, field: string): string[] {
  const value = input[field];
  return Array.isArray(value) ? value.map(String) : [];
}

function numberIn(input: ActorInput, field: string): number {
  const value = input[field];
  return typeof value === 'number' ? value : 50;
}
