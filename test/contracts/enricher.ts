// What every enricher must do, against its local vendor: one answer an ask in their order, facts with source and day,
// and a cost only for what was found.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fact } from '#domain/lead.ts';
import type { CompanyAsk, Enricher, PersonAsk } from '#ports/enricher.ts';
import type { LocalVendor } from '../../src/sandbox/local-vendor.ts';
import { unitsOf } from './lead-source.ts';
import { thrown, vendorFaultsContract } from './vendor-faults.ts';

export type EnricherTrial = {
  readonly server: LocalVendor;
  /** An adapter that has not asked before. */
  open(): Enricher;
  charged(): number;
  /** Two that the vendor knows, well described. */
  readonly companies: readonly [CompanyAsk, CompanyAsk];
  readonly people: readonly [PersonAsk, PersonAsk];
  readonly close: () => Promise<void>;
};

export const unknownCompany: CompanyAsk = {
  externalId: null,
  domain: 'nobody-knows.example',
  name: 'Nobody Knows',
  linkedinUrl: null,
};
export const unknownPerson: PersonAsk = {
  ...{ externalId: null, email: 'no.body@nobody-knows.example', linkedinUrl: null },
  ...{ firstName: 'No', lastName: 'Body', companyName: 'Nobody Knows', domain: 'nobody-knows.example' },
};

/** Registers the suite; `start` brings up the local vendor. */
export function enricherContract(name: string, start: () => Promise<EnricherTrial>): void {
  let trial: EnricherTrial;
  beforeAll(async () => {
    trial = await start();
  });
  afterAll(() => trial?.close());

  describe(`${name} as an enricher`, () => {
    it('answers each company in its place, and null for one that it does not know', async () => {
      const [one, other] = trial.companies;
      const before = trial.charged();
      const { value, uses } = await trial.open().companies([one, unknownCompany, other, one]);
      expect(value.map((found) => found?.domain ?? null)).toEqual([
        one.domain,
        null,
        other.domain,
        one.domain,
      ]);
      expect(unitsOf(uses)).toBe(trial.charged() - before);
      expect(unitsOf(uses)).toBe(2);
      for (const found of value) expectFacts(found?.facts ?? []);
    });

    it('answers each person in their place, and null for somebody whom it does not know', async () => {
      const [one, other] = trial.people;
      const before = trial.charged();
      const { value, uses } = await trial.open().people([unknownPerson, one, other]);
      expect(value[0]).toBeNull();
      expect(value[1]?.lastName).toMatch(/\S/);
      expect(value[2]?.externalId).not.toBe(value[1]?.externalId);
      expect(unitsOf(uses)).toBe(trial.charged() - before);
      for (const found of value) expectFacts(found?.facts ?? []);
    });

    it('costs nothing when nothing is found, and nothing is asked for nobody', async () => {
      const before = trial.charged();
      const calls = trial.server.calls.length;
      expect(await trial.open().companies([])).toEqual({ value: [], uses: [] });
      expect(await trial.open().people([])).toEqual({ value: [], uses: [] });
      expect(trial.server.calls.length).toBe(calls);
      const companies = await trial.open().companies([unknownCompany]);
      const people = await trial.open().people([unknownPerson]);
      expect([companies.value, people.value]).toEqual([[null], [null]]);
      expect(unitsOf([...companies.uses, ...people.uses])).toBe(0);
      expect(trial.charged()).toBe(before);
    });

    describe('asked for companies', () => {
      vendorFaultsContract(() => ({
        server: trial.server,
        ask: () => trial.open().companies(trial.companies),
        askTwice: async () => {
          const enricher = trial.open();
          await thrown(enricher.companies(trial.companies));
          return enricher.companies(trial.companies);
        },
      }));
    });

    describe('asked for people', () => {
      vendorFaultsContract(() => ({
        server: trial.server,
        ask: () => trial.open().people(trial.people),
        askTwice: async () => {
          const enricher = trial.open();
          await thrown(enricher.people(trial.people));
          return enricher.people(trial.people);
        },
      }));
    });
  });
}

/** Each with what it says, where it stands and the day on which it was read. */
function expectFacts(facts: readonly Fact[]): void {
  for (const { field, value, source, at } of facts) {
    expect([field, value]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
    expect(source).toMatch(/^(https?:\/\/|\w+:\S)/);
    expect(Number.isNaN(Date.parse(at))).toBe(false);
  }
}
