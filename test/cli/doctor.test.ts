// The doctor on every state of an installation: nothing set up, everything, each part broken, and a broken ground.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { type ConfigResult, readConfig } from '#config/config.ts';
import { Gone } from '#lib/errors.ts';
import type { MailboxProvider, MailboxSession } from '#ports/mailbox.ts';
import type { World } from '#ports/world.ts';
import { startLocalInstantly } from '../../src/sandbox/instantly/local-instantly.ts';
import { read } from '../ground/repository.ts';
import { makeWorld, type TestWorld } from '../world.ts';
import { run, type Setting } from './run.ts';

type Reply = { readonly status: number; readonly json: unknown; readonly headers?: Record<string, string> };

const scopes = z
  .object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) })
  .parse(parse(read('manifest.yml'))).oauth_config.scopes.bot;
const healthy: Readonly<Record<string, Reply>> = {
  '/api/auth.test': {
    status: 200,
    json: { ok: true, team: 'Lumen', user: 'prospect' },
    headers: { 'x-oauth-scopes': scopes.join(',') },
  },
  '/api/apps.connections.open': { status: 200, json: { ok: true, url: 'wss://slack.example/x' } },
  '/v1/models': { status: 200, json: { data: [] } },
  '/healthz': { status: 200, json: { ok: true } },
};

let replies = healthy;
const server = createServer((request, response) => {
  const reply = replies[request.url ?? ''] ?? { status: 404, json: {} };
  response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
  response.end(JSON.stringify(reply.json));
});

let made: TestWorld;
let base: string;
beforeAll(async () => {
  made = await makeWorld();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await made.stop();
});
beforeEach(() => {
  replies = healthy;
});

const secrets = ['xoxb-very-secret', 'xapp-very-secret', 'sk-very-secret-key', 'google-very-secret'];

function complete(more: Record<string, string> = {}): ConfigResult {
  return readConfig(
    {
      DATABASE_URL: made.databaseUrl,
      ENCRYPTION_KEY: `one:${Buffer.alloc(32, 7).toString('base64')}`,
      DATA_DIR: '/tmp',
      PUBLIC_URL: base,
      SLACK_BOT_TOKEN: 'xoxb-very-secret',
      SLACK_APP_TOKEN: 'xapp-very-secret',
      SLACK_CHANNEL: 'prospects',
      SLACK_API_URL: `${base}/api/`,
      OPENAI_API_KEY: 'sk-very-secret-key',
      OPENAI_BASE_URL: `${base}/v1`,
      GOOGLE_CLIENT_ID: 'client',
      GOOGLE_CLIENT_SECRET: 'google-very-secret',
      ...more,
    },
    '/',
  );
}

async function doctor(setting: Setting) {
  const { code, out, err } = await run(setting, 'doctor');
  const text = [...out, ...err].join('\n');
  for (const secret of secrets) expect(text).not.toContain(secret);
  return { code, text, wrong: out.filter((line) => line.startsWith('!!')), next: out.at(-1) };
}

const withGoogle = (alive: MailboxSession['alive']): World => ({
  ...made.world,
  mailVendors: { google: { open: () => ({ alive }) } as unknown as MailboxProvider, microsoft: null },
});

async function connectAna() {
  const tokens = JSON.stringify({ accessToken: null, refreshToken: 'r', expiresAt: null });
  await made.world.mailboxes.connect(made.seed.workspaceId, {
    provider: 'google',
    memberId: made.seed.ana.id,
    address: 'ana@lumen.example',
    name: 'Ana',
    signature: null,
    tokens: made.world.secrets.seal(tokens),
    scopes: [],
    canRead: false,
    at: made.world.clock.now(),
  });
}

it('finds nothing wrong with a fresh clone and names the first step', async () => {
  const { code, text, next } = await doctor({ config: readConfig({ DATA_DIR: '/tmp/not/there' }, '/') });
  expect(code).toBe(0);
  expect(text).toMatch(/^--\s+Slack: not configured \(sandbox mode\)$/m);
  expect(text).toMatch(/^ok\s+Database: own PostgreSQL, made at the first start$/m);
  expect(next).toMatch(/^Next: Create the Slack app/);
});

it('names the mailbox as the next step once Slack and Google are set', async () => {
  const { code, text, next } = await doctor({ world: made.world, config: complete() });
  expect(code).toBe(0);
  expect(text).toMatch(/^ok\s+Database: PostgreSQL 18[.\d]*, migrated$/m);
  expect(text).toMatch(/^ok\s+Slack: bot prospect in Lumen$/m);
  expect(text).toMatch(/^ok\s+Slack: has all permissions of the manifest$/m);
  expect(text).toMatch(/^ok\s+Slack: Socket Mode opens$/m);
  expect(next).toBe('Next: Connect a mailbox: /prospect mailbox connect in Slack.');
});

it('has nothing left to say when all is set up', async () => {
  await connectAna();
  const { code, text, next } = await doctor({ world: withGoogle(async () => {}), config: complete() });
  expect(code).toBe(0);
  expect(text).toMatch(/^ok\s+Mailbox: ana@lumen\.example, Google lets us in$/m);
  expect(next).toBe('Next: nothing. Everything is set up.');
});

it('says which grant has ended, and whose', async () => {
  await connectAna();
  const dead = withGoogle(() => Promise.reject(new Gone('mailbox', 'invalid_grant')));
  const { code, wrong, next } = await doctor({ world: dead, config: complete() });
  expect(code).toBe(1);
  expect(wrong).toHaveLength(1);
  expect(next).toBe('Next: Connect ana@lumen.example again: /prospect mailbox connect in Slack.');
});

it('tells a refused token from missing permissions and from no answer', async () => {
  const refused = { status: 200, json: { ok: false, error: 'invalid_auth' } };
  replies = { ...healthy, '/api/auth.test': refused, '/api/apps.connections.open': refused };
  const tokens = await doctor({ world: made.world, config: complete() });
  expect(tokens.code).toBe(1);
  expect(tokens.wrong.join('\n')).toMatch(/bot token was refused \(invalid_auth\) → Copy SLACK_BOT_TOKEN/);
  expect(tokens.wrong.join('\n')).toMatch(/app token was refused \(invalid_auth\) → Copy SLACK_APP_TOKEN/);
  const few = { status: 200, json: { ok: true }, headers: { 'x-oauth-scopes': 'chat:write,commands' } };
  replies = { ...healthy, '/api/auth.test': few };
  const lacking = await doctor({ world: made.world, config: complete() });
  expect(lacking.wrong).toEqual([expect.stringMatching(/lacks permissions: .*files:read.* → /)]);
  const nowhere = complete({ SLACK_API_URL: 'http://127.0.0.1:1/api/' });
  expect((await doctor({ world: made.world, config: nowhere })).wrong.join('\n')).toMatch(/Slack: no answer/);
});

it('tells a refused model key from a server without a list of models', async () => {
  replies = { ...healthy, '/v1/models': { status: 401, json: {} } };
  const refused = await doctor({ world: made.world, config: complete() });
  expect(refused.wrong).toEqual([expect.stringMatching(/refuses the key → Check OPENAI_API_KEY/)]);
  replies = { ...healthy, '/v1/models': { status: 404, json: {} } };
  const unknown = await doctor({ world: made.world, config: complete() });
  expect([unknown.code, unknown.text]).toEqual([0, expect.stringMatching(/no list of models/)]);
});

it('asks the warm-up tool whether it takes the key', async () => {
  const tool = await startLocalInstantly({ key: 'warmup-key' });
  const warmup = (key: string) => ({
    WARMUP_PROVIDER: 'instantly',
    WARMUP_KEY: key,
    WARMUP_BASE_URL: tool.url,
  });
  const fine = await doctor({ world: made.world, config: complete(warmup('warmup-key')) });
  expect(fine.text).toMatch(/^ok\s+Warm-up: Instantly takes the key$/m);
  expect(fine.text).toMatch(/Lead data: no vendor has a key/);
  const other = await doctor({ world: made.world, config: complete(warmup('warmup-other')) });
  expect(other.text).toMatch(/^!!\s+Warm-up: .*Instantly/m);
  expect(other.text).not.toContain('warmup-other');
  expect(tool.orders).toEqual([]);
  await tool.close();
});

it('says whether mails link to us: a trial on this machine does, without CLOCK_START it does not', async () => {
  const alone = await doctor({ world: made.world, config: complete() });
  expect(alone.text).toContain('mails do not link to it');
  const trial = complete({ CLOCK_START: '2026-11-24T09:00:00Z' });
  expect((await doctor({ world: made.world, config: trial })).text).not.toContain('mails do not link');
});

it('notices that the public address does not lead here, and that Redis is not there', async () => {
  replies = { ...healthy, '/healthz': { status: 502, json: {} } };
  const away = complete({ REDIS_URL: 'redis://:secret-pass@127.0.0.1:1' });
  const { code, wrong, text } = await doctor({ world: made.world, config: away });
  expect(code).toBe(1);
  expect(wrong.join('\n')).toMatch(/Queues: Redis does not answer/);
  expect(wrong.join('\n')).toMatch(/Public address: .* does not answer \(HTTP 502\)/);
  expect(text).not.toContain('secret-pass');
});

it('works with a dead database, and with a broken configuration', async () => {
  const dead = complete({ DATABASE_URL: 'postgres://u:secret-pass@127.0.0.1:1/x' });
  const database = await doctor({ config: dead });
  expect(database.code).toBe(1);
  expect(database.next).toBe('Next: Check DATABASE_URL and that the server runs.');
  expect(database.text).not.toContain('secret-pass');
  const broken = readConfig({ SLACK_APP_TOKEN: 'xapp-very-secret', GOOGLE_CLIENT_ID: 'x' }, '/');
  const config = await doctor({ config: broken });
  expect(config.wrong).toHaveLength(2);
  expect(config.next).toMatch(/^Next: Correct it in \.env/);
});

it('speaks French', async () => {
  const { text } = await doctor({ locale: 'fr', config: readConfig({ DATA_DIR: '/tmp/not/there' }, '/') });
  expect(text).toMatch(/Slack\s: pas configuré \(bac à sable\)/);
  expect(text).toMatch(/^Ensuite\s: Créez l’application Slack/m);
});
