import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OAuth2Client } from 'google-auth-library';
import { gmail_v1 } from 'googleapis/build/src/apis/gmail/index.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LocalMail } from '../mail/local-mail.ts';
import { startLocalGmail } from './local-gmail.ts';

const SEND = 'https://www.googleapis.com/auth/gmail.send';
const READ = 'https://www.googleapis.com/auth/gmail.readonly';
const METADATA = 'https://www.googleapis.com/auth/gmail.metadata';
const INSERT = 'https://www.googleapis.com/auth/gmail.insert';
const COMPOSE = 'https://www.googleapis.com/auth/gmail.compose';
const BACK = 'http://127.0.0.1:3999/connect/google/callback';
const OWNER = 'anna@sender.example';

let local: LocalMail;
let clock = Date.parse('2026-11-23T09:00:00Z');
const OPTIONS = {
  now: () => clock,
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

function oauthClient(at: LocalMail = local): OAuth2Client {
  return new OAuth2Client({
    clientId: OPTIONS.clientId,
    clientSecret: OPTIONS.clientSecret,
    redirectUri: BACK,
    endpoints: {
      oauth2AuthBaseUrl: `${at.url}/o/oauth2/v2/auth`,
      oauth2TokenUrl: `${at.url}/oauth2/token`,
      oauth2RevokeUrl: `${at.url}/oauth2/revoke`,
    },
  });
}

function gmailFor(auth: OAuth2Client, at: LocalMail = local): gmail_v1.Gmail {
  return new gmail_v1.Gmail({ auth, rootUrl: `${at.url}/` });
}

function connected(scopes: readonly string[], email = OWNER): gmail_v1.Gmail {
  const auth = oauthClient();
  auth.setCredentials({ refresh_token: local.grant({ email, scopes }).refreshToken });
  return gmailFor(auth);
}

type Mail = { to?: string; subject?: string; id?: string; headers?: readonly string[]; body?: string };

function mime(mail: Mail = {}): string {
  return [
    `From: Anna Sender <${OWNER}>`,
    `To: ${mail.to ?? 'Carl Client <carl@acme.example>'}`,
    'Date: Mon, 23 Nov 2026 09:00:00 +0000',
    `Subject: ${mail.subject ?? '=?UTF-8?Q?Caf=C3=A9_rush?='}`,
    `Message-ID: <${mail.id ?? 'first@sender.example'}>`,
    ...(mail.headers ?? []),
    'Content-Type: text/plain; charset=utf-8',
    '',
    mail.body ?? 'Hello Carl, this is the first mail for you.',
  ].join('\r\n');
}

const raw = (mail: Mail = {}): string => Buffer.from(mime(mail)).toString('base64url');
const send = (gmail: gmail_v1.Gmail, mail: Mail = {}, threadId?: string) =>
  gmail.users.messages.send({
    userId: 'me',
    requestBody: { raw: raw(mail), ...(threadId === undefined ? {} : { threadId }) },
  });
const statusOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'accepted',
    (error) => error.response?.status ?? error.code,
  );

describe('scopes', () => {
  test('a revoked mailbox answers invalid_grant until the next consent', async () => {
    const gmail = connected([SEND]);
    await send(gmail);
    local.revoke(OWNER);
    const auth = oauthClient();
    auth.setCredentials({ refresh_token: 'dead' });
    await expect(auth.getAccessToken()).rejects.toThrow('invalid_grant');
    expect(await statusOf(send(gmail))).toBe(401);
    expect(await statusOf(send(connected([SEND])))).toBe('accepted');
  });

  test('sending needs send, reading needs read', async () => {
    expect(await statusOf(connected([SEND]).users.messages.list({ userId: 'me' }))).toBe(403);
    expect(await statusOf(send(connected([READ])))).toBe(403);
    expect(await statusOf(connected([SEND]).users.settings.sendAs.list({ userId: 'me' }))).toBe(403);
    expect(local.deliveries).toHaveLength(0);
  });

  test('metadata reads headers, but no body and no search', async () => {
    const { data } = await send(connected([SEND]));
    const gmail = connected([METADATA]);
    const id = data.id ?? '';
    const meta = await gmail.users.messages.get({ userId: 'me', id, format: 'metadata' });
    expect(meta.data.payload?.headers?.map((each) => each.name)).toContain('Message-ID');
    expect(await statusOf(gmail.users.messages.get({ userId: 'me', id, format: 'full' }))).toBe(403);
    expect(await statusOf(gmail.users.messages.list({ userId: 'me', q: 'in:sent' }))).toBe(403);
  });

  test('an unknown or expired access token answers 401', async () => {
    const auth = oauthClient();
    auth.setCredentials({ access_token: 'ya29.unknown' });
    expect(await statusOf(gmailFor(auth).users.getProfile({ userId: 'me' }))).toBe(401);
    const known = oauthClient();
    known.setCredentials({ access_token: local.grant({ email: OWNER, scopes: [READ] }).accessToken });
    expect(await statusOf(gmailFor(known).users.getProfile({ userId: 'me' }))).toBe('accepted');
    local.expireAccess(OWNER);
    expect(await statusOf(gmailFor(known).users.getProfile({ userId: 'me' }))).toBe(401);
  });
});

describe('sending', () => {
  test('the mail is kept byte for byte, and all its headers are shown', async () => {
    const gmail = connected([SEND, READ]);
    const unsubscribe = 'List-Unsubscribe: <https://sender.example/u/t1>,\r\n <mailto:anna@sender.example>';
    const mail = { headers: [unsubscribe, 'List-Unsubscribe-Post: List-Unsubscribe=One-Click'] };
    const id = (await send(gmail, mail)).data.id ?? '';
    const source = await gmail.users.messages.get({ userId: 'me', id, format: 'raw' });
    expect(Buffer.from(source.data.raw ?? '', 'base64url').toString()).toContain(unsubscribe);
    const full = (await gmail.users.messages.get({ userId: 'me', id })).data;
    const header = (name: string) => full.payload?.headers?.find((each) => each.name === name)?.value;
    expect(header('Subject')).toBe('Café rush');
    expect(header('Message-ID')).toBe('<first@sender.example>');
    expect(header('List-Unsubscribe')).toContain('https://sender.example/u/t1');
    expect(full.labelIds).toEqual(['SENT']);
    expect(local.mails()[0]?.unsubscribe).toEqual({ url: 'https://sender.example/u/t1', oneClick: true });
    expect(local.deliveries.map((each) => each.recipients)).toEqual([['carl@acme.example']]);
  });

  test('a media upload is the same as raw', async () => {
    const gmail = connected([SEND]);
    const media = { mimeType: 'message/rfc822', body: mime({ id: 'media@sender.example' }) };
    await gmail.users.messages.send({ userId: 'me', media }, { rootUrl: `${local.url}/` });
    const both = {
      userId: 'me',
      requestBody: {},
      media: { ...media, body: mime({ id: 'both@sender.example' }) },
    };
    await gmail.users.messages.send(both, { rootUrl: `${local.url}/` });
    expect(local.deliveries.map((each) => each.messageId)).toEqual([
      'media@sender.example',
      'both@sender.example',
    ]);
    expect(local.deliveries[1]?.raw.trim()).toBe(mime({ id: 'both@sender.example' }));
  });

  test('a mail to nobody, to an unknown thread or without a source is refused', async () => {
    const gmail = connected([SEND]);
    expect(await statusOf(send(gmail, { to: 'undisclosed' }))).toBe(400);
    expect(await statusOf(send(gmail, {}, '18c0000000000000'))).toBe(404);
    expect(await statusOf(gmail.users.messages.send({ userId: 'me', requestBody: {} }))).toBe(400);
    expect(local.deliveries).toHaveLength(0);
  });

  test('a follow-up joins its thread only with the thread id, the references and the subject', async () => {
    const gmail = connected([SEND]);
    const first = (await send(gmail)).data.threadId ?? '';
    const refs = ['In-Reply-To: <first@sender.example>', 'References: <first@sender.example>'];
    const subject = 'Re: Café rush';
    const joined = await send(gmail, { id: 'a@sender.example', subject, headers: refs }, first);
    const noRefs = await send(gmail, { id: 'b@sender.example', subject }, first);
    const other = await send(gmail, { id: 'c@sender.example', subject: 'Else', headers: refs }, first);
    const noThread = await send(gmail, { id: 'd@sender.example', subject, headers: refs });
    expect(joined.data.threadId).toBe(first);
    for (const each of [noRefs, other, noThread]) expect(each.data.threadId).not.toBe(first);
    const reader = connected([READ]);
    const thread = await reader.users.threads.get({ userId: 'me', id: first });
    expect(thread.data.messages).toHaveLength(2);
  });

  test('mail to another seeded mailbox arrives there without its Bcc', async () => {
    await send(connected([SEND]), { to: 'ben@sender.example', headers: ['Bcc: dora@acme.example'] });
    const gmail = connected([READ], 'ben@sender.example');
    const list = await gmail.users.messages.list({ userId: 'me', labelIds: ['INBOX'] });
    const id = list.data.messages?.[0]?.id ?? '';
    const source = (await gmail.users.messages.get({ userId: 'me', id, format: 'raw' })).data.raw ?? '';
    expect(Buffer.from(source, 'base64url').toString()).not.toContain('Bcc');
    expect(local.deliveries).toHaveLength(1);
  });

  test('a draft is sent once and then gone', async () => {
    const gmail = connected([COMPOSE]);
    const draft = await gmail.users.drafts.create({ userId: 'me', requestBody: { message: { raw: raw() } } });
    expect(local.mails()).toHaveLength(0);
    const requestBody = { id: draft.data.id ?? '' };
    await gmail.users.drafts.send({ userId: 'me', requestBody });
    expect(await statusOf(gmail.users.drafts.send({ userId: 'me', requestBody }))).toBe(404);
    expect(local.deliveries).toHaveLength(1);
  });

  test('the signature is that of the account', async () => {
    const { data } = await connected([READ]).users.settings.sendAs.list({ userId: 'me' });
    expect(data.sendAs?.[0]).toMatchObject({ sendAsEmail: OWNER, signature: '<p>Anna<br>Sender Ltd</p>' });
  });
});

describe('finding', () => {
  const idsOf = async (q: string): Promise<number> => {
    const { data } = await connected([READ]).users.messages.list({ userId: 'me', q });
    return data.messages?.length ?? 0;
  };

  test('the search knows the operators that a client needs', async () => {
    await send(connected([SEND]));
    await local.deliver(
      OWNER,
      'From: Dora <dora@acme.example>\r\nTo: anna@sender.example\r\nSubject: Hi\r\n\r\nYo',
    );
    expect(await idsOf('rfc822msgid:<first@sender.example>')).toBe(1);
    expect(await idsOf('rfc822msgid:other@sender.example')).toBe(0);
    expect(await idsOf('in:sent to:carl@acme.example')).toBe(1);
    expect(await idsOf('in:inbox from:dora')).toBe(1);
    expect(await idsOf('-in:inbox')).toBe(1);
    expect(await idsOf('subject:"Café rush"')).toBe(1);
    expect(await idsOf('after:2026/11/23')).toBe(2);
    expect(await idsOf('before:2026/11/22')).toBe(0);
    expect(await idsOf(`after:${clock / 1000 + 1}`)).toBe(0);
    clock += 4 * 86_400_000;
    expect(await idsOf('newer_than:3d')).toBe(0);
    expect(await idsOf('newer_than:5d in:inbox')).toBe(1);
  });

  test('an operator that is not known is refused, not ignored', async () => {
    expect(await statusOf(idsOf('list:sales'))).toBe(400);
    expect(await statusOf(idsOf('from:a OR from:b'))).toBe(400);
  });

  test('history tells what came since the cursor, page by page', async () => {
    const gmail = connected([READ]);
    const startHistoryId = (await gmail.users.getProfile({ userId: 'me' })).data.historyId ?? '';
    await send(connected([SEND]));
    for (const name of ['x', 'y', 'z']) {
      await local.deliver(OWNER, `From: ${name}@acme.example\r\nSubject: ${name}\r\n\r\nHello`);
    }
    const ask = {
      userId: 'me',
      startHistoryId,
      historyTypes: ['messageAdded'],
      labelId: 'INBOX',
      maxResults: 2,
    };
    const first = (await gmail.users.history.list(ask)).data;
    expect(first.history).toHaveLength(2);
    const second = (await gmail.users.history.list({ ...ask, pageToken: first.nextPageToken ?? '' })).data;
    expect(second.history).toHaveLength(1);
    expect(second.nextPageToken).toBeUndefined();
    const done = (await gmail.users.history.list({ ...ask, startHistoryId: second.historyId ?? '' })).data;
    expect(done.history).toBeUndefined();
  });

  test('a cursor that is too old or nonsense is refused', async () => {
    const gmail = connected([READ]);
    const startHistoryId = (await gmail.users.getProfile({ userId: 'me' })).data.historyId ?? '';
    const ask = (cursor: string) => gmail.users.history.list({ userId: 'me', startHistoryId: cursor });
    local.expireHistory(OWNER);
    expect(await statusOf(ask(startHistoryId))).toBe(404);
    expect(await statusOf(ask('0'))).toBe(404);
    expect(await statusOf(ask('soon'))).toBe(400);
    const fresh = (await gmail.users.getProfile({ userId: 'me' })).data.historyId ?? '';
    expect(await statusOf(ask(fresh))).toBe('accepted');
  });

  test('an inserted answer threads by its references and shows its parts', async () => {
    const threadId = (await send(connected([SEND]))).data.threadId;
    const answer = [
      'From: carl@acme.example',
      'In-Reply-To: <first@sender.example>',
      'Subject: Re: Café',
      'Content-Type: multipart/alternative; boundary=b1',
      '',
      '--b1',
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'D=E9j=E0 vu',
      '--b1',
      'Content-Type: text/html',
      '',
      '<p>x</p>',
      '--b1--',
    ].join('\r\n');
    const inserted = await connected([INSERT]).users.messages.insert({
      userId: 'me',
      requestBody: { raw: Buffer.from(answer).toString('base64url'), labelIds: ['INBOX', 'UNREAD'] },
    });
    expect(inserted.data.threadId).toBe(threadId);
    const { data } = await connected([READ]).users.messages.get({ userId: 'me', id: inserted.data.id ?? '' });
    const parts = data.payload?.parts ?? [];
    expect(parts.map((part) => part.mimeType)).toEqual(['text/plain', 'text/html']);
    expect(Buffer.from(parts[0]?.body?.data ?? '', 'base64url').toString()).toBe('Déjà vu');
  });
});

describe('faults', () => {
  test('a mail that was accepted and whose answer was lost is counted once and can be found', async () => {
    const gmail = connected([SEND, READ]);
    const fault = local.fail({ route: /^POST .*\/messages\/send$/, acceptThenDrop: true });
    expect(await statusOf(send(gmail))).not.toBe('accepted');
    expect(fault.hits()).toBe(1);
    expect(local.deliveries).toHaveLength(1);
    const found = await gmail.users.messages.list({ userId: 'me', q: 'rfc822msgid:first@sender.example' });
    expect(found.data.messages).toHaveLength(1);
  });

  test('a quota answer comes in the words of Google and stores nothing', async () => {
    local.fail({ route: /\/messages\/send$/, status: 429, retryAfter: 7, times: 1 });
    const gmail = connected([SEND]);
    const error = await send(gmail).catch((problem) => problem);
    expect(error.response.status).toBe(429);
    expect(error.response.headers.get('retry-after')).toBe('7');
    expect(error.response.data.error.errors[0].reason).toBe('userRateLimitExceeded');
    expect(local.deliveries).toHaveLength(0);
    expect(await statusOf(send(gmail))).toBe('accepted');
  });

  test('a client that gives up during a hang has sent nothing', async () => {
    const fault = local.fail({ route: /\/messages\/send$/, hangMs: 400 });
    const gmail = connected([SEND]);
    const gaveUp = gmail.users.messages.send({ userId: 'me', requestBody: { raw: raw() } }, { timeout: 60 });
    expect(await statusOf(gaveUp)).not.toBe('accepted');
    await expect.poll(() => fault.settled(), { timeout: 5000 }).toBe(true);
    expect(local.deliveries).toHaveLength(0);
  });
});

test('a restart keeps mails, threads, grants and history', async () => {
  const stateFile = join(await mkdtemp(join(tmpdir(), 'local-gmail-')), 'gmail.json');
  const before = await startLocalGmail({ ...OPTIONS, stateFile });
  const { refreshToken } = before.grant({ email: OWNER, scopes: [SEND, READ] });
  const auth = oauthClient(before);
  auth.setCredentials({ refresh_token: refreshToken });
  const sent = (await send(gmailFor(auth, before))).data;
  const history = (await gmailFor(auth, before).users.getProfile({ userId: 'me' })).data.historyId ?? '';
  await before.close();
  const after = await startLocalGmail({ ...OPTIONS, stateFile });
  const again = oauthClient(after);
  again.setCredentials({ refresh_token: refreshToken });
  const gmail = gmailFor(again, after);
  expect(after.deliveries.map((each) => each.messageId)).toEqual(['first@sender.example']);
  expect(after.mails().map((each) => each.subject)).toEqual(['Café rush']);
  await after.deliver(OWNER, 'From: carl@acme.example\r\nReferences: <first@sender.example>\r\n\r\nYes');
  const news = await gmail.users.history.list({ userId: 'me', startHistoryId: history });
  expect(news.data.history?.[0]?.messages?.[0]?.threadId).toBe(sent.threadId);
  await after.close();
});
