// Judges a batch of leads in order: the first of two equals in one list wins. Pure: what the store found out about
// the batch is handed in.
import {
  type Contact,
  type DedupFacts,
  type DedupVerdict,
  dedupVerdict,
  type KnownPerson,
  type SuppressionHit,
} from './dedup.ts';

export type BatchLead = {
  readonly id: string;
  readonly fullName: string;
  readonly emailKey: string | null;
  readonly linkedinKey: string | null;
  readonly personKey: string | null;
  readonly domain: string | null;
  readonly companyId: string | null;
  readonly companyDomain: string | null;
  readonly aliases: readonly string[];
  readonly peoplePerCompany: number;
};

export type BatchFacts = {
  readonly samePeople: readonly (KnownPerson & { readonly forId: string })[];
  readonly personContacts: readonly (Contact & { readonly personKey: string })[];
  readonly companyContacts: readonly (Contact & {
    readonly domain: string | null;
    readonly companyId: string | null;
  })[];
  readonly suppressions: (lead: BatchLead) => readonly SuppressionHit[];
};

export type BatchVerdict = DedupVerdict & { readonly leadId: string };

/** Verdicts in the order of the leads. */
export function judgeBatch(leads: readonly BatchLead[], facts: BatchFacts, now: Date): BatchVerdict[] {
  const samePeople = Map.groupBy(facts.samePeople, ({ forId }) => forId);
  const personContacts = Map.groupBy(facts.personContacts, ({ personKey }) => personKey);
  const byDomain = Map.groupBy(facts.companyContacts, ({ domain }) => domain);
  const byCompany = Map.groupBy(facts.companyContacts, ({ companyId }) => companyId);
  const taken = new TakenPeople();
  return leads.map((lead) => {
    const notOwn = ({ leadId }: Contact): boolean => leadId !== lead.id;
    const company = [
      ...companyDomains(lead).flatMap((domain) => byDomain.get(domain) ?? []),
      ...(lead.companyId === null ? [] : (byCompany.get(lead.companyId) ?? [])),
    ];
    const known: DedupFacts = {
      suppressions: facts.suppressions(lead),
      people: [...(samePeople.get(lead.id) ?? []), ...taken.like(lead, now)],
      personContacts: (personContacts.get(lead.emailKey ?? '') ?? []).filter(notOwn),
      companyContacts: company.filter(notOwn),
      peoplePerCompany: lead.peoplePerCompany,
    };
    const verdict = dedupVerdict(known, now);
    if (verdict.state === 'new') taken.add(lead);
    return { leadId: lead.id, ...verdict };
  });
}

/** Every domain that stands for the lead's company. */
export function companyDomains(lead: Pick<BatchLead, 'domain' | 'companyDomain' | 'aliases'>): string[] {
  const all = [lead.domain, lead.companyDomain, ...lead.aliases].filter((domain) => domain !== null);
  return [...new Set(all)];
}

/** Who was found new in this batch, by every key. */
class TakenPeople {
  readonly #byKey = new Map<string, BatchLead>();

  add(lead: BatchLead): void {
    for (const { key } of keysOf(lead)) if (!this.#byKey.has(key)) this.#byKey.set(key, lead);
  }

  like(lead: BatchLead, now: Date): KnownPerson[] {
    return keysOf(lead).flatMap(({ key, by }) => {
      const same = this.#byKey.get(key);
      if (!same) return [];
      return [
        { leadId: same.id, name: same.fullName, state: 'new', by, stateAt: now, contactedAt: null } as const,
      ];
    });
  }
}

function keysOf(lead: BatchLead): { key: string; by: KnownPerson['by'] }[] {
  return [
    { key: lead.emailKey && `email:${lead.emailKey}`, by: 'email' as const },
    { key: lead.linkedinKey, by: 'linkedin' as const },
    { key: lead.personKey && `name:${lead.personKey}`, by: 'name' as const },
  ].filter((entry): entry is { key: string; by: KnownPerson['by'] } => entry.key !== null);
}
