// The same loop over signed HTTP, with Bolt's own HTTP receiver checking every signature.
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Bot, httpBot, SECRET, seed } from './fixtures/bot.ts';
import { signature } from './http-events.ts';
import { type LocalSlack, startLocalSlack } from './local-slack.ts';
import { type Person, person } from './person.ts';

const address = z.object({ port: z.number() });

describe('a workspace that delivers signed HTTP', () => {
  let slack: LocalSlack;
  let bot: Bot;
  let ana: Person;
  let eventsUrl: string;
  beforeAll(async () => {
    slack = await startLocalSlack({ teams: [seed('A')] });
    bot = httpBot(slack.apiUrl, 'A');
    const server = (await bot.app.start({ port: 0, host: '127.0.0.1' })) as Server;
    eventsUrl = `http://127.0.0.1:${address.parse(server.address()).port}/slack/events`;
    slack.deliverTo(eventsUrl, SECRET);
    ana = person(slack, 'TA', 'UAANA');
  });
  afterAll(async () => {
    await bot.app.stop();
    await slack.close();
  });

  test('a command, a form with an error, a valid form, a click and a changed card', async () => {
    expect((await ana.command('/prospect help')).whispered[0]?.text).toBe('Try /prospect form');
    const { modal } = await ana.command('/prospect form');
    if (!modal) throw new Error('no modal');
    const wrong = await ana.submit(modal, { Person: 'Nobody' });
    expect(wrong.modal?.errors).toEqual({ Person: 'Name a person.' });
    const [message] = (await ana.submit(modal, { Person: 'Zoe' })).posted;
    if (!message) throw new Error('no card');
    await ana.click(message, 'Approve and Send');
    expect(ana.reads('leads').at(-1)?.text).toBe('Approved by <@UAANA>');
  });

  test('App Home is published', async () => {
    expect(JSON.stringify((await ana.home()).blocks)).toContain('Hello UAANA');
  });

  test('a forged signature and an old one are refused', async () => {
    const body = 'command=%2Fprospect&text=help&team_id=TA';
    const post = (headers: Record<string, string>) => fetch(eventsUrl, { method: 'POST', body, headers });
    const nowS = Math.floor(Date.now() / 1000);
    expect((await post(signature(body, 'wrong', nowS))).status).toBe(401);
    expect((await post(signature(body, SECRET, nowS - 600))).status).toBe(401);
  });

  test('an app that is gone: the person sees that a command failed', async () => {
    const gone = await startLocalSlack({
      teams: [seed('B')],
      eventsUrl: 'http://127.0.0.1:9/slack/events',
      signingSecret: SECRET,
    });
    const ben = person(gone, 'TB', 'UBBEN');
    expect((await ben.command('/prospect help')).result).toEqual({ ok: false, error: 'not_connected' });
    await gone.close();
  });
});

describe('an event that the app does not take', () => {
  test('comes again with its number and the same event id', async () => {
    const seen: { retry: string | undefined; id: string }[] = [];
    const deaf = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += chunk));
      request.on('end', () => {
        seen.push({ retry: request.headers['x-slack-retry-num']?.toString(), id: JSON.parse(body).event_id });
        response.writeHead(seen.length < 3 ? 500 : 200).end();
      });
    });
    await new Promise<void>((resolve) => deaf.listen(0, '127.0.0.1', resolve));
    const slack = await startLocalSlack({
      teams: [seed('A')],
      eventsUrl: `http://127.0.0.1:${address.parse(deaf.address()).port}/`,
      signingSecret: SECRET,
      eventRetryDelaysMs: [0, 0, 0],
    });
    const result = await slack.act('TA', { kind: 'open_home', userId: 'UAANA' });
    await slack.idle();
    expect(result).toEqual({ ok: false, error: 'not_acknowledged' });
    expect(seen.map((one) => one.retry)).toEqual([undefined, '1', '2']);
    expect(new Set(seen.map((one) => one.id)).size).toBe(1);
    await slack.close();
    deaf.close();
  });
});
