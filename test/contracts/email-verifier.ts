// What every paid adapter of ports/email-verifier must do, against its local vendor, in good days and bad ones.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refusal, Unavailable } from '#lib/errors.ts';
import type { EmailVerifier } from '#ports/email-verifier.ts';
import type { LocalVendor } from '../../src/sandbox/local-vendor.ts';

export type VerifierTrial = {
  readonly server: LocalVendor & { checks(): number };
  /** A fresh adapter: no door is closed. */
  readonly open: (change?: { key?: string }) => EmailVerifier;
  readonly close: () => Promise<void>;
};

const thrown = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

/** Registers the suite; `start` brings up the local vendor. */
export function emailVerifierContract(name: string, start: () => Promise<VerifierTrial>): void {
  let trial: VerifierTrial;
  beforeAll(async () => {
    trial = await start();
  });
  afterAll(() => trial?.close());

  describe(`${name} as a verifier of addresses`, () => {
    it.each([
      ['ana.roy@globex.example', 'valid', 'mailbox'],
      ['gone.roy@globex.example', 'invalid', 'mailbox_gone'],
      ['any.roy@globex.example', 'risky', 'catch_all'],
      ['maybe.roy@globex.example', 'unknown', 'not_sure'],
    ])('says what %s is', async (address, verdict, why) => {
      const { value } = await trial.open().verify(address);
      expect(value).toEqual({ verdict, why });
    });

    it('counts as many checks as the vendor charges', async () => {
      const verifier = trial.open();
      const before = trial.server.checks();
      const asked = ['ana@globex.example', 'gone.b@globex.example', 'maybe.c@globex.example'];
      const answers = await Promise.all(asked.map((address) => verifier.verify(address)));
      const uses = answers.flatMap((answer) => answer.uses);
      expect(uses.reduce((sum, { units }) => sum + units, 0)).toBe(trial.server.checks() - before);
      for (const use of uses) expect(use).toMatchObject({ provider: name, purpose: 'verify', unit: 'check' });
    });

    it('takes a cut answer for paid, and one that never came for free', async () => {
      trial.server.fail('cut');
      const cut = await thrown(trial.open().verify('ana@globex.example'));
      expect(cut).toMatchObject({ uses: [{ provider: name, purpose: 'unread', unit: 'check', units: 1 }] });
      trial.server.fail({ status: 503, body: 'down' });
      expect(await thrown(trial.open().verify('ana@globex.example'))).not.toHaveProperty('uses');
    });

    it('sends a plus sign, an accent and an ampersand as they are', async () => {
      await trial.open().verify('ana+r&d=é@globex.example');
      expect(trial.server.calls.at(-1)?.query.get('email')).toBe('ana+r&d=é@globex.example');
    });

    it('refuses with a wrong key, and never says the key', async () => {
      const error = await thrown(trial.open({ key: 'wrong-key-1234' }).verify('ana@globex.example'));
      expect(error).toBeInstanceOf(Refusal);
      expect(error).toMatchObject({ code: 'vendor_key_invalid', params: { vendor: name } });
      expect(JSON.stringify(error)).not.toContain('wrong-key-1234');
    });

    it.each([
      [401, 'Unauthorized', 'vendor_key_invalid'],
      [402, 'Payment required', 'vendor_credits_gone'],
      [422, '{"error":"no"}', 'vendor_request_refused'],
    ])('refuses with %s, also as plain text', async (status, body, code) => {
      trial.server.fail({ status, body });
      const error = await thrown(trial.open().verify('ana@globex.example'));
      expect(error).toMatchObject({ name: 'Refusal', code });
    });

    it.each([
      ['500', { status: 500, body: 'oops' }],
      ['503 with HTML', { status: 503, body: '<html>down</html>' }],
      ['HTML instead of JSON', { status: 200, body: '<html>Sign in</html>' }],
      ['an empty answer', { status: 200, body: '' }],
      ['another shape', { status: 200, body: '{"data":17}' }],
      ['a cut answer', 'cut'],
      ['a cut line', 'drop'],
    ] as const)('waits after %s: it never takes a fault for a verdict', async (_, fault) => {
      trial.server.fail(fault);
      const error = await thrown(trial.open().verify('ana@globex.example'));
      expect(error).toBeInstanceOf(Unavailable);
    });

    it('takes a status that nobody knows for "unknown", not for "valid"', async () => {
      trial.server.fail({ body: { status: 'splendid', data: { status: 'splendid' } } });
      const { value } = await trial.open().verify('ana@globex.example');
      expect(value.verdict).toBe('unknown');
    });
  });
}
