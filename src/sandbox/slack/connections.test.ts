// Several connections of one app, the hourly reconnect, and a clean end.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { seed } from './fixtures/bot.ts';
import { type LocalSlack, startLocalSlack } from './local-slack.ts';

let slack: LocalSlack;
beforeEach(async () => {
  slack = await startLocalSlack({ teams: [seed('A')], ackDeadlineMs: 200, eventRetryDelaysMs: [0] });
});
afterEach(() => slack.close());

const said = z.looseObject({ type: z.string(), envelope_id: z.string().optional() });
type Client = { socket: WebSocket; heard: z.infer<typeof said>[] };

/** A bare client that acknowledges what it hears, or stays mute. */
async function connect(mute = false): Promise<Client> {
  const opened = await fetch(`${slack.apiUrl}apps.connections.open`, {
    method: 'POST',
    headers: { authorization: 'Bearer xapp-A' },
  });
  const { url } = z.looseObject({ url: z.string() }).parse(await opened.json());
  const socket = new WebSocket(url);
  const client: Client = { socket, heard: [] };
  const hello = new Promise((resolve) => socket.once('message', resolve));
  socket.on('message', (data) => {
    const message = said.parse(JSON.parse(String(data)));
    client.heard.push(message);
    if (message.envelope_id && !mute) socket.send(JSON.stringify({ envelope_id: message.envelope_id }));
  });
  await hello;
  return client;
}

const home = () => slack.act('TA', { kind: 'open_home', userId: 'UAANA' });
const events = (client: Client) => client.heard.filter((one) => one.type === 'events_api').length;

test('each envelope goes to one connection, in turn', async () => {
  const clients = [await connect(), await connect()];
  for (let i = 0; i < 4; i += 1) expect(await home()).toEqual({ ok: true });
  expect(clients.map(events)).toEqual([2, 2]);
  for (const { socket } of clients) socket.close();
});

test('without a connection nothing is delivered, and the workspace says so', async () => {
  expect(slack.connected('TA')).toBe(false);
  expect(await home()).toEqual({ ok: false, error: 'not_connected' });
});

test('an event without an acknowledgement comes again, marked as a retry', async () => {
  const client = await connect(true);
  expect(await home()).toEqual({ ok: false, error: 'not_acknowledged' });
  await slack.idle();
  expect(client.heard.filter((one) => one.type === 'events_api')).toMatchObject([
    {},
    { retry_attempt: 1, retry_reason: 'http_timeout' },
  ]);
  client.socket.close();
});

test('asked to reconnect, an old connection hears nothing more', async () => {
  const old = await connect();
  slack.refreshConnections();
  const fresh = await connect();
  await home();
  expect([events(old), events(fresh)]).toEqual([0, 1]);
  expect(old.heard.at(-1)).toMatchObject({ type: 'disconnect' });
  for (const { socket } of [old, fresh]) socket.close();
});

test('a ticket opens one connection', async () => {
  const client = await connect();
  const again = new WebSocket(client.socket.url);
  const failed = await new Promise((resolve) => again.once('error', () => resolve('refused')));
  expect(failed).toBe('refused');
  client.socket.close();
});
