// Asks the store everything that dedup needs about a batch: one query a question, none a lead.
import { setImmediate as nextTurn } from 'node:timers/promises';
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
  const listed = await world.suppressions.any(workspaceId);
  const hashKey = listed ? await openHashKey(world, workspaceId) : null;
  const samePeople = await world.dedup.samePeople(workspaceId, { emails: keys, profiles, names });
  const personContacts = await metPeople(world, workspaceId, { keys, now });
  // The hashes are made while the database looks for the longest answer.
  const [companyContacts, hashesOf] = await Promise.all([
    world.dedup.companyContacts(workspaceId, { domains, companyIds, now }),
    hashesOfLeads(hashKey, leads),
  ]);
  const suppressions = await suppressionsOf(world, workspaceId, hashesOf);
  return { samePeople, personContacts, companyContacts, suppressions };
}

type Hashes = ReadonlyMap<string, readonly string[]>;

/** Every key of every lead, hashed once; nothing is hashed while nobody is on the list (null). */
async function hashesOfLeads(key: string | null, leads: readonly BatchLead[]): Promise<Hashes> {
  if (key === null) return new Map();
  await nextTurn();
  const hash = suppressionHashes(key);
  return new Map(leads.map((lead) => [lead.id, subjectsOfLead(lead).map(hash)]));
}

async function suppressionsOf(
  world: Needs,
  workspaceId: string,
  hashesOf: Hashes,
): Promise<BatchFacts['suppressions']> {
  if (hashesOf.size === 0) return () => [];
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
