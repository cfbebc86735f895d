// The Gmail adapter against the independent `emulate` package, whose search and profile differ from Google's.
import { createEmulator, type Emulator } from 'emulate';
import { OAuth2Client } from 'google-auth-library';
import { gmail_v1 } from 'googleapis/build/src/apis/gmail/index.js';
import { afterAll, beforeAll } from 'vitest';
import { createGoogle } from '#providers/google/mailbox.ts';
import { consentByHand } from '../consent.ts';
import { type MailboxUnderTest, mailboxContract } from '../contracts/mailbox.ts';

const address = 'anna@sender.example';
const app = { clientId: 'emulated-client', clientSecret: 'emulated-secret' };
let emulator: Emulator;
let box: MailboxUnderTest;

beforeAll(async () => {
  const seed = {
    google: {
      users: [{ email: address, name: 'Anna Sender' }],
      oauth_clients: [
        {
          client_id: app.clientId,
          client_secret: app.clientSecret,
          name: 'Prospect',
          redirect_uris: ['http://127.0.0.1:3999/connect/google/callback'],
        },
      ],
    },
  };
  emulator = await createEmulator({ service: 'google', port: 0, seed });
  const owner = new OAuth2Client();
  owner.setCredentials({ access_token: 'owner-token' });
  const gmail = new gmail_v1.Gmail({ auth: owner, rootUrl: `${emulator.url}/` });
  box = {
    address,
    provider: createGoogle({ ...app, apiUrl: `${emulator.url}/`, oauthUrl: emulator.url }),
    consent: (url) => consentByHand(url, address),
    deliver: async (raw) => {
      const requestBody = { raw: Buffer.from(raw).toString('base64url'), labelIds: ['INBOX', 'UNREAD'] };
      await gmail.users.messages.insert({ userId: 'me', requestBody });
    },
    sent: async () => {
      const { data } = await gmail.users.messages.list({ userId: 'me', q: 'in:sent' });
      const mails = (data.messages ?? []).map(({ id }) =>
        gmail.users.messages.get({ userId: 'me', id: id ?? '', format: 'raw' }),
      );
      return (await Promise.all(mails)).map(({ data }) =>
        Buffer.from(data.raw ?? '', 'base64url').toString(),
      );
    },
  };
});
afterAll(() => emulator.close());

mailboxContract(() => box);
