// Slack and Google as the independent `emulate` package plays them, for a check of the product with none of our own
// local vendors. What it cannot do (response addresses, events) is posted by the test, signed as Slack signs.
import { createHmac } from 'node:crypto';
import { WebClient } from '@slack/web-api';
import { createEmulator } from 'emulate';
import { OAuth2Client } from 'google-auth-library';
import { gmail_v1 } from 'googleapis/build/src/apis/gmail/index.js';

export const signingSecret = 'emulated-signing-secret';
export const botToken = 'xoxb-prospect';
export const mailbox = { email: 'anna@sender.example', name: 'Anna Sender' };
export const googleApp = { id: 'emulated-client', secret: 'emulated-secret' };

const bot = { app_id: 'A0PROSPECT', bot_id: 'B0PROSPECT' };
const scopes = ['chat:write', 'commands', 'files:read', 'users:read', 'users:read.email'];

/** One team with a channel, a person and our bot. */
export async function emulatedSlack() {
  const emulator = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        team: { name: 'Sender', domain: 'sender' },
        users: [{ name: 'anna', real_name: mailbox.name, email: mailbox.email, is_admin: true }],
        channels: [{ name: 'prospects' }],
        oauth_apps: [
          {
            ...bot,
            ...{ client_id: '1.2', client_secret: 'cs', name: 'Prospect', redirect_uris: [], scopes },
            ...{ bot_user_id: 'U0PROSPECT', bot_name: 'prospect' },
          },
        ],
        tokens: [{ token: botToken, user: 'prospect', type: 'bot', ...bot, scopes }],
        signing_secret: signingSecret,
      },
    },
  });
  const apiUrl = `${emulator.url}/api/`;
  const client = new WebClient(botToken, { slackApiUrl: apiUrl, retryConfig: { retries: 0 } });
  return { apiUrl, client, close: () => emulator.close() };
}

/** A mailbox and an OAuth client; `gmail` is the owner's own look at it. */
export async function emulatedGoogle(redirectUri: string) {
  const client = { client_id: googleApp.id, client_secret: googleApp.secret, name: 'Prospect' };
  const seed = {
    google: { users: [mailbox], oauth_clients: [{ ...client, redirect_uris: [redirectUri] }] },
  };
  const emulator = await createEmulator({ service: 'google', port: 0, seed });
  const owner = new OAuth2Client();
  owner.setCredentials({ access_token: 'owner-token' });
  const gmail = new gmail_v1.Gmail({ auth: owner, rootUrl: `${emulator.url}/` });
  return { url: emulator.url, gmail, close: () => emulator.close() };
}

/** Posts what Slack would post, with Slack's signature. */
export function postSigned(address: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  const body = new URLSearchParams(fields).toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const mac = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return fetch(`${address}/slack/events`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-signature': `v0=${mac}`,
      'x-slack-request-timestamp': timestamp,
    },
  });
}
