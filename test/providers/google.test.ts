// The Gmail adapter against the local Gmail, with the faults that a real one has.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Gone, Refusal, Unavailable } from '#lib/errors.ts';
import type { MailboxSession, MailGrant } from '#ports/mailbox.ts';
import { readScope, sendScope, settingsScope } from '#providers/google/consent.ts';
import { createGoogle } from '#providers/google/mailbox.ts';
import { startLocalGmail } from '#sandbox/gmail/local-gmail.ts';
import type { LocalMail } from '#sandbox/mail/local-mail.ts';
import { consentByHand } from '../consent.ts';
import { connect, foldersContract, mailboxContract, sampleMail } from '../contracts/mailbox.ts';

const address = 'anna@sender.example';
const app = { clientId: 'local-client', clientSecret: 'local-secret' };
let gmail: LocalMail;

beforeAll(async () => {
  const accounts = [{ email: address, name: 'Anna', signatureHtml: '<p>Anna Sender<br>Sender Ltd</p>' }];
  gmail = await startLocalGmail({ ...app, accounts });
});
beforeEach(() => gmail.reset());
afterAll(() => gmail.close());

const provider = (apiUrl = `${gmail.url}/`) =>
  createGoogle({ ...app, apiUrl, oauthUrl: gmail.url, timeoutMs: 500 });
const box = () => ({
  provider: provider(),
  address,
  consent: (url: string) => consentByHand(url, address),
  deliver: async (raw: string) => {
    await gmail.deliver(address, raw);
  },
  sent: async () => gmail.deliveries.map(({ raw }) => raw),
});

mailboxContract(box);
foldersContract(box);

function open(scopes: readonly string[], renewed: MailGrant[] = []): MailboxSession {
  const { accessToken, refreshToken } = gmail.grant({ email: address, scopes });
  const expiresAt = new Date(Date.now() + 3_600_000);
  const grant = { provider: 'google' as const, address, accessToken, refreshToken, expiresAt, scopes };
  return provider().open(grant, async (grant) => {
    renewed.push(grant);
  });
}
const all = [sendScope, readScope, settingsScope];
const sendRoute = /POST .*messages\/send/;

describe('a send that goes wrong', () => {
  it('is unknown when the connection drops after Google accepted, and is found afterwards', async () => {
    const session = open(all);
    gmail.fail({ route: sendRoute, acceptThenDrop: true });
    const mail = sampleMail(address);
    expect((await session.send(mail, null)).kind).toBe('unknown');
    expect(gmail.deliveries).toHaveLength(1);
    expect((await session.find(mail.messageId, mail.to.address)).kind).toBe('found');
  });

  it('is unknown on 500 and on no answer in time', async () => {
    const session = open(all);
    gmail.fail({ route: sendRoute, status: 500 });
    expect((await session.send(sampleMail(address), null)).kind).toBe('unknown');
    gmail.fail({ route: sendRoute, hangMs: 900, status: 500 });
    expect((await session.send(sampleMail(address), null)).kind).toBe('unknown');
  });

  it('may be tried later when Google asks to wait', async () => {
    const session = open(all);
    gmail.fail({ route: sendRoute, status: 429, retryAfter: 17 });
    expect(await session.send(sampleMail(address), null)).toMatchObject({
      code: 'mail_rate',
      retryAfterMs: 17_000,
    });
    gmail.fail({ route: sendRoute, status: 403 });
    expect(await session.send(sampleMail(address), null)).toMatchObject({
      kind: 'refused',
      code: 'mail_rate',
    });
    const body = {
      error: {
        message: 'User-rate limit exceeded. (Mail sending)',
        errors: [{ reason: 'userRateLimitExceeded' }],
      },
    };
    gmail.fail({ route: sendRoute, status: 429, body });
    expect(await session.send(sampleMail(address), null)).toMatchObject({
      code: 'mail_day_limit',
      retryAfterMs: 86_400_000,
    });
    expect(gmail.deliveries).toHaveLength(0);
  });

  it('has failed for good on 400', async () => {
    gmail.fail({ route: sendRoute, status: 400 });
    expect(await open(all).send(sampleMail(address), null)).toMatchObject({
      code: 'mail_refused',
      retryAfterMs: null,
    });
  });

  it('was never sent when nobody listens: later, not unknown', async () => {
    const { refreshToken, accessToken } = gmail.grant({ email: address, scopes: all });
    const expiresAt = new Date(Date.now() + 3_600_000);
    const grant = { provider: 'google' as const, address, accessToken, refreshToken, expiresAt, scopes: all };
    const session = provider('http://127.0.0.1:1/').open(grant, async () => {});
    await expect(session.send(sampleMail(address), null)).rejects.toBeInstanceOf(Unavailable);
  });

  it('was never sent when the token cannot be renewed just now', async () => {
    const session = open(all);
    gmail.expireAccess(address);
    gmail.fail({ route: /POST \/oauth2\/token/, times: 10, status: 503 });
    await expect(session.send(sampleMail(address), null)).rejects.toBeInstanceOf(Unavailable);
    expect(gmail.deliveries).toHaveLength(0);
  });

  it('goes on in a new thread when the old one was deleted', async () => {
    expect((await open(all).send(sampleMail(address), 'no-such-thread')).kind).toBe('sent');
    expect(gmail.deliveries).toHaveLength(1);
  });
});

describe('access', () => {
  it('renews an expired token once, stores it, and sends once', async () => {
    const renewed: MailGrant[] = [];
    const session = open(all, renewed);
    gmail.expireAccess(address);
    expect((await session.send(sampleMail(address), null)).kind).toBe('sent');
    expect(gmail.deliveries).toHaveLength(1);
    expect(renewed).toHaveLength(1);
    expect(renewed[0]?.accessToken).not.toBe('');
  });

  it('is gone when the member took it back', async () => {
    const session = open(all);
    gmail.revoke(address);
    await expect(session.alive()).rejects.toBeInstanceOf(Gone);
    await expect(session.send(sampleMail(address), null)).rejects.toBeInstanceOf(Gone);
    await expect(session.changes('1')).rejects.toBeInstanceOf(Gone);
    await expect(session.find('<a@b.example>', 'x@y.example')).rejects.toBeInstanceOf(Gone);
  });

  it('works for sending alone: nothing is read, nothing is found', async () => {
    const session = open([sendScope]);
    expect((await session.send(sampleMail(address), null)).kind).toBe('sent');
    expect(await session.find('<a@b.example>', 'x@y.example')).toEqual({ kind: 'unreadable' });
    expect(await session.signature()).toBeNull();
    await expect(session.changes(null)).rejects.toBeInstanceOf(Refusal);
  });

  it('says when it is the app itself that is not accepted: no grant is lost', async () => {
    const session = open(all);
    gmail.expireAccess(address);
    const body = { error: 'invalid_client', error_description: 'The secret has expired.' };
    gmail.fail({ route: /POST \/oauth2\/token/, times: 3, status: 401, body });
    await expect(session.send(sampleMail(address), null)).rejects.toMatchObject({
      code: 'mail_app',
      params: { detail: expect.stringContaining('expired') },
    });
    expect(gmail.deliveries).toHaveLength(0);
  });

  it('says why a code was not taken', async () => {
    const exchange = provider().exchange({
      code: 'wrong',
      verifier: 'v'.repeat(64),
      redirectUri: 'http://127.0.0.1/x',
    });
    await expect(exchange).rejects.toMatchObject({ code: 'connect_failed' });
  });
});

describe('reading', () => {
  it('asks once more when the connection was cut, and no third time', async () => {
    const session = open(all);
    const { cursor } = await session.changes(null);
    await gmail.deliver(address, ['From: b@b.example', `To: ${address}`, '', 'Hello'].join('\r\n'));
    const route = /GET .*\/history/;
    gmail.fail({ route, acceptThenDrop: true });
    expect((await session.changes(cursor)).mails).toHaveLength(1);
    gmail.fail({ route, acceptThenDrop: true, times: 2 });
    await expect(session.changes(cursor)).rejects.toBeInstanceOf(Unavailable);
  });

  it('reads the last days again when Google has forgotten the cursor', async () => {
    const session = await connect(box());
    const start = await session.changes(null);
    await gmail.deliver(
      address,
      `From: x@nord.example\r\nTo: ${address}\r\nSubject: Hi\r\nMessage-ID: <h@nord.example>\r\n\r\nHello`,
    );
    gmail.expireHistory(address);
    const changes = await session.changes(start.cursor);
    expect(changes).toMatchObject({ resynced: true, mails: [{ subject: 'Hi', placed: 'inbox' }] });
    expect(await session.changes(changes.cursor)).toMatchObject({ resynced: false, mails: [] });
  });

  it('marks our own copy as sent', async () => {
    const session = await connect(box());
    const { cursor } = await session.changes(null);
    await session.send(sampleMail(address), null);
    const { mails } = await session.changes(cursor);
    expect(mails.map((mail) => mail.placed)).toEqual(['sent']);
  });

  it('takes the signature from the mailbox, as text', async () => {
    expect(await open(all).signature()).toBe('Anna Sender\nSender Ltd');
  });
});
