// Asks the store everything that dedup needs about a batch: one query a question, none a lead.
import type { BatchFacts, BatchLead } from '#domain/dedup-batch.ts';
import { companyDomains } from '#domain/dedup-batch.ts';
import { type SuppressionSubject, subjectsOf, suppressionHashes } from '#domain/suppression-subject.ts';
import { openHashKey } from '#features/compliance/hash-key.ts';
import type { World } from '#ports/world.ts';
import { metPeople } from './met-people.ts';

type Needs = Pick<World, 'dedup' | 'handContacts' | 'suppressions' | 'workspaces' | 'secrets'>;

/** The facts of a batch; call it inside the transaction that judges. */
export async function gatherFacts(
  world: Needs,
  workspaceId: string,
  { leads, now }: { leads: readonly BatchLead[]; now: Date },
): Promise<BatchFacts> {
  const keys = unique(leads.map((lead) => lead.emailKey));
  const profiles = unique(leads.map((lead) => lead.linkedinKey));
  const names = unique(leads.map((lead) => lead.personKey));
  const domains = unique(leads.flatMap(companyDomains));
  const companyIds = unique(leads.map((lead) => lead.companyId));
  return {
    samePeople: await world.dedup.samePeople(workspaceId, { emails: keys, profiles, names }),
    personContacts: await metPeople(world, workspaceId, { keys, now }),
    companyContacts: await world.dedup.companyContacts(workspaceId, { domains, companyIds, now }),
    suppressions: await suppressionsOf(world, workspaceId, leads),
  };
}

/** Hashes every key of every lead once; nothing is hashed while nobody is on the list. */
async function suppressionsOf(
  world: Needs,
  workspaceId: string,
  leads: readonly BatchLead[],
): Promise<BatchFacts['suppressions']> {
  if (!(await world.suppressions.any(workspaceId))) return () => [];
  const hash = suppressionHashes(await openHashKey(world, workspaceId));
  const hashesOf = new Map(leads.map((lead) => [lead.id, subjectsOfLead(lead).map(hash)]));
  const rows = await world.suppressions.find(workspaceId, unique([...hashesOf.values()].flat()));
  const byHash = new Map(rows.map((row) => [row.hash, row]));
  return (lead) => (hashesOf.get(lead.id) ?? []).flatMap((hash) => byHash.get(hash) ?? []);
}

function subjectsOfLead(lead: BatchLead): SuppressionSubject[] {
  const { emailKey, personKey, linkedinKey } = lead;
  return subjectsOf({ emailKey, personKey, linkedinKey, domains: companyDomains(lead) });
}

function unique(values: readonly (string | null)[]): string[] {
  return [...new Set(values)].filter((value) => value !== null);
}
