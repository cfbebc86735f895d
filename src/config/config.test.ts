import { expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { isPublicUrl, linksOf } from './links.ts';

const key = `one:${Buffer.alloc(32, 7).toString('base64')}`;

function problems(raw: Record<string, string>): readonly string[] {
  const result = readConfig(raw, '/app');
  return result.ok ? [] : result.problems;
}

function config(raw: Record<string, string>) {
  const result = readConfig(raw, '/app');
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result.config;
}

it('needs nothing: an empty environment is the sandbox', () => {
  const empty = config({});
  expect(empty).toMatchObject({
    slack: null,
    openai: null,
    google: null,
    microsoft: null,
    database: { kind: 'own' },
    redisUrl: null,
  });
  expect(empty.dataDir).toBe('/app/.data');
});

it('names every missing half of a vendor at once', () => {
  const all = problems({
    SLACK_APP_TOKEN: 'xapp-1',
    GOOGLE_CLIENT_ID: 'id',
    DATABASE_URL: 'postgres://db/x',
  });
  expect(all).toHaveLength(3);
  expect(all.join('\n')).toMatch(/SLACK_BOT_TOKEN[\s\S]*GOOGLE_CLIENT_SECRET[\s\S]*ENCRYPTION_KEY/);
});

it('names every malformed variable at once', () => {
  const all = problems({ PORT: 'many', PUBLIC_URL: 'nowhere', CLOCK_START: 'tomorrow', LOG_LEVEL: 'loud' });
  expect(all.map((line) => line.split(':')[0])).toEqual(['PORT', 'PUBLIC_URL', 'LOG_LEVEL', 'CLOCK_START']);
});

it('names a missing half beside a malformed variable, in one message', () => {
  const all = problems({ PORT: 'many', SLACK_BOT_TOKEN: 'xoxb-1', GOOGLE_CLIENT_ID: 'id' });
  expect(all).toHaveLength(3);
  expect(all.join('\n')).toMatch(/PORT[\s\S]*SLACK_SIGNING_SECRET[\s\S]*GOOGLE_CLIENT_SECRET/);
});

it('takes a channel or a mode without any token for half of Slack', () => {
  expect(problems({ SLACK_CHANNEL: 'prospects' }).join('\n')).toMatch(/SLACK_BOT_TOKEN/);
  expect(problems({ SLACK_MODE: 'socket' }).join('\n')).toMatch(/SLACK_BOT_TOKEN[\s\S]*SLACK_APP_TOKEN/);
});

it('treats an empty variable as absent', () => {
  expect(config({ SLACK_BOT_TOKEN: '', REDIS_URL: '  ' })).toMatchObject({ slack: null, redisUrl: null });
});

it('chooses Socket Mode by the app token and HTTP mode otherwise', () => {
  expect(config({ SLACK_BOT_TOKEN: 'b', SLACK_APP_TOKEN: 'a' }).slack?.mode.kind).toBe('socket');
  expect(config({ SLACK_BOT_TOKEN: 'b', SLACK_SIGNING_SECRET: 's' }).slack?.mode.kind).toBe('http');
});

it('refuses a moved clock on a public server', () => {
  expect(
    problems({ CLOCK_START: '2026-11-23T08:00:00Z', PUBLIC_URL: 'https://prospect.acme.example' }),
  ).toHaveLength(1);
});

it('refuses a key that is not 32 bytes', () => {
  expect(problems({ ENCRYPTION_KEY: 'one:c2hvcnQ=' })).toHaveLength(1);
  expect(config({ ENCRYPTION_KEY: `two:${key.slice(4)},${key}` }).keys?.map(({ id }) => id)).toEqual([
    'two',
    'one',
  ]);
});

it('puts links to us into mails only when the world can open them', () => {
  expect(linksOf(config({}), false).inMails).toBeNull();
  expect(linksOf(config({}), true).inMails).toBe('http://localhost:3000');
  expect(linksOf(config({ PUBLIC_URL: 'https://prospect.acme.example/' }), false).inMails).toBe(
    'https://prospect.acme.example',
  );
  expect(linksOf(config({ PUBLIC_URL: 'https://laptop.local' }), false).inMails).toBeNull();
});

it('does not take addresses and private names for public ones', () => {
  expect(['https://127.0.0.1', 'https://[::1]', 'http://acme.example', 'https://box'].some(isPublicUrl)).toBe(
    false,
  );
});

it('names settings of vendors that this version does not have', () => {
  expect(config({ HUBSPOT_TOKEN: 'k' }).unused).toEqual(['HUBSPOT_TOKEN']);
});
