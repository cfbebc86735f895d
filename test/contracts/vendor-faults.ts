// What every adapter of a data vendor does with a bad answer: a refusal that a person can act on, or a wait. Never
// data, never a bug, and never the key in an error.
import { expect, it } from 'vitest';
import { Refusal, Unavailable } from '#lib/errors.ts';
import type { LocalVendor, VendorFault } from '../../src/sandbox/local-vendor.ts';

export type FaultTrial = {
  readonly server: LocalVendor;
  /** Asks once, with an adapter that has not asked before. */
  ask(): Promise<unknown>;
  /** Asks once, then once more with the same adapter. */
  askTwice?(): Promise<unknown>;
};

/** What was thrown, or null. */
export function thrown(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}

const refusals: readonly [string, VendorFault, string][] = [
  ['401 as plain text', { status: 401, body: 'Invalid API key.' }, 'vendor_key_invalid'],
  ['402', { status: 402, body: { error: 'no credits' } }, 'vendor_credits_gone'],
  ['403', { status: 403, body: { message: 'not in your plan' } }, 'vendor_scope_missing'],
  ['422', { status: 422, body: { error: 'Invalid parameters' } }, 'vendor_request_refused'],
];

const waits: readonly [string, VendorFault][] = [
  ['500', { status: 500, body: 'oops' }],
  ['503 with HTML', { status: 503, body: '<html>down</html>' }],
  [
    'HTML instead of JSON',
    { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' },
  ],
  ['an empty answer', { status: 200, body: '' }],
  ['another shape', { status: 200, body: '17' }],
  ['truncated JSON', 'cut'],
  ['a cut line', 'drop'],
];

/** Registers the faults; each strikes the next call. */
export function vendorFaultsContract(trial: () => FaultTrial): void {
  it.each(refusals)('refuses after %s, with a sentence', async (_, fault, code) => {
    trial().server.fail(fault);
    const error = await thrown(trial().ask());
    expect(error).toBeInstanceOf(Refusal);
    expect(error).toMatchObject({ code, params: { detail: expect.stringMatching(/\S/) } });
  });

  it.each(waits)('waits after %s', async (_, fault) => {
    trial().server.fail(fault);
    expect(await thrown(trial().ask())).toBeInstanceOf(Unavailable);
  });

  it('waits as long as a 429 says, and asks nothing until then', async () => {
    const { server, ask, askTwice } = trial();
    server.fail({ status: 429, headers: { 'retry-after': '90' }, body: { message: 'too many' } });
    const before = server.calls.length;
    const error = await thrown(askTwice ? askTwice() : ask());
    expect(error).toMatchObject({ name: 'Unavailable' });
    expect((error as Unavailable).retryAfterMs).toBeGreaterThan(80_000);
    expect((error as Unavailable).retryAfterMs).toBeLessThanOrEqual(90_000);
    expect(server.calls.length).toBe(before + 1);
  });
}
