// The product as somebody else would try it: Slack over signed HTTP and Gmail, both played by the `emulate` package,
// reached by the documented variables alone. One mail leaves, and its answer comes back into the thread.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { type App, buildApp } from '#app.ts';
import { importRows } from '#features/intake/import-rows.ts';
import { startImport } from '#features/intake/start-import.ts';
import { applySettings } from '#features/workspace/apply-settings.ts';
import { createLog } from '#lib/log.ts';
import { createDatabase, type TestDatabase } from '../database.ts';
import { type Answers, listenForAnswers } from '../emulated/answers.ts';
import {
  botToken,
  emulatedGoogle,
  emulatedSlack,
  googleApp,
  mailbox,
  postSigned,
  signingSecret,
} from '../emulated/vendors.ts';
import { configOf } from '../product/environment.ts';
import { followLink } from '../product/furnish.ts';
import { settingsOf } from '../product/team.ts';
import { camille, listOf, monday } from '../product.ts';
import { textOf } from '../slack/office.ts';

let app: App;
let answers: Answers;
let database: TestDatabase;
let slack: Awaited<ReturnType<typeof emulatedSlack>>;
let google: Awaited<ReturnType<typeof emulatedGoogle>>;
let anna = '';
let channel = '';
let workspaceId = '';

const publicUrl = 'http://localhost:3000';
beforeAll(async () => {
  [slack, google, answers, database] = await Promise.all([
    emulatedSlack(),
    emulatedGoogle(`${publicUrl}/connect/google/callback`),
    listenForAnswers(),
    createDatabase(),
  ]);
  const config = configOf({
    ...{ PORT: '0', HOST: '127.0.0.1', PUBLIC_URL: publicUrl, CLOCK_START: monday.toISOString() },
    ...{ DATABASE_URL: database.url, ENCRYPTION_KEY: `k:${Buffer.alloc(32, 3).toString('base64')}` },
    ...{ SLACK_MODE: 'http', SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret },
    ...{ SLACK_API_URL: slack.apiUrl, SLACK_CHANNEL: 'prospects' },
    ...{ GOOGLE_CLIENT_ID: googleApp.id, GOOGLE_CLIENT_SECRET: googleApp.secret },
    ...{ GOOGLE_API_URL: `${google.url}/`, GOOGLE_OAUTH_URL: google.url },
  });
  const log = createLog(process.env.TEST_LOG ?? 'silent');
  app = await buildApp(config, { log, ticks: false, slackGapMs: 0 });
  await app.start();
  const users = await slack.client.users.list({});
  anna = users.members?.find(({ name }) => name === 'anna')?.id ?? '';
  const channels = await slack.client.conversations.list({});
  channel = channels.channels?.find(({ name }) => name === 'prospects')?.id ?? '';
  workspaceId = (await app.world.workspaces.all())[0]?.id ?? '';
});
afterAll(async () => {
  await app?.stop();
  await Promise.all([slack?.close(), google?.close(), answers?.close()]);
  await database?.drop();
});

const from = () => ({ team: 'T000000001', user: anna, channel, response_url: answers.url });
async function command(text: string): Promise<string> {
  const { team, user, channel: channel_id, response_url } = from();
  const before = answers.said.length;
  const fields = { command: '/prospect', text, team_id: team, user_id: user, channel_id, response_url };
  const answer = await postSigned(app.address() ?? '', { ...fields, trigger_id: 'none' });
  expect(answer.status).toBe(200);
  await app.settle();
  return answers.said.slice(before).join('\n');
}
async function click(message: { ts: string }, action: object): Promise<void> {
  const { team, user, channel: id, response_url } = from();
  const payload = {
    type: 'block_actions',
    ...{ team: { id: team }, user: { id: user }, channel: { id }, response_url, trigger_id: 'none' },
    container: { type: 'message', message_ts: message.ts, channel_id: id },
    message,
    actions: [action],
  };
  const answer = await postSigned(app.address() ?? '', { payload: JSON.stringify(payload) });
  expect(answer.status).toBe(200);
  await app.settle();
}
async function pass(minutes: number): Promise<void> {
  await app.clock.moveTo(new Date(app.clock.now().getTime() + minutes * 60_000));
  await app.drain();
}
const messages = z.array(z.looseObject({ ts: z.string(), text: z.string().optional(), blocks: z.unknown() }));
async function cards() {
  const { messages: found } = await slack.client.conversations.history({ channel });
  return messages.parse(found ?? []);
}
const button = z.looseObject({ action_id: z.string(), value: z.string() });
/** The button of a message with these words. */
function buttonOf(message: unknown, words: string): z.infer<typeof button> {
  const found: unknown[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (button.safeParse(value).success && textOf(value).includes(words)) found.push(value);
    for (const inner of Object.values(value)) walk(inner);
  };
  walk(message);
  return button.parse(found[0]);
}
async function sent(): Promise<string[]> {
  const { data } = await google.gmail.users.messages.list({ userId: 'me', q: 'in:sent' });
  const found = await Promise.all(
    (data.messages ?? []).map(({ id }) =>
      google.gmail.users.messages.get({ userId: 'me', id: id ?? '', format: 'raw' }),
    ),
  );
  return found.map(({ data: one }) => Buffer.from(one.raw ?? '', 'base64url').toString());
}

it('answers each command privately and at once, and takes an admin of Slack for one', async () => {
  expect(await command('help')).toContain('/prospect review');
  expect(await command('status')).toContain('Sending is on');
  expect((await app.world.members.bySlackId(workspaceId, anna))?.role).toBe('admin');
  const others = ['stats 30d', 'costs', 'leads', 'lead nobody', 'review', 'mailbox', 'block globex2.example'];
  for (const words of [...others, 'unblock globex2.example', 'pause', 'resume', 'home', 'nonsense']) {
    const answer = await command(words);
    expect([words, answer]).toEqual([words, expect.stringContaining('"text"')]);
    expect(answer).not.toMatch(/went wrong|did not work/);
  }
});

it('connects the mailbox through the personal link', async () => {
  const answer = await command('mailbox connect');
  const link = /http:\/\/localhost:3000\/connect\/google\?link=[\w.~%-]+/.exec(answer)?.[0] ?? '';
  const page = await followLink(app, link, mailbox.email);
  const shown = await page.text();
  expect(shown).toContain(`${mailbox.email} is connected`);
  const reading = /href="(\/connect\/google[^"]+)"/.exec(shown)?.[1]?.replaceAll('&amp;', '&') ?? '';
  await followLink(app, new URL(reading, publicUrl).href, mailbox.email);
  const [connected] = await app.world.mailboxes.list(workspaceId);
  expect(connected?.canRead).toBe(true);
});

it('posts a card, sends exactly one mail after the approval, and shows the answer in the thread', async () => {
  const applied = await applySettings(app.world, {
    ...{ workspaceId, value: { ...settingsOf('A'), review: { channel: 'prospects' } } },
    ...{ by: 'cli', via: 'cli' },
  });
  expect(applied).not.toHaveProperty('problems');
  const list = { workspaceId, purpose: 'leads', name: 'l.csv', by: 'cli', via: 'cli' } as const;
  const { id: runId } = await startImport(app.world, list);
  await importRows(app.world, { workspaceId, runId }, oneChunk(listOf([camille])));
  await app.drain();
  const [card] = (await cards()).filter((one) => textOf(one).includes('Camille Roux'));
  if (!card) throw new Error('there is no card');
  const approve = buttonOf(card, 'Approve and Send');
  await click(card, { ...approve, type: 'button' });
  await click(card, { ...approve, type: 'button' });
  await app.drain();
  expect(textOf(await cards())).toContain(`Approved by <@${anna}>`);
  await pass(3);
  await pass(30);
  const [mail, ...more] = await sent();
  expect(more).toEqual([]);
  expect(mail).toContain('camille.roux@globex.example');
  expect(mail).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);

  const messageId = /^Message-ID: (<[^>]+>)/im.exec(mail ?? '')?.[1];
  const answer = [
    'From: Camille Roux <camille.roux@globex.example>',
    `To: ${mailbox.email}`,
    'Subject: Re: your mail',
    `In-Reply-To: ${messageId}`,
    `References: ${messageId}`,
    'Message-ID: <answer-1@globex.example>',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Gladly, on Thursday at ten.',
  ].join('\r\n');
  const raw = Buffer.from(answer).toString('base64url');
  await google.gmail.users.messages.insert({
    userId: 'me',
    requestBody: { raw, labelIds: ['INBOX', 'UNREAD'] },
  });
  await pass(1);
  const replies = await slack.client.conversations.replies({ channel, ts: card.ts });
  expect(textOf(replies.messages)).toContain('Gladly, on Thursday at ten.');
  expect(textOf(replies.messages)).toContain(`<@${anna}> Camille Roux answered`);
  for (let day = 0; day < 10; day += 1) await pass(24 * 60);
  expect(await sent()).toHaveLength(1);
});

async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
