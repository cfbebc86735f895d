// What a vendor or a web site adds to a company that we know. What a person or a list said stays in force, a vendor's
// word comes before a web site's, and of equals the newer one counts; every word is kept as a fact with its source, so
// that nothing is overwritten without a trace.
import { companyKey } from './company-name.ts';
import type { Company, Fact } from './lead.ts';

export type Learnt = {
  readonly values: Partial<Pick<Company, Field>>;
  readonly facts: readonly Fact[];
  /** Whose word it is. */
  readonly from: 'vendor' | 'site';
};

const fields = ['website', 'industry', 'size', 'country', 'city', 'technologies', 'description'] as const;
type Field = (typeof fields)[number];

const rank = { site: 1, vendor: 2, person: 3 } as const;

/** The company with what was learnt; the very same object when it adds nothing. */
export function learn(company: Company, { values, facts, from }: Learnt): Company {
  const allowed = fields.filter((field) => mayChange(company, field, rank[from]));
  const changes = Object.fromEntries(
    allowed.flatMap((field) => (isEmpty(values[field]) ? [] : [[field, values[field]]])),
  );
  const learnt: Company = { ...company, ...changes, facts: withFacts(company.facts, facts) };
  return JSON.stringify(learnt) === JSON.stringify(company) ? company : learnt;
}

function mayChange(company: Company, field: Field, by: number): boolean {
  return isEmpty(company[field]) || rankOf(company, field) <= by;
}

/** A value without a fact was written before facts were kept, or by hand: it counts as a person's. */
function rankOf({ facts, ...company }: Company, field: Field): number {
  const said = facts.filter((fact) => fact.field === field);
  const inForce = said.find(({ value }) => value === String(company[field])) ?? said[0];
  return inForce === undefined ? rank.person : rankOfSource(inForce.source);
}

function rankOfSource(source: string): number {
  if (/^(csv|person):/.test(source)) return rank.person;
  return /^(https?:|website)/.test(source) ? rank.site : rank.vendor;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** A newer word of the same source replaces its older one; the others stay. */
function withFacts(known: readonly Fact[], more: readonly Fact[]): Fact[] {
  const replaced = (fact: Fact): boolean =>
    more.some((one) => one.field === fact.field && speaker(one) === speaker(fact));
  return [...known.filter((fact) => !replaced(fact)), ...more];
}

/** "apollo" of "apollo:organizations/5f…", "web" of any page: one voice, however many addresses it has. */
function speaker({ source }: Fact): string {
  return /^(https?:|website)/.test(source) ? 'web' : (source.split(':')[0] ?? source);
}

export type Identity = Pick<Company, 'name' | 'domain' | 'aliases'>;

/** Name, domain and aliases after a vendor named them: only what was unknown. Null when nothing changes. */
export function knownAs(
  company: Identity,
  found: {
    readonly name: string | null;
    readonly domain: string | null;
    readonly aliases: readonly string[];
  },
): (Identity & { readonly nameKey: string }) | null {
  const unnamed = company.name === company.domain && found.name !== null;
  const name = unnamed && found.name !== null ? found.name : company.name;
  const domain = company.domain ?? found.domain;
  const others = [...company.aliases, ...found.aliases, found.domain].filter(
    (one) => one !== null && one !== domain,
  );
  const aliases = [...new Set(others)].filter((one) => one !== null);
  const same =
    name === company.name && domain === company.domain && aliases.length === company.aliases.length;
  return same ? null : { name, domain, aliases, nameKey: companyKey(name) };
}
