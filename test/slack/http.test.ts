// HTTP mode: only what Slack signed, lately, is taken.
import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { openOffice } from './office.ts';

const secret = 'a-signing-secret-of-the-tests';
const body = new URLSearchParams({
  command: '/prospect',
  text: 'pause',
  team_id: 'T0OFFICE',
  user_id: 'U0ANA',
  channel_id: 'C0LEADS',
  trigger_id: '1.2.3',
  response_url: 'http://127.0.0.1:1/none',
  api_app_id: 'A0PROSPECT',
}).toString();

function send(
  address: string,
  signed: { key: string; ageS: number; body?: string; at?: number },
): Promise<Response> {
  const timestamp = String(Math.floor((signed.at ?? Date.now()) / 1000) - signed.ageS);
  const mac = createHmac('sha256', signed.key).update(`v0:${timestamp}:${body}`).digest('hex');
  return fetch(`${address}/slack/events`, {
    method: 'POST',
    body: signed.body ?? body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-signature': `v0=${mac}`,
      'x-slack-request-timestamp': timestamp,
    },
  });
}

it('refuses forged, changed, old and unsigned requests, and takes a good one', async () => {
  const { app, workspaceId } = await openOffice({ mode: 'http' });
  const address = app.address() ?? '';
  const paused = async () => (await app.world.workspaces.get(workspaceId)).pausedAt !== null;
  const bad = [
    await send(address, { key: 'another secret', ageS: 0 }),
    await send(address, { key: secret, ageS: 0, body: `${body}&x=1` }),
    await send(address, { key: secret, ageS: 301 }),
    await fetch(`${address}/slack/events`, { method: 'POST', body }),
  ];
  expect(bad.map((response) => response.status)).toEqual([401, 401, 401, 401]);
  await app.settle();
  expect(await paused()).toBe(false);
  expect((await send(address, { key: secret, ageS: 0 })).status).toBe(200);
  await app.settle();
  expect(await paused()).toBe(true);
});

it('carries a request out once, also when the same one is sent again', async () => {
  const { app, workspaceId, ana } = await openOffice({ mode: 'http' });
  const address = app.address() ?? '';
  const paused = async () => (await app.world.workspaces.get(workspaceId)).pausedAt !== null;
  const caught = { key: secret, ageS: 1, at: Date.now() };
  expect((await send(address, caught)).status).toBe(200);
  await app.settle();
  expect(await paused()).toBe(true);
  await ana.command('/prospect resume');
  expect(await paused()).toBe(false);
  expect((await send(address, caught)).status).toBe(200);
  await app.settle();
  expect(await paused()).toBe(false);
});

it('answers 404 to any other path, and nothing to a team that did not install it', async () => {
  const { app } = await openOffice({ mode: 'http' });
  const address = app.address() ?? '';
  expect((await fetch(`${address}/slack/nothing`)).status).toBe(404);
  const other = body.replace('T0OFFICE', 'T0STRANGER');
  const timestamp = String(Math.floor(Date.now() / 1000));
  const mac = createHmac('sha256', secret).update(`v0:${timestamp}:${other}`).digest('hex');
  const response = await fetch(`${address}/slack/events`, {
    method: 'POST',
    body: other,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-signature': `v0=${mac}`,
      'x-slack-request-timestamp': timestamp,
    },
  });
  expect(response.status).toBe(401);
});
