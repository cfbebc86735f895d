import { createHash } from 'node:crypto';
import { CodeChallengeMethod, OAuth2Client } from 'google-auth-library';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LocalMail } from '../mail/local-mail.ts';
import { startLocalGmail } from './local-gmail.ts';

const SEND = 'https://www.googleapis.com/auth/gmail.send';
const READ = 'https://www.googleapis.com/auth/gmail.readonly';
const BACK = 'http://127.0.0.1:3999/connect/google/callback';
const OWNER = 'anna@sender.example';

let local: LocalMail;
const OPTIONS = {
  clientId: 'local-client',
  clientSecret: 'local-secret',
  accounts: [
    { email: OWNER, name: 'Anna Sender', signatureHtml: '<p>Anna<br>Sender Ltd</p>' },
    { email: 'ben@sender.example', name: 'Ben Sender' },
  ],
};

beforeAll(async () => {
  local = await startLocalGmail(OPTIONS);
});
beforeEach(() => local.reset());
afterAll(() => local.close());

function oauthClient(): OAuth2Client {
  return new OAuth2Client({
    clientId: OPTIONS.clientId,
    clientSecret: OPTIONS.clientSecret,
    redirectUri: BACK,
    endpoints: {
      oauth2AuthBaseUrl: `${local.url}/o/oauth2/v2/auth`,
      oauth2TokenUrl: `${local.url}/oauth2/token`,
      oauth2RevokeUrl: `${local.url}/oauth2/revoke`,
    },
  });
}

describe('connecting', () => {
  const consent = async (client: OAuth2Client, more: Record<string, string>): Promise<URL> => {
    const url = client.generateAuthUrl({
      scope: ['openid', 'email', SEND, READ],
      state: 's1',
      access_type: 'offline',
      ...more,
    });
    const answer = await fetch(url, { redirect: 'manual' });
    return new URL(answer.headers.get('location') ?? 'http://no-redirect.example');
  };

  test('a known login_hint comes back with a code, which PKCE protects and which works once', async () => {
    const client = oauthClient();
    const verifier = 'v'.repeat(60);
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const back = await consent(client, {
      login_hint: OWNER,
      code_challenge: challenge,
      code_challenge_method: CodeChallengeMethod.S256,
    });
    expect(back.searchParams.get('state')).toBe('s1');
    const code = back.searchParams.get('code') ?? '';
    const { tokens } = await client.getToken({ code, codeVerifier: verifier });
    expect(tokens.refresh_token).toMatch(/^1\/\//);
    expect(tokens.scope?.split(' ')).toEqual(['openid', 'email', SEND, READ]);
    const claims = JSON.parse(Buffer.from(tokens.id_token?.split('.')[1] ?? '', 'base64url').toString());
    expect(claims.email).toBe(OWNER);
    await expect(client.getToken({ code, codeVerifier: verifier })).rejects.toThrow('invalid_grant');
  });

  test('a wrong verifier gets no token', async () => {
    const client = oauthClient();
    const challenge = createHash('sha256').update('right').digest('base64url');
    const back = await consent(client, {
      login_hint: OWNER,
      code_challenge: challenge,
      code_challenge_method: 'S256',
    });
    const code = back.searchParams.get('code') ?? '';
    await expect(client.getToken({ code, codeVerifier: 'wrong' })).rejects.toThrow('invalid_grant');
  });

  test('prompt=consent shows the accounts, and unticked permissions are not granted', async () => {
    const client = oauthClient();
    const url = client.generateAuthUrl({ scope: [SEND, READ], prompt: 'consent', access_type: 'offline' });
    const page = await (await fetch(url)).text();
    expect(page).toContain('ben@sender.example');
    const fields = new URLSearchParams(new URL(url).search);
    fields.set('choice', '1');
    fields.set('email', 'ben@sender.example');
    fields.append('granted', SEND);
    const answer = await fetch(`${local.url}/o/oauth2/v2/auth/callback`, {
      method: 'POST',
      body: fields,
      redirect: 'manual',
    });
    const code = new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? '';
    const { tokens } = await client.getToken(code);
    expect(tokens.scope).toBe(SEND);
  });

  test('a second sign-in without consent brings no refresh token', async () => {
    const first = oauthClient();
    await first.getToken((await consent(first, { login_hint: OWNER })).searchParams.get('code') ?? '');
    const again = oauthClient();
    const code = (await consent(again, { login_hint: OWNER })).searchParams.get('code') ?? '';
    const { tokens } = await again.getToken(code);
    expect(tokens.refresh_token).toBeUndefined();
  });

  test('the client library can take its own grant back', async () => {
    const auth = oauthClient();
    const tokens = local.grant({ email: OWNER, scopes: [READ] });
    auth.setCredentials({ access_token: tokens.accessToken, refresh_token: tokens.refreshToken });
    await auth.revokeCredentials();
    const later = oauthClient();
    later.setCredentials({ refresh_token: tokens.refreshToken });
    await expect(later.getAccessToken()).rejects.toThrow('invalid_grant');
  });

  test('userinfo tells the address', async () => {
    const { accessToken } = local.grant({ email: OWNER, scopes: ['email'] });
    const answer = await fetch(`${local.url}/oauth2/v2/userinfo`, {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    expect(await answer.json()).toMatchObject({ email: OWNER, name: 'Anna Sender' });
  });
});
