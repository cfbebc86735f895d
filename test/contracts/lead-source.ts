// What every source of leads must do, against its local vendor: page by page behind a cursor, nothing twice, nothing
// invented, every cost told.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VendorUse } from '#domain/vendor-use.ts';
import type { FoundLead, LeadQuery, LeadSource, SourcePage } from '#ports/lead-source.ts';
import type { LocalVendor } from '../../src/sandbox/local-vendor.ts';
import { thrown, vendorFaultsContract } from './vendor-faults.ts';

export type LeadSourceTrial = {
  readonly server: LocalVendor;
  /** An adapter that has not asked before. */
  open(): LeadSource;
  /** A search that finds more than one page. */
  readonly query: LeadQuery;
  /** Units that the vendor has charged so far. */
  charged(): number;
  /** Makes the vendor's next search show nobody, or a few people with half of their fields and one that is none. */
  showNobody(server: LocalVendor): void;
  showSparse(server: LocalVendor): void;
  readonly close: () => Promise<void>;
};

/** Reads to the end; a page that is not ready yet is asked for again at once. */
export async function readPages(source: LeadSource, query: LeadQuery, most = 100): Promise<SourcePage[]> {
  const pages: SourcePage[] = [];
  let cursor: string | null = null;
  do {
    const page: SourcePage = await source.page(query, cursor);
    pages.push(page);
    cursor = page.cursor;
  } while (cursor !== null && pages.length < most);
  return pages;
}

export const unitsOf = (uses: readonly VendorUse[]): number =>
  uses.reduce((sum, { units }) => sum + units, 0);

/** Registers the suite; `start` brings up the local vendor. */
export function leadSourceContract(name: string, start: () => Promise<LeadSourceTrial>): void {
  let trial: LeadSourceTrial;
  beforeAll(async () => {
    trial = await start();
  });
  afterAll(() => trial?.close());

  describe(`${name} as a source of leads`, () => {
    it('reads to the end, nobody twice, and tells what it cost', async () => {
      const before = trial.charged();
      const pages = await readPages(trial.open(), trial.query);
      const leads = pages.flatMap((page) => page.leads);
      expect(pages.filter((page) => page.leads.length > 0).length).toBeGreaterThan(1);
      const ids = leads.map(({ externalId, source }) => externalId ?? source);
      expect(new Set(ids).size).toBe(ids.length);
      expect(unitsOf(pages.flatMap(({ uses }) => uses))).toBe(trial.charged() - before);
      for (const lead of leads) expectAPerson(lead);
    });

    it('goes on behind a cursor as if it had never stopped', async () => {
      const [first, second] = await readPages(trial.open(), trial.query, 2);
      const again = await trial.open().page(trial.query, first?.cursor ?? null);
      expect(again.leads).toEqual(second?.leads);
    });

    it('finds nobody without an error', async () => {
      trial.showNobody(trial.server);
      const page = await trial.open().page(trial.query, null);
      expect(page.leads).toEqual([]);
    });

    it('invents nothing where half of the fields are missing', async () => {
      trial.showSparse(trial.server);
      const pages = await readPages(trial.open(), trial.query, 3);
      for (const lead of pages.flatMap(({ leads }) => leads)) {
        expectAPerson(lead);
        for (const value of Object.values(lead.row)) expect(value).toMatch(/\S/);
      }
      expect(pages.flatMap(({ rejected }) => rejected).length).toBeGreaterThan(0);
    });

    it('may be cancelled, twice as well', async () => {
      const { cursor } = await trial.open().page(trial.query, null);
      await trial.open().cancel(cursor ?? '');
      await trial.open().cancel(cursor ?? '');
    });

    vendorFaultsContract(() => ({
      server: trial.server,
      ask: () => trial.open().page(trial.query, null),
      askTwice: async () => {
        const source = trial.open();
        await thrown(source.page(trial.query, null));
        return source.page(trial.query, null);
      },
    }));
  });
}

function expectAPerson({ row, source, hidden }: FoundLead): void {
  expect(row.firstName ?? row.lastName ?? row.name).toMatch(/\S/);
  expect(row.company ?? row.domain ?? row.email).toMatch(/\S/);
  expect(source).toMatch(/^(https?:\/\/|\w+:\S)/);
  if (hidden) expect([row.lastName, row.email]).toContain(undefined);
}
