// What every adapter of ports/linkedin must do, against its local vendor, which counts what people would have seen.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LinkedinVendor } from '#ports/linkedin.ts';
import type { LocalUnipile } from '#sandbox/unipile/local-unipile.ts';

export type LinkedinTrial = {
  readonly server: LocalUnipile;
  readonly vendor: LinkedinVendor;
  readonly accountId: string;
};

/** Registers the suite. */
export function linkedinContract(name: string, start: () => Promise<LinkedinTrial>): void {
  let trial: LinkedinTrial;
  beforeAll(async () => {
    trial = await start();
  });
  afterAll(() => trial?.server.close());
  const ask = (profile: string) => ({ accountId: trial.accountId, profile });
  const personOf = async (profile: string) => {
    const answer = await trial.vendor.look(ask(profile));
    return answer.kind === 'done' ? answer.value.personId : '';
  };

  describe(`${name} for LinkedIn`, () => {
    it('looks without being seen, and visits so that it is', async () => {
      await trial.vendor.look(ask('noor-example'));
      expect(trial.server.visits).toEqual([]);
      const visit = await trial.vendor.visit(ask('noor-example'));
      expect(visit).toMatchObject({ kind: 'done', value: { connected: false, invited: false } });
      expect(trial.server.visits).toEqual(['noor-example']);
    });

    it('encodes what it puts into a path', async () => {
      await trial.vendor.visit(ask('zoé/../relations'));
      expect(trial.server.visits.at(-1)).toBe('zoé/../relations');
    });

    it('invites once; a second time, and who is connected, count as done', async () => {
      const personId = await personOf('uwe-example');
      const invite = () => trial.vendor.invite({ accountId: trial.accountId, personId, note: null });
      expect(await invite()).toEqual({ kind: 'done', value: null });
      expect(await invite()).toEqual({ kind: 'done', value: null });
      expect(await trial.vendor.look(ask('uwe-example'))).toMatchObject({ value: { invited: true } });
      trial.server.accept('uwe-example');
      expect(await invite()).toEqual({ kind: 'done', value: null });
      expect(trial.server.invites).toEqual(['uwe-example']);
      const connections = await trial.vendor.connections(trial.accountId);
      expect(connections).toEqual({ kind: 'done', value: ['uwe-example'] });
    });

    it.each([
      ['checkpoint_error', 401, 'lost'],
      ['expired_credentials', 401, 'lost'],
      ['limit_exceeded', 422, 'later'],
      ['cannot_resend_yet', 422, 'later'],
      ['too_many_requests', 429, 'later'],
      ['cannot_invite_attendee', 422, 'never'],
      ['unexpected_error', 500, 'unknown'],
    ] as const)('understands %s', async (type, status, kind) => {
      const personId = await personOf('ida-example');
      trial.server.fail({ status, body: { status, type: `errors/${type}`, title: type } });
      expect((await trial.vendor.invite({ accountId: trial.accountId, personId, note: null })).kind).toBe(
        kind,
      );
      expect(trial.server.invites).not.toContain('ida-example');
    });

    it('sends the words that it was given, and none where there are none', async () => {
      const before = trial.server.notes.length;
      for (const [profile, note] of [
        ['lea-example', 'Bonjour Léa, à bientôt ici.'],
        ['max-example', null],
        ['may-example', ''],
      ] as const) {
        const personId = await personOf(profile);
        await trial.vendor.invite({ accountId: trial.accountId, personId, note });
      }
      expect(trial.server.notes.slice(before)).toEqual(['Bonjour Léa, à bientôt ici.', null, null]);
    });

    it('never says that something did not happen when nobody knows', async () => {
      const personId = await personOf('eli-example');
      for (const fault of ['drop', 'cut'] as const) {
        trial.server.fail(fault);
        expect((await trial.vendor.invite({ accountId: trial.accountId, personId, note: null })).kind).toBe(
          'unknown',
        );
      }
      trial.server.fail('drop');
      expect((await trial.vendor.visit(ask('eli-example'))).kind).toBe('unknown');
      trial.server.fail('drop');
      expect((await trial.vendor.look(ask('eli-example'))).kind).toBe('later');
    });

    it('has nothing for a profile that is not there, and a page to sign in', async () => {
      expect((await trial.vendor.look(ask('nobody-example'))).kind).toBe('never');
      const link = await trial.vendor.connectLink({
        reference: 'member',
        notifyUrl: 'https://prospect.lumen.example/hooks/unipile',
        expiresAt: new Date('2026-11-24T10:00:00Z'),
      });
      expect(link).toMatchObject({ kind: 'done' });
    });
  });
}
