// The DNS of sending domains: asked once a day through a resolver that is handed in, kept, and never guessed.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { checkDns, keepDns } from '#features/mailbox/check-dns.ts';
import { createDnsRecords, type TxtAndMx } from '#providers/dns/dns-records.ts';
import { makeWorld, type TestWorld } from '../world.ts';

let test: TestWorld;
const asked: string[] = [];
let zone: Record<string, readonly string[] | 'ESERVFAIL'> = {};

/** Answers from `zone` as Node's resolver does; "MX name" holds mail servers. */
const resolver: TxtAndMx = {
  resolveTxt: async (name) => look(name).map((record) => [record.slice(0, 20), record.slice(20)]),
  resolveMx: async (name) => look(`MX ${name}`).map((exchange) => ({ exchange, priority: 10 })),
};

function look(name: string): readonly string[] {
  asked.push(name);
  const found = zone[name];
  if (typeof found === 'object') return found;
  throw Object.assign(new Error(name), { code: found ?? 'ENOTFOUND' });
}

beforeAll(async () => {
  test = await makeWorld({ dns: createDnsRecords(resolver) });
});
afterAll(() => test?.stop());
beforeEach(() => {
  asked.length = 0;
  zone = {
    'MX lumen-mail.dev': ['mx.google.example.'],
    'lumen-mail.dev': ['v=spf1 include:_spf.google.com ~all'],
    '_spf.google.com': ['v=spf1 include:_netblocks.google.example ~all'],
    'google._domainkey.lumen-mail.dev': ['v=DKIM1; k=rsa; p=MIIBIjANBgkq'],
    '_dmarc.lumen-mail.dev': ['v=DMARC1; p=quarantine'],
  };
});

const ask = (address = 'ana@lumen-mail.dev') => checkDns(test.world, { address, provider: 'google' });
const whyOf = async (check: string, address?: string) =>
  (await ask(address)).verdicts?.find((one) => one.check === check)?.why;

it('a domain that is set up well is fine, its includes followed', async () => {
  expect((await ask()).verdicts?.map(({ state }) => state)).toEqual(['fine', 'fine', 'fine', 'fine']);
  expect(asked).toContain('_netblocks.google.example');
});

it('counts look-ups through includes, and a loop ends', async () => {
  zone['_spf.google.com'] = [
    `v=spf1 ${'abcdefghij'
      .split('')
      .map((a) => `include:${a}.example`)
      .join(' ')} ~all`,
  ];
  expect(await whyOf('spf')).toBe('spf_lookups');
  zone['_spf.google.com'] = ['v=spf1 include:lumen-mail.dev ~all'];
  expect(await whyOf('spf')).toBe('spf_lookups');
  expect(asked.length).toBeLessThan(80);
});

it('absent is absent, and a server that fails is unknown', async () => {
  zone = { 'lumen-mail.dev': 'ESERVFAIL' };
  expect(await whyOf('spf')).toBe('unknown');
  expect(await whyOf('mx')).toBe('mx_missing');
  expect(await whyOf('dmarc')).toBe('dmarc_missing');
});

it('a subdomain falls back on the DMARC record of its organisation', async () => {
  expect(await whyOf('dmarc', 'ana@go.lumen-mail.dev')).toBe('fine');
});

it('reserved names and domains that are everybody’s are never asked about', async () => {
  expect(await ask('ana@lumen.example')).toEqual({ domain: 'lumen.example', verdicts: null });
  expect((await ask('ana@gmail.com')).verdicts).toBeNull();
  expect(asked).toEqual([]);
});

it('is kept for a day, and asked again in an hour where the DNS was silent', async () => {
  const { world, seed } = test;
  const { workspaceId } = seed;
  const made = { provider: 'google', name: 'Ana', signature: null, tokens: 'sealed', scopes: [] } as const;
  const { id: mailboxId } = await world.mailboxes.connect(workspaceId, {
    ...made,
    ...{ memberId: seed.ana.id, address: 'ana@lumen-mail.dev', canRead: true, at: world.clock.now() },
  });
  const due = () => world.mailboxDns.due(workspaceId, world.clock.now());
  expect(await due()).toContain(mailboxId);
  await keepDns(world, { workspaceId, mailboxId });
  expect((await world.mailboxDns.read(workspaceId, mailboxId))?.verdicts).toHaveLength(4);
  await test.pass({ hours: 23 });
  expect(await due()).not.toContain(mailboxId);
  await test.pass({ hours: 2 });
  expect(await due()).toContain(mailboxId);
  zone['lumen-mail.dev'] = 'ESERVFAIL';
  await keepDns(world, { workspaceId, mailboxId });
  await test.pass({ minutes: 61 });
  expect(await due()).toContain(mailboxId);
});
