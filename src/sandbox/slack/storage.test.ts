// What was said survives a restart on the same file, and a reset forgets it.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { card, seed } from './fixtures/bot.ts';
import { type LocalSlack, startLocalSlack } from './local-slack.ts';

let folder: string;
let stateFile: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-slack-'));
  stateFile = join(folder, 'deep', 'slack.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const start = (now?: () => number) => startLocalSlack({ teams: [seed('A')], stateFile, ...(now && { now }) });
const client = (slack: LocalSlack): WebClient =>
  new WebClient('xoxb-A', { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });

test('messages, Homes and files are there after a restart, and stamps go on', async () => {
  const first = await start();
  const { ts = '' } = await client(first).chat.postMessage({ channel: 'leads', ...card('A lead') });
  await client(first).views.publish({
    user_id: 'UAANA',
    view: { type: 'home', blocks: card('Home').blocks },
  });
  const file = await first.upload('TA', 'UAANA', { name: 'a.csv', bytes: Buffer.from('x') });
  await first.close();

  const second = await start();
  expect(second.messages('TA', 'leads').map((message) => message.ts)).toEqual([ts]);
  expect(second.state('TA', 'UAANA').home?.blocks).toHaveLength(2);
  const { file: info } = await client(second).files.info({ file: file.id });
  const bytes = await fetch(info?.url_private_download ?? '', {
    headers: { authorization: 'Bearer xoxb-A' },
  });
  expect(await bytes.text()).toBe('x');
  const later = await client(second).chat.postMessage({ channel: 'leads', text: 'next' });
  expect(Number(later.ts)).toBeGreaterThan(Number(ts));
  await second.close();
});

test('a reset forgets what was said and tells whoever listens', async () => {
  const slack = await start();
  await client(slack).chat.postMessage({ channel: 'leads', text: 'x' });
  const heard: string[] = [];
  slack.onChange(() => heard.push('changed'));
  await slack.reset();
  expect(slack.messages('TA', 'leads')).toEqual([]);
  expect(heard).toEqual(['changed']);
  await slack.close();
  expect(await readFile(stateFile, 'utf8')).not.toContain('"text":"x"');
});

test('after a reset messages are stamped by the clock, also where it was set back', async () => {
  let now = 1_800_000_000_000;
  const slack = await start(() => now);
  const ahead = await client(slack).chat.postMessage({ channel: 'leads', text: 'x' });
  now -= 86_400_000;
  await slack.reset();
  const again = await client(slack).chat.postMessage({ channel: 'leads', text: 'y' });
  expect([ahead.ts, again.ts].map((ts) => Math.floor(Number(ts)))).toEqual([1_800_000_000, 1_799_913_600]);
  await slack.close();
});

test('a file that cannot be read is set aside, and a fresh start made', async () => {
  await (await start()).close();
  await writeFile(stateFile, '{"half":');
  const slack = await start();
  expect(slack.messages('TA', 'leads')).toEqual([]);
  expect(await readFile(`${stateFile}.unreadable`, 'utf8')).toBe('{"half":');
  await slack.close();
});
