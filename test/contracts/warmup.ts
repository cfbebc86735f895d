// What every adapter of ports/warmup must do, against its local vendor, which counts what was switched.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Warmup } from '#ports/warmup.ts';
import type { LocalVendor } from '#sandbox/local-vendor.ts';
import { thrown, vendorFaultsContract } from './vendor-faults.ts';

/** A mailbox at the tool; mails by day, the newest last. */
export type Warmed = {
  readonly email: string;
  readonly enabled: boolean;
  readonly blocked: boolean;
  readonly score: number;
  readonly limit: number;
  readonly days: Readonly<Record<string, { readonly sent: number; readonly spam: number }>>;
};

export type WarmupTrial = {
  readonly server: LocalVendor;
  open(options?: { readonly key?: string }): Warmup;
  put(account: Warmed): void;
  /** "on ana@lumen.example" */
  orders(): readonly string[];
  /** What was ordered has happened. */
  settle(): void;
};

const now = new Date('2026-09-07T09:00:00Z');
const ana: Warmed = {
  ...{ email: 'ana@lumen.example', enabled: true, blocked: false, score: 97, limit: 30 },
  days: {
    '2026-09-05': { sent: 28, spam: 1 },
    '2026-09-06': { sent: 21, spam: 0 },
    '2026-09-07': { sent: 9, spam: 2 },
  },
};

/** Registers the suite. */
export function warmupContract(name: string, start: () => Promise<WarmupTrial>): void {
  describe(`${name} as a warm-up tool`, () => {
    let trial: WarmupTrial;
    beforeAll(async () => {
      trial = await start();
      trial.put(ana);
    });
    afterAll(() => trial?.server.close());

    it('says how a mailbox is: seven days, and the busier of today and yesterday', async () => {
      expect(await trial.open().read(ana.email, now)).toEqual({
        ...{ enabled: true, score: 97, sent: 58, spam: 3, perDay: 21, limitPerDay: 30, blocked: null },
        tag: 'group-broth',
      });
    });

    it('knows which addresses are there, and those that are not there', async () => {
      expect((await trial.open().read(ana.email, now))?.enabled).toBe(true);
      expect(await trial.open().read('nobody@lumen.example', now)).toBeNull();
      expect(await trial.open().switch('nobody@lumen.example', true)).toBe(false);
      expect(trial.orders()).toEqual([]);
    });

    it('says that the tool stopped a mailbox, in its words', async () => {
      trial.put({ ...ana, email: 'ben@lumen.example', blocked: true });
      expect((await trial.open().read('ben@lumen.example', now))?.blocked).toMatch(/\w/);
    });

    it('counts nothing for a mailbox that never sent', async () => {
      trial.put({ ...ana, email: 'new@lumen.example', enabled: false, days: {} });
      expect(await trial.open().read('new@lumen.example', now)).toMatchObject({
        enabled: false,
        sent: 0,
        perDay: 0,
      });
    });

    it('switches off and on, once each', async () => {
      expect(await trial.open().switch(ana.email, false)).toBe(true);
      trial.settle();
      expect((await trial.open().read(ana.email, now))?.enabled).toBe(false);
      expect(await trial.open().switch(ana.email, true)).toBe(true);
      trial.settle();
      expect((await trial.open().read(ana.email, now))?.enabled).toBe(true);
      expect(trial.orders()).toEqual([`off ${ana.email}`, `on ${ana.email}`]);
    });

    it('proves the key with one reading', async () => {
      const before = trial.server.calls.length;
      await trial.open().prove();
      expect(trial.server.calls.slice(before).map(({ method }) => method)).toEqual(['GET']);
      const error = await thrown(trial.open({ key: 'another-key' }).prove());
      expect(error).toMatchObject({ code: 'vendor_key_invalid' });
    });

    it('never shows its key', async () => {
      const error = await thrown(trial.open({ key: 'another-key' }).read(ana.email, now));
      expect(error).toMatchObject({ code: 'vendor_key_invalid' });
      expect(JSON.stringify(error)).not.toContain('another-key');
    });

    vendorFaultsContract(() => {
      const tool = trial.open();
      const ask = () => tool.read(ana.email, now);
      return { server: trial.server, ask, askTwice: () => ask().catch(ask) };
    });
  });
}
