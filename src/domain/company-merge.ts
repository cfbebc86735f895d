// What a row adds to a company that we know: only what was unknown, never over what is there. New domains of the
// mail addresses become aliases.
import type { CandidateCompany } from './candidate-company.ts';
import type { Company, Fact } from './lead.ts';

export type KeyedCompany = Company & { readonly nameKey: string };

/** A company nobody knew. */
export function newCompany(
  id: string,
  { name, nameKey, domain, aliases, ...rest }: CandidateCompany,
  facts: readonly Fact[],
): KeyedCompany {
  return {
    id,
    name,
    nameKey,
    domain,
    ...rest,
    aliases: [...aliases],
    technologies: [...rest.technologies],
    facts: [...facts],
  };
}

/** The known company with what the row adds; the very same object when it adds nothing. */
export function mergeCompany(
  known: KeyedCompany,
  row: CandidateCompany,
  facts: readonly Fact[],
): KeyedCompany {
  const merged: KeyedCompany = {
    ...known,
    ...betterName(known, row),
    domain: known.domain ?? row.domain,
    aliases: mergedAliases(known, row),
    website: known.website ?? row.website,
    industry: known.industry ?? row.industry,
    size: known.size ?? row.size,
    country: known.country ?? row.country,
    city: known.city ?? row.city,
    technologies: known.technologies.length > 0 ? known.technologies : [...row.technologies],
    description: known.description ?? row.description,
    facts: mergedFacts(known.facts, facts),
  };
  return JSON.stringify(merged) === JSON.stringify(known) ? known : merged;
}

/** A company that was only known by its domain gets its name. */
function betterName(known: KeyedCompany, row: CandidateCompany): { name: string; nameKey: string } {
  const unnamed = known.name === known.domain && row.name !== row.domain;
  const { name, nameKey } = unnamed ? row : known;
  return { name, nameKey };
}

function mergedAliases(known: KeyedCompany, row: CandidateCompany): string[] {
  const own = known.domain ?? row.domain;
  const all = [...known.aliases, ...row.aliases, row.domain].filter((domain) => domain !== null);
  return [...new Set(all)].filter((domain) => domain !== own);
}

function mergedFacts(known: readonly Fact[], more: readonly Fact[]): Fact[] {
  const fields = new Set(known.map((fact) => fact.field));
  return [...known, ...more.filter((fact) => !fields.has(fact.field))];
}
