// The verifiers of addresses: two paid ones against their local vendors, the free one against an invented DNS.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmailVerifier } from '#ports/email-verifier.ts';
import { beforePaying } from '#providers/address-check/before-paying.ts';
import { createAddressCheck } from '#providers/address-check/email-verifier.ts';
import type { MailDns } from '#providers/address-check/mail-hosts.ts';
import { createHunter } from '#providers/hunter/email-verifier.ts';
import { createZeroBounce } from '#providers/zerobounce/email-verifier.ts';
import { type LocalHunter, startLocalHunter } from '../../src/sandbox/hunter/local-hunter.ts';
import { startLocalZeroBounce } from '../../src/sandbox/zerobounce/local-zerobounce.ts';
import { emailVerifierContract } from '../contracts/email-verifier.ts';

emailVerifierContract('hunter', async () => {
  const server = await startLocalHunter({ key: 'hunter-key', now: passing() });
  const open = ({ key = 'hunter-key' } = {}) => createHunter({ key, baseUrl: server.url });
  return { server, open, close: server.close };
});

emailVerifierContract('zerobounce', async () => {
  const server = await startLocalZeroBounce({ key: 'zero-key' });
  const open = ({ key = 'zero-key' } = {}) => createZeroBounce({ key, baseUrl: server.url });
  return { server, open, close: server.close };
});

/** A clock that goes on a second at every look: its owner never finds us too fast. */
function passing(): () => number {
  let at = 0;
  return () => {
    at += 1_000;
    return at;
  };
}

describe('Hunter', () => {
  let server: LocalHunter;
  let at = 0;
  beforeAll(async () => {
    server = await startLocalHunter({ key: 'k', now: () => at });
  });
  afterAll(() => server?.close());
  const open = () => createHunter({ key: 'k', baseUrl: server.url });

  it('that is still looking is asked again later, and charges once', async () => {
    const verifier = open();
    const before = server.checks();
    await expect(verifier.verify('slow.ana@globex.example')).rejects.toMatchObject({
      name: 'Unavailable',
      retryAfterMs: 10_000,
    });
    at += 10_000;
    expect((await verifier.verify('slow.ana@globex.example')).value.verdict).toBe('valid');
    expect(server.checks() - before).toBe(1);
  });

  it('may not speak of a person who asked it not to: unknown, and free', async () => {
    at += 10_000;
    const answer = await open().verify('private.ana@globex.example');
    expect(answer).toEqual({ value: { verdict: 'unknown', why: 'restricted' }, uses: [] });
  });

  it('slows us down with 403: the door is closed for a minute, without further calls', async () => {
    at += 120_000;
    const verifier = open();
    server.fail({ status: 403, body: { errors: [{ id: 'too_many_requests', code: 403, details: 'slow' }] } });
    await expect(verifier.verify('ana@globex.example')).rejects.toMatchObject({ retryAfterMs: 60_000 });
    const calls = server.calls.length;
    await expect(verifier.verify('ana@globex.example')).rejects.toMatchObject({ name: 'Unavailable' });
    expect(server.calls.length).toBe(calls);
  });

  it('says with 429 that the plan is used up', async () => {
    server.fail({ status: 429, body: { errors: [{ id: 'quota', code: 429, details: 'Plan used up' }] } });
    await expect(open().verify('ana@globex.example')).rejects.toMatchObject({
      code: 'vendor_credits_gone',
      params: { vendor: 'hunter', detail: 'Plan used up' },
    });
  });

  it('refuses more than ten a second (the local one too)', async () => {
    at += 120_000;
    const ask = () => fetch(`${server.url}/v2/email-verifier?email=a@b.example&api_key=k`);
    const statuses = await Promise.all(Array.from({ length: 11 }, async () => (await ask()).status));
    expect(statuses.filter((status) => status === 403)).toHaveLength(1);
  });
});

describe('ZeroBounce', () => {
  it.each([
    ['trap.a@globex.example', 'invalid', 'spamtrap'],
    ['role.a@globex.example', 'risky', 'role'],
    ['toxic.a@globex.example', 'invalid', 'do_not_mail'],
    ['nodomain.a@globex.example', 'invalid', 'no_domain'],
  ])('says what %s is', async (address, verdict, why) => {
    const server = await startLocalZeroBounce({ key: 'k' });
    const { value } = await createZeroBounce({ key: 'k', baseUrl: server.url }).verify(address);
    expect(value).toEqual({ verdict, why });
    await server.close();
  });

  it('shuts out whom it had to refuse a hundred times: we stop asking long before', async () => {
    const server = await startLocalZeroBounce({ key: 'k' });
    const verifier = createZeroBounce({ key: 'wrong', baseUrl: server.url });
    const asks = Array.from({ length: 30 }, () => verifier.verify('a@globex.example').catch(() => null));
    await Promise.all(asks);
    expect(server.calls.length).toBeLessThan(25);
    await server.close();
  });
});

describe('the free check', () => {
  const failure = (code: string) => Object.assign(new Error(code), { code });
  const silent = async (): Promise<never> => Promise.reject(failure('ESERVFAIL'));
  const nothing = async (): Promise<never> => Promise.reject(failure('ENODATA'));
  const noDomain = async (): Promise<never> => Promise.reject(failure('ENOTFOUND'));
  const dns = (change: Partial<MailDns>): MailDns => ({
    resolveNs: async () => ['a.nic.fr'],
    resolveMx: async () => [{ exchange: 'mx.acme.fr' }],
    resolve4: nothing,
    resolve6: nothing,
    ...change,
  });
  const address = 'ana.roy@acme.fr';

  it.each([
    ['an MX', {}, 'unknown', 'takes_mail'],
    ['no domain', { resolveMx: noDomain }, 'invalid', 'no_domain'],
    ['no internet behind it', { resolveMx: noDomain, resolveNs: noDomain }, 'unknown', 'dns_silent'],
    ['neither MX nor address', { resolveMx: nothing }, 'invalid', 'no_mx'],
    [
      'an address without MX',
      { resolveMx: nothing, resolve4: async () => ['192.0.2.1'] },
      'unknown',
      'dns_silent',
    ],
    ['a null MX', { resolveMx: async () => [{ exchange: '' }] }, 'invalid', 'null_mx'],
    ['a null MX with its dot', { resolveMx: async () => [{ exchange: '.' }] }, 'invalid', 'null_mx'],
    ['a DNS that fails', { resolveMx: silent }, 'unknown', 'dns_silent'],
    ['a DNS that fails half-way', { resolveMx: nothing, resolve4: silent }, 'unknown', 'dns_silent'],
  ])('of a domain with %s', async (...[, change, verdict, why]) => {
    const { value, uses } = await createAddressCheck(dns(change)).verify(address);
    expect(value).toEqual({ verdict, why });
    expect(uses).toEqual([]);
  });

  it.each([
    ['ana roy', 'invalid', 'syntax'],
    ['ana@mailinator.com', 'invalid', 'disposable'],
    ['info@acme.fr', 'unknown', 'role'],
    ['ana@acme.example', 'unknown', 'not_asked'],
  ])('knows without a vendor what %s is', async (one, verdict, why) => {
    const { value } = await createAddressCheck(dns({})).verify(one);
    expect(value).toEqual({ verdict, why });
  });

  it('never asks the DNS about reserved names', async () => {
    const never = dns({ resolveMx: () => Promise.reject(new Error('asked')) });
    await expect(createAddressCheck(never).verify('ana@acme.test')).resolves.toMatchObject({
      value: { verdict: 'unknown' },
    });
  });
});

describe('the free check before a paid one', () => {
  const saying = (verdict: 'valid' | 'invalid' | 'risky' | 'unknown', paid: boolean) => {
    const asked: string[] = [];
    const verifier: EmailVerifier = {
      provider: paid ? 'vendor' : 'builtin',
      paid,
      verify: async (address) => {
        asked.push(address);
        return { value: { verdict, why: paid ? 'theirs' : 'ours' }, uses: [] };
      },
    };
    return { asked, verifier };
  };
  const both = (
    free: 'invalid' | 'risky' | 'unknown',
    verdict: 'valid' | 'invalid' | 'risky' | 'unknown',
  ) => {
    const paid = saying(verdict, true);
    const verifier = beforePaying({
      free: saying(free, false).verifier,
      paid: paid.verifier,
      reservedToo: false,
    });
    return { paid, verifier };
  };

  it('pays nothing for what is known to be wrong', async () => {
    const { paid, verifier } = both('invalid', 'valid');
    expect((await verifier.verify('x@acme.fr')).value).toEqual({ verdict: 'invalid', why: 'ours' });
    expect(paid.asked).toEqual([]);
  });

  it('believes the worse of the two', async () => {
    expect((await both('unknown', 'valid').verifier.verify('x@acme.fr')).value.verdict).toBe('valid');
    expect((await both('risky', 'valid').verifier.verify('x@acme.fr')).value.why).toBe('ours');
    expect((await both('risky', 'invalid').verifier.verify('x@acme.fr')).value.why).toBe('theirs');
  });

  it('sends no reserved name to a real vendor', async () => {
    const { paid, verifier } = both('unknown', 'invalid');
    expect((await verifier.verify('x@acme.example')).value.why).toBe('ours');
    expect(paid.asked).toEqual([]);
  });
});
