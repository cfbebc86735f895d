// May this lead be worked on, or do we know the person, has somebody just written to the company, or did somebody
// say no? Pure: the facts come from the store, the time is handed in. The same rule is asked again before a send.
import { dayMs, isoDay } from '#lib/time.ts';
import type { Reason } from './lead.ts';
import type { LeadState } from './lifecycle-states.ts';
import type { SuppressionReason } from './suppression.ts';

/** A company (or a person) that was contacted less than this long ago is left alone. */
export const quietMs = 180 * dayMs;
/** People of one wave are first contacted within this time of each other. */
const waveMs = 14 * dayMs;

/** Another lead of the workspace that is the same person. */
export type KnownPerson = {
  readonly leadId: string;
  readonly name: string;
  readonly state: LeadState;
  readonly by: 'email' | 'linkedin' | 'name';
  /** When the lead came to its state; for a person who was contacted see `contactedAt`. */
  readonly stateAt: Date;
  readonly contactedAt: Date | null;
  /** The teammate whose mailbox they belong to; null when it is not known. */
  readonly teammate?: string | null;
};

/** Somebody of this company (or this very person) was written to, by whom and when. */
export type Contact = {
  readonly person: string;
  readonly leadId: string | null;
  readonly at: Date;
  /** Tells people apart who are known by their company alone. */
  readonly key?: string | null;
  /** The teammate's mailbox name; null when it is not known. */
  readonly by: string | null;
};

export type SuppressionHit = {
  readonly kind: 'email' | 'domain' | 'person';
  readonly reason: SuppressionReason;
  readonly since: Date;
  readonly until: Date | null;
};

export type DedupFacts = {
  readonly suppressions: readonly SuppressionHit[];
  readonly people: readonly KnownPerson[];
  /** This very person, found in sent mail without a lead of ours. */
  readonly personContacts: readonly Contact[];
  /** Others of the same company, by domain and aliases. Empty for free mail. */
  readonly companyContacts: readonly Contact[];
  /** People whom the segment allows at one company. */
  readonly peoplePerCompany: number;
};

export type DedupVerdict = {
  readonly state: 'new' | 'duplicate' | 'suppressed';
  readonly reason: Reason | null;
};

const fresh: DedupVerdict = { state: 'new', reason: null };

/** What dedup decides about one lead. The facts never contain the lead itself or its own touches. */
export function dedupVerdict(facts: DedupFacts, now: Date): DedupVerdict {
  return suppressed(facts, now) ?? known(facts, now) ?? contacted(facts, now) ?? fresh;
}

/** Why this very person must wait, or null: a mail went to them in the last 180 days. */
export function personBlock(contacts: readonly Contact[], now: Date): Reason | null {
  const last = newest(contacts.filter((contact) => isRecent(contact.at, now)));
  return last && { code: 'person_contacted', params: { ...who(last), state: 'contacted' } };
}

/** Why the company must wait, or null: somebody else there was contacted and is not of the same wave. */
export function companyBlock(
  facts: Pick<DedupFacts, 'companyContacts' | 'peoplePerCompany'>,
  now: Date,
): Reason | null {
  const recent = facts.companyContacts.filter((contact) => isRecent(contact.at, now));
  const last = newest(recent);
  if (last === null || inSameWave(recent, facts.peoplePerCompany, now)) return null;
  return { code: 'company_contacted', params: { ...who(last), until: day(last.at, quietMs) } };
}

/** Why somebody is on the list, since when, and whether it is the address, the company or the person. */
export function suppressedReason(hit: Pick<SuppressionHit, 'kind' | 'reason' | 'since'>): Reason {
  return { code: `do_not_contact_${hit.reason}`, params: { kind: hit.kind, when: day(hit.since) } };
}

/** True when `at` is less than 180 × 24 h before now. */
function isRecent(at: Date, now: Date): boolean {
  return now.getTime() - at.getTime() < quietMs;
}

function suppressed({ suppressions }: DedupFacts, now: Date): DedupVerdict | null {
  const hit = suppressions.find(({ until }) => until === null || until > now);
  if (!hit) return null;
  return { state: 'suppressed', reason: suppressedReason(hit) };
}

function known({ people }: DedupFacts, now: Date): DedupVerdict | null {
  const same = people.find((person) => stillCounts(person, now));
  if (!same) return null;
  const when = day(same.contactedAt ?? same.stateAt);
  const params = { who: same.name, when, lead: same.leadId, by: same.by, state: same.state };
  if (same.contactedAt === null) return { state: 'duplicate', reason: { code: 'same_person', params } };
  const named = { ...params, ...teammate(same.teammate) };
  return { state: 'duplicate', reason: { code: 'person_contacted', params: named } };
}

/** A person who was written to counts for 180 days, one who was turned down too; one who waits always does. */
function stillCounts({ state, stateAt, contactedAt }: KnownPerson, now: Date): boolean {
  if (state === 'duplicate' || state === 'suppressed') return false;
  if (contactedAt !== null) return isRecent(contactedAt, now);
  const over = state === 'rejected' || state === 'finished' || state === 'bounced';
  return over ? isRecent(stateAt, now) : true;
}

function contacted(facts: DedupFacts, now: Date): DedupVerdict | null {
  const reason = personBlock(facts.personContacts, now) ?? companyBlock(facts, now);
  return reason && { state: 'duplicate', reason };
}

function inSameWave(recent: readonly Contact[], peoplePerCompany: number, now: Date): boolean {
  const firstByPerson = new Map<string, number>();
  for (const { person, leadId, key: hash, at } of recent) {
    const key = leadId ?? hash ?? person;
    firstByPerson.set(key, Math.min(at.getTime(), firstByPerson.get(key) ?? Number.POSITIVE_INFINITY));
  }
  const began = Math.min(...firstByPerson.values());
  return firstByPerson.size < peoplePerCompany && now.getTime() - began < waveMs;
}

function newest(contacts: readonly Contact[]): Contact | null {
  return contacts.reduce<Contact | null>((last, next) => (last && last.at >= next.at ? last : next), null);
}

function who({ person, at, leadId, by }: Contact): Record<string, string> {
  return { who: person, when: day(at), lead: leadId ?? '', by: by ?? '', ...teammate(by) };
}

/** Whose contact it was, when that is known. */
function teammate(name: string | null | undefined): Record<string, string> {
  return name ? { teammate: name } : {};
}

function day(at: Date, plusMs = 0): string {
  return isoDay(new Date(at.getTime() + plusMs));
}
