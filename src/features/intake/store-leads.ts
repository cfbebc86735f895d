// Writes a batch of rows as leads, with their companies: judged already, or in `found`. Set-based: four statements
// whatever the size, and one a question for dedup.
import type { Candidate } from '#domain/candidate.ts';
import { indexCompanies } from '#domain/company-index.ts';
import type { BatchLead, BatchVerdict } from '#domain/dedup-batch.ts';
import type { Company, Fact } from '#domain/lead.ts';
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

/** What becomes of leads that are not stored yet; null: they wait for dedup. */
export type Judge = (
  leads: readonly Omit<BatchLead, 'peoplePerCompany'>[],
) => Promise<readonly BatchVerdict[] | null>;

export type StoredLead = { readonly leadId: string; readonly companyId: string | null };

type Batch = {
  readonly segmentId: string;
  readonly runId: string;
  readonly at: Date;
  readonly rows: readonly SourcedCandidate[];
  /** Absent = they wait for dedup. */
  readonly judge?: Judge;
};

/** Answers the new leads with their companies, in the order of the rows. The caller holds the intake lock. */
export async function storeLeads(
  stores: Pick<World, 'companies' | 'intake'>,
  workspaceId: string,
  { segmentId, runId, at, rows, judge }: Batch,
): Promise<StoredLead[]> {
  const nextId = orderedIds();
  const day = at.toISOString();
  const companies = indexCompanies(await knownCompanies(stores, workspaceId, rows), nextId);
  const leads = rows.map(({ candidate, source, hidden = false }) => {
    const { company, companyFacts, facts, ...person } = candidate;
    const companyId = company && companies.place(company, sourced(companyFacts, source, day));
    return {
      id: nextId(),
      segmentId,
      runId,
      companyId,
      ...person,
      hidden,
      facts: sourced(facts, source, day),
    };
  });
  const { added, changed } = companies.changes();
  await stores.companies.addMany(workspaceId, { rows: added, at });
  await stores.companies.saveMany(workspaceId, { rows: changed, at });
  const subjects = () =>
    leads.map((lead) => ({
      ...lead,
      ...companyKeys(lead.companyId === null ? null : companies.get(lead.companyId)),
    }));
  const verdicts = judge ? await judge(subjects()) : null;
  const judged = leads.map((lead, i) => {
    const { state, reason } = verdicts?.[i] ?? { state: 'found' as const, reason: null };
    return { ...lead, state, reason };
  });
  await stores.intake.addLeads(workspaceId, { rows: judged, at });
  return leads.map(({ id, companyId }) => ({ leadId: id, companyId }));
}

function companyKeys(company: Pick<Company, 'domain' | 'aliases'> | null) {
  return { companyDomain: company?.domain ?? null, aliases: company?.aliases ?? [] };
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

function sourced(facts: readonly RowFact[], source: string, at: string): Fact[] {
  return facts.map(({ field, value }) => ({ field, value, source, at }));
}
