import { describe, expect, it } from 'vitest';
import { type Contact, companyBlock, type DedupFacts, dedupVerdict, type KnownPerson } from './dedup.ts';

const now = new Date('2026-11-22T10:00:00Z');
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const ago = (ms: number): Date => new Date(now.getTime() - ms);

const nothing: DedupFacts = {
  suppressions: [],
  people: [],
  personContacts: [],
  companyContacts: [],
  peoplePerCompany: 1,
};
const ben: Contact = { person: 'Ben Ode', leadId: 'lead-ben', at: ago(dayMs), by: 'Ana' };
const same: KnownPerson = {
  leadId: 'lead-1',
  name: 'Zoé Martin',
  state: 'in_review',
  by: 'email',
  stateAt: ago(400 * dayMs),
  contactedAt: null,
};
const stateOf = (facts: Partial<DedupFacts>): string => dedupVerdict({ ...nothing, ...facts }, now).state;

describe('a lead that nobody knows', () => {
  it('is new', () => expect(dedupVerdict(nothing, now)).toEqual({ state: 'new', reason: null }));
});

describe('a company that was contacted', () => {
  it('is left alone for 180 days to the minute', () => {
    const late = { ...ben, at: ago(180 * dayMs - minuteMs) };
    const passed = { ...ben, at: ago(180 * dayMs) };
    expect(stateOf({ companyContacts: [late] })).toBe('duplicate');
    expect(stateOf({ companyContacts: [passed] })).toBe('new');
  });

  it('says who was written to, by whom, when, and until when it waits', () => {
    const { reason } = dedupVerdict(
      { ...nothing, companyContacts: [{ ...ben, at: ago(3 * dayMs) }, ben] },
      now,
    );
    expect(reason).toEqual({
      code: 'company_contacted',
      params: {
        ...{ who: 'Ben Ode', when: '2026-11-21', lead: 'lead-ben', until: '2027-05-20' },
        ...{ by: 'Ana', teammate: 'Ana' },
      },
    });
  });

  it('takes one more person of the same wave where the segment allows two', () => {
    expect(stateOf({ companyContacts: [ben], peoplePerCompany: 2 })).toBe('new');
  });
  it('takes no third person where the segment allows two', () => {
    const eve = { ...ben, person: 'Eve Lund', leadId: 'lead-eve' };
    expect(stateOf({ companyContacts: [ben, eve], peoplePerCompany: 2 })).toBe('duplicate');
  });
  it('counts several mails to one person once', () => {
    expect(stateOf({ companyContacts: [ben, { ...ben, at: ago(7 * dayMs) }], peoplePerCompany: 2 })).toBe(
      'new',
    );
  });
  it('ends a wave 14 days after its first mail, even if the last one is of yesterday', () => {
    const first = { ...ben, at: ago(14 * dayMs) };
    expect(companyBlock({ companyContacts: [first, ben], peoplePerCompany: 3 }, now)?.code).toBe(
      'company_contacted',
    );
  });
});

describe('the same person', () => {
  it('is a duplicate while the other lead waits, however long', () => {
    expect(dedupVerdict({ ...nothing, people: [same] }, now)).toMatchObject({
      state: 'duplicate',
      reason: { code: 'same_person', params: { who: 'Zoé Martin', lead: 'lead-1', by: 'email' } },
    });
  });
  it.each(['duplicate', 'suppressed'] as const)('of a lead that is %s does not count', (state) => {
    expect(stateOf({ people: [{ ...same, state }] })).toBe('new');
  });
  it.each(['contacted', 'finished', 'replied'] as const)(
    'who was contacted (%s) counts for 180 days to the minute',
    (state) => {
      const late = { ...same, state, contactedAt: ago(180 * dayMs - minuteMs) };
      expect(stateOf({ people: [late] })).toBe('duplicate');
      expect(stateOf({ people: [{ ...late, contactedAt: ago(180 * dayMs) }] })).toBe('new');
    },
  );
  it('who was contacted says whose contact it was, when that is known', () => {
    const contacted: KnownPerson = { ...same, state: 'contacted', contactedAt: ago(dayMs) };
    const teammateOf = (people: readonly KnownPerson[]) =>
      dedupVerdict({ ...nothing, people }, now).reason?.params.teammate;
    expect(teammateOf([{ ...contacted, teammate: 'Ana Roy' }])).toBe('Ana Roy');
    expect(teammateOf([{ ...contacted, teammate: null }])).toBeUndefined();
    expect(teammateOf([{ ...same, teammate: 'Ana Roy' }])).toBeUndefined();
  });
  it('who was turned down may come back after 180 days', () => {
    const rejected: KnownPerson = { ...same, state: 'rejected', stateAt: ago(179 * dayMs) };
    expect(stateOf({ people: [rejected] })).toBe('duplicate');
    expect(stateOf({ people: [{ ...rejected, stateAt: ago(180 * dayMs) }] })).toBe('new');
  });
  it('found in sent mail counts without a lead of ours', () => {
    const contact = { ...ben, leadId: null };
    expect(dedupVerdict({ ...nothing, personContacts: [contact] }, now).reason?.code).toBe(
      'person_contacted',
    );
  });
});

describe('somebody who must not be contacted', () => {
  const hit = { kind: 'domain', reason: 'customer', since: ago(900 * dayMs), until: null } as const;
  it('is suppressed before anything else is asked, with the reason', () => {
    const verdict = dedupVerdict({ ...nothing, suppressions: [hit], people: [same] }, now);
    expect(verdict).toMatchObject({
      state: 'suppressed',
      reason: { code: 'do_not_contact_customer', params: { kind: 'domain' } },
    });
  });
  it('is free again when the suppression has ended', () => {
    expect(stateOf({ suppressions: [{ ...hit, until: now }] })).toBe('new');
  });
});
