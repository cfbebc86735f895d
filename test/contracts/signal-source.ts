// What every source of signals must do, against its local vendor: dated signals within the asked days, for roles that
// matter, an empty list for a company that it does not know, and every cost told.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Signal } from '#domain/lead.ts';
import { dayMs } from '#lib/time.ts';
import type { SignalAsk, SignalSource } from '#ports/signal-source.ts';
import type { LocalVendor } from '../../src/sandbox/local-vendor.ts';
import { unitsOf } from './lead-source.ts';
import { thrown, vendorFaultsContract } from './vendor-faults.ts';

export type SignalSourceTrial = {
  readonly server: LocalVendor;
  /** An adapter that has not asked before. */
  open(): SignalSource;
  /** A company with at least one signal. */
  readonly ask: SignalAsk;
  /** A company of which the vendor has never heard. */
  readonly unknown: SignalAsk;
  /** Units that the vendor has charged so far; always 0 for a free source. */
  charged(): number;
  readonly close: () => Promise<void>;
};

/** Registers the suite; `start` brings up the local vendor. `tolerant`: it goes on when one of its hosts fails. */
export function signalSourceContract(
  name: string,
  start: () => Promise<SignalSourceTrial>,
  { tolerant = false } = {},
): void {
  let trial: SignalSourceTrial;
  beforeAll(async () => {
    trial = await start();
  });
  afterAll(() => trial?.close());

  describe(`${name} as a source of signals`, () => {
    it('tells what happened, with a day and a source, within the asked days', async () => {
      const before = trial.charged();
      const { value, uses } = await trial.open().find(trial.ask);
      expect(value.signals.length).toBeGreaterThan(0);
      expect(unitsOf(uses)).toBe(trial.charged() - before);
      for (const signal of value.signals) expectASignal(signal, trial.ask.since);
    });

    it('makes no hiring signal of roles that nobody asked for', async () => {
      const { value } = await trial.open().find({ ...trial.ask, hiringRoles: ['Beekeeper'] });
      expect(value.signals.filter(({ kind }) => kind === 'hiring')).toEqual([]);
    });

    it('knows nothing of a company that it does not know', async () => {
      const { value } = await trial.open().find(trial.unknown);
      expect(value.signals).toEqual([]);
    });

    it('says which it is, and whether it costs', async () => {
      const { provider, paid } = trial.open();
      expect(provider).toMatch(/^[a-z0-9]+$/);
      const { uses } = await trial.open().find(trial.ask);
      expect(uses.every((use) => use.provider === provider)).toBe(true);
      if (!paid) expect(trial.charged()).toBe(0);
    });

    it('goes on after a fault that one ask met', async () => {
      trial.server.fail({ status: 500, body: 'oops' });
      await thrown(trial.open().find(trial.ask));
      expect((await trial.open().find(trial.ask)).value.signals.length).toBeGreaterThan(0);
    });

    if (!tolerant) {
      vendorFaultsContract(() => ({
        server: trial.server,
        ask: () => trial.open().find(trial.ask),
        askTwice: async () => {
          const source = trial.open();
          await thrown(source.find(trial.ask));
          return source.find(trial.ask);
        },
      }));
    }
  });
}

/** Named, with a page if it has a URL, and within the asked days if it has a date (a day of leeway for zones). */
function expectASignal({ title, source, url, occurredAt, fetchedAt }: Signal, since: Date): void {
  expect([title, source]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
  if (url !== null) expect(url).toMatch(/^https?:\/\//);
  const at = (occurredAt ?? fetchedAt).getTime();
  expect(at).toBeGreaterThanOrEqual(since.getTime() - dayMs);
  expect(at).toBeLessThanOrEqual(fetchedAt.getTime() + dayMs);
}
