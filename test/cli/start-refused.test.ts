// Starting the product where it cannot run: a plain sentence, exit code 1, nothing half-written.
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startLocalSlack } from '#sandbox/slack/local-slack.ts';
import { createDatabase, type TestDatabase } from '../database.ts';
import { startProcess } from '../process.ts';
import { environmentOf } from '../product/environment.ts';
import { startMailServer } from '../product/mail-server.ts';
import { teamOf } from '../product/team.ts';

// A process takes a second to start, and several when the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

let database: TestDatabase;
let env: Record<string, string>;
const closing: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  database = await createDatabase();
  const team = teamOf('A');
  const slack = await startLocalSlack({ teams: [team] });
  const mailServer = await startMailServer('google', { accounts: [] });
  closing.push(slack.close, mailServer.close);
  const { botToken } = team;
  env = environmentOf({
    slack,
    mailServer,
    botToken,
    databaseUrl: database.url,
    http: false,
    redisUrl: null,
  });
});
afterAll(async () => {
  await Promise.all(closing.map((close) => close()));
  await database?.drop();
});

const refused = async (change: Record<string, string>) => {
  const { code, out, err } = await startProcess('all', { ...env, ...change }).ended;
  expect(err).not.toMatch(/\n {4}at /);
  expect([code, out]).toEqual([1, '']);
  return err;
};

it('says that the port is taken', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const bound = other.address();
  const port = typeof bound === 'object' && bound !== null ? String(bound.port) : '';
  expect(await refused({ PORT: port })).toContain(`Port ${port} is taken by another program`);
  await new Promise((resolve) => other.close(resolve));
});

it('says that the database or Redis does not answer', async () => {
  const [database, redis] = await Promise.all([
    refused({ DATABASE_URL: 'postgres://127.0.0.1:1/x' }),
    refused({ REDIS_URL: 'redis://127.0.0.1:1' }),
  ]);
  expect(database).toContain('Something that is needed does not answer');
  expect(redis).toContain('Something that is needed does not answer');
});

it('names every setting that is missing, at once', async () => {
  const err = await refused({
    SLACK_APP_TOKEN: '',
    SLACK_MODE: 'http',
    GOOGLE_CLIENT_SECRET: '',
    ENCRYPTION_KEY: '',
  });
  for (const name of ['SLACK_SIGNING_SECRET', 'GOOGLE_CLIENT_SECRET', 'ENCRYPTION_KEY'])
    expect(err).toContain(name);
});

it('refuses a token that Slack does not know', async () => {
  expect(await refused({ SLACK_BOT_TOKEN: 'xoxb-nobody' })).toContain('invalid_auth');
});
