// Writes a batch of rows as leads in `found`, with their companies. Set-based: four statements whatever the size.
import type { Candidate } from '#domain/candidate.ts';
import { indexCompanies } from '#domain/company-index.ts';
import type { Fact } from '#domain/lead.ts';
import type { RowFact } from '#domain/row.ts';
import { orderedIds } from '#lib/ordered-ids.ts';
import type { World } from '#ports/world.ts';

export type SourcedCandidate = {
  readonly candidate: Candidate;
  /** Where its facts come from: "csv:leads.csv row 12", "person:U123". */
  readonly source: string;
  /** True when a vendor withholds the name or the address. */
  readonly hidden?: boolean;
};

export type StoredLead = { readonly leadId: string; readonly companyId: string | null };

type Batch = {
  readonly segmentId: string;
  readonly runId: string;
  readonly at: Date;
  readonly rows: readonly SourcedCandidate[];
};

/** Answers the new leads with their companies, in the order of the rows. The caller holds the intake lock. */
export async function storeLeads(
  stores: Pick<World, 'companies' | 'intake'>,
  workspaceId: string,
  { segmentId, runId, at, rows }: Batch,
): Promise<StoredLead[]> {
  const nextId = orderedIds();
  const companies = indexCompanies(await knownCompanies(stores, workspaceId, rows), nextId);
  const leads = rows.map(({ candidate, source, hidden = false }) => {
    const { company, companyFacts, facts, ...person } = candidate;
    const companyId = company && companies.place(company, sourced(companyFacts, source, at));
    return {
      id: nextId(),
      segmentId,
      runId,
      companyId,
      ...person,
      hidden,
      facts: sourced(facts, source, at),
    };
  });
  const { added, changed } = companies.changes();
  await stores.companies.addMany(workspaceId, { rows: added, at });
  await stores.companies.saveMany(workspaceId, { rows: changed, at });
  await stores.intake.addLeads(workspaceId, { rows: leads, at });
  return leads.map(({ id, companyId }) => ({ leadId: id, companyId }));
}

async function knownCompanies(
  stores: Pick<World, 'companies'>,
  workspaceId: string,
  rows: readonly SourcedCandidate[],
) {
  const companies = rows.flatMap(({ candidate }) => candidate.company ?? []);
  const domains = new Set(companies.flatMap(({ domain, aliases }) => [domain ?? [], ...aliases].flat()));
  const nameKeys = new Set(companies.map(({ nameKey }) => nameKey).filter((key) => key !== ''));
  return stores.companies.find(workspaceId, { domains: [...domains], nameKeys: [...nameKeys] });
}

function sourced(facts: readonly RowFact[], source: string, at: Date): Fact[] {
  return facts.map((fact) => ({ ...fact, source, at: at.toISOString() }));
}
