// Finds the company of each row among those that we know and those that earlier rows brought, so that a batch is
// stored with two statements. A company is found by domain or alias first, by name when one side has no domain.
import type { CandidateCompany } from './candidate-company.ts';
import { type KeyedCompany, mergeCompany, newCompany } from './company-merge.ts';
import type { Fact } from './lead.ts';

export type CompanyChanges = {
  readonly added: readonly KeyedCompany[];
  readonly changed: readonly KeyedCompany[];
};

export type CompanyIndex = {
  /** The id of the row's company, known or new. */
  place(row: CandidateCompany, facts: readonly Fact[]): string;
  /** As it is now, with what every row so far has added. Null for ids that `place` never answered. */
  get(id: string): KeyedCompany | null;
  changes(): CompanyChanges;
};

/** An index over known companies (oldest first). `nextId` makes ids of new ones. */
export function indexCompanies(known: readonly KeyedCompany[], nextId: () => string): CompanyIndex {
  const byId = new Map(known.map((company) => [company.id, company]));
  const byDomain = new Map<string, string>();
  const byName = new Map<string, string>();
  const [added, changed] = [new Set<string>(), new Set<string>()];
  const learn = (company: KeyedCompany): void => {
    byId.set(company.id, company);
    for (const domain of [company.domain, ...company.aliases]) {
      if (domain !== null && !byDomain.has(domain)) byDomain.set(domain, company.id);
    }
    if (company.nameKey !== '' && !byName.has(company.nameKey)) byName.set(company.nameKey, company.id);
  };
  for (const company of known) if (company.domain !== null) byDomain.set(company.domain, company.id);
  for (const company of known) learn(company);

  const find = (row: CandidateCompany): KeyedCompany | undefined => {
    const domains = [row.domain, ...row.aliases].filter((domain) => domain !== null);
    const id = domains.map((domain) => byDomain.get(domain)).find((found) => found !== undefined);
    if (id !== undefined) return byId.get(id);
    const named = byId.get(byName.get(row.nameKey) ?? '');
    return row.domain === null || named?.domain === null ? named : undefined;
  };
  const place = (row: CandidateCompany, facts: readonly Fact[]): string => {
    const before = find(row);
    const free = (domain: string): boolean => (byDomain.get(domain) ?? before?.id) === before?.id;
    const own = { ...row, aliases: row.aliases.filter(free), domain: ownDomain(row.domain, free) };
    const after = before ? mergeCompany(before, own, facts) : newCompany(nextId(), own, facts);
    if (after === before) return after.id;
    learn(after);
    (before && !added.has(after.id) ? changed : added).add(after.id);
    return after.id;
  };
  const pick = (ids: ReadonlySet<string>): KeyedCompany[] => [...ids].flatMap((id) => byId.get(id) ?? []);
  return {
    place,
    get: (id) => byId.get(id) ?? null,
    changes: () => ({ added: pick(added), changed: pick(changed) }),
  };
}

/** A domain that is another company's stays there. */
function ownDomain(domain: string | null, free: (domain: string) => boolean): string | null {
  return domain !== null && free(domain) ? domain : null;
}
