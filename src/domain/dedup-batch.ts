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

type PersonKeys = {
  readonly emailKey: string | null;
  readonly linkedinKey: string | null;
  readonly personKey: string | null;
};

export type BatchLead = PersonKeys & {
  readonly id: string;
  readonly fullName: string;
  readonly domain: string | null;
  readonly companyId: string | null;
  readonly companyDomain: string | null;
  readonly aliases: readonly string[];
  readonly peoplePerCompany: number;
};

export type BatchFacts = {
  readonly samePeople: readonly (Omit<KnownPerson, 'by'> & PersonKeys)[];
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
  const personContacts = Map.groupBy(facts.personContacts, ({ personKey }) => personKey);
  const byDomain = Map.groupBy(facts.companyContacts, ({ domain }) => domain);
  const byCompany = Map.groupBy(facts.companyContacts, ({ companyId }) => companyId);
  const known = new KnownPeople();
  for (const person of facts.samePeople) known.add(person);
  return leads.map((lead) => {
    const notOwn = ({ leadId }: Contact): boolean => leadId !== lead.id;
    const company = [
      ...companyDomains(lead).flatMap((domain) => byDomain.get(domain) ?? []),
      ...(lead.companyId === null ? [] : (byCompany.get(lead.companyId) ?? [])),
    ];
    const asked: DedupFacts = {
      suppressions: facts.suppressions(lead),
      people: known.like(lead),
      personContacts: (personContacts.get(lead.emailKey ?? '') ?? []).filter(notOwn),
      companyContacts: company.filter(notOwn),
      peoplePerCompany: lead.peoplePerCompany,
    };
    const verdict = dedupVerdict(asked, now);
    if (verdict.state === 'new') known.add(asNew(lead, now));
    return { leadId: lead.id, ...verdict };
  });
}

/** Every domain that stands for the lead's company. */
export function companyDomains(lead: Pick<BatchLead, 'domain' | 'companyDomain' | 'aliases'>): string[] {
  const all = [lead.domain, lead.companyDomain, ...lead.aliases].filter((domain) => domain !== null);
  return [...new Set(all)];
}

/** People by every key: those that the store knows, and those who were found new in this batch. */
class KnownPeople {
  readonly #byKey = new Map<string, Omit<KnownPerson, 'by'>[]>();

  add(person: Omit<KnownPerson, 'by'> & PersonKeys): void {
    for (const { key } of keysOf(person)) {
      const same = this.#byKey.get(key);
      if (same) same.push(person);
      else this.#byKey.set(key, [person]);
    }
  }

  /** Everybody who shares a key with the lead, by address first. Never the lead itself. */
  like(lead: BatchLead): KnownPerson[] {
    return keysOf(lead).flatMap(({ key, by }) => {
      const same = this.#byKey.get(key) ?? [];
      return same.filter(({ leadId }) => leadId !== lead.id).map((person) => ({ ...person, by }));
    });
  }
}

function asNew({ id, fullName, ...keys }: BatchLead, now: Date): Omit<KnownPerson, 'by'> & PersonKeys {
  return { ...keys, leadId: id, name: fullName, state: 'new', stateAt: now, contactedAt: null };
}

function keysOf({ emailKey, linkedinKey, personKey }: PersonKeys): { key: string; by: KnownPerson['by'] }[] {
  return [
    { key: emailKey && `email:${emailKey}`, by: 'email' as const },
    { key: linkedinKey, by: 'linkedin' as const },
    { key: personKey && `name:${personKey}`, by: 'name' as const },
  ].filter((entry): entry is { key: string; by: KnownPerson['by'] } => entry.key !== null);
}
