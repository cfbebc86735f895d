// The Graph adapter against the local Microsoft 365, with the faults that a real one has. Deliveries are counted there.
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Gone, Refusal, Unavailable } from '#lib/errors.ts';
import type { MailboxSession, MailGrant } from '#ports/mailbox.ts';
import { readScope, sendScope } from '#providers/microsoft/consent.ts';
import { createMicrosoft } from '#providers/microsoft/mailbox.ts';
import { type LocalGraph, startLocalGraph } from '#sandbox/graph/local-graph.ts';
import { consentByHand } from '../consent.ts';
import { connect, foldersContract, mailboxContract, sampleMail } from '../contracts/mailbox.ts';

const address = 'anna@sender.example';
const app = { clientId: 'local-client', clientSecret: 'local-secret' };
let graph: LocalGraph;

beforeAll(async () => {
  graph = await startLocalGraph({ ...app, accounts: [{ email: address, name: 'Anna Sender' }] });
});
beforeEach(async () => {
  graph.rewriteMessageIds(false);
  await graph.reset();
});
afterAll(() => graph.close());

const provider = (graphUrl = graph.apiUrl) =>
  createMicrosoft({ ...app, tenant: 'common', graphUrl, loginUrl: graph.url, timeoutMs: 500 });
const box = () => ({
  provider: provider(),
  address,
  consent: (url: string) => consentByHand(url, address),
  deliver: async (raw: string) => {
    await graph.deliver(address, raw);
  },
  sent: async () => graph.deliveries.map(({ raw }) => raw),
});

mailboxContract(box);
foldersContract(box);

const all = ['User.Read', sendScope, readScope];
const grantOf = (scopes: readonly string[]): MailGrant => {
  const { accessToken, refreshToken } = graph.grant({ email: address, scopes });
  const expiresAt = new Date(Date.now() + 3_600_000);
  return { provider: 'microsoft', address, accessToken, refreshToken, expiresAt, scopes };
};
function open(scopes: readonly string[] = all, renewed: MailGrant[] = []): MailboxSession {
  return provider().open(grantOf(scopes), async (grant) => {
    renewed.push(grant);
  });
}
const draftRoute = /POST \/v1\.0\/me\/messages$/;
const orderRoute = /POST .*\/send$/;
const drafts = async () => {
  const { accessToken } = graph.grant({ email: address, scopes: all });
  const headers = { authorization: `Bearer ${accessToken}` };
  const answer = await fetch(`${graph.apiUrl}me/mailFolders/drafts/messages`, { headers });
  return ((await answer.json()) as { value: unknown[] }).value;
};
const headerOf = (name: string, n = 0) =>
  graph.deliveries[n]?.headers.find((one) => one.name.toLowerCase() === name)?.value;

describe('what leaves', () => {
  it('carries List-Unsubscribe as a property, and x- headers as they are', async () => {
    const mail = sampleMail(address);
    const headers = [...mail.headers, { name: 'X-Campaign', value: 'autumn' }];
    expect((await open().send({ ...mail, headers }, null)).kind).toBe('sent');
    expect(headerOf('list-unsubscribe')).toBe(mail.headers[0]?.value);
    expect(headerOf('x-campaign')).toBe('autumn');
    expect(headerOf('message-id')).toBe(mail.messageId);
  });

  it('says by which id it can be found after it moved from Drafts to Sent Items', async () => {
    const session = open();
    const mail = sampleMail(address);
    const sent = await session.send(mail, null);
    const found = await session.find(mail.messageId, mail.to.address);
    expect(found).toMatchObject({ kind: 'found', providerId: graph.deliveries[0]?.id });
    expect(sent).toMatchObject({ providerId: graph.deliveries[0]?.id, messageId: mail.messageId });
    expect(await drafts()).toEqual([]);
  });

  it('is found by our mark when the server replaced its Message-ID, and says the one that left', async () => {
    graph.rewriteMessageIds(true);
    const session = open();
    const mail = sampleMail(address);
    const sent = await session.send(mail, null);
    const wire = headerOf('message-id');
    expect(wire).not.toBe(mail.messageId);
    expect(sent).toMatchObject({ kind: 'sent', messageId: wire });
    expect(await session.find(mail.messageId, mail.to.address)).toMatchObject({
      kind: 'found',
      messageId: wire,
    });
  });

  it('does not address a follow-up to ourselves, and does not quote', async () => {
    const session = open();
    const first = sampleMail(address);
    await session.send(first, null);
    const thread = { inReplyTo: first.messageId, references: [first.messageId] };
    const second = sampleMail(address, { subject: `Re: ${first.subject}`, ...thread });
    await session.send(second, 'any');
    expect(graph.deliveries).toHaveLength(2);
    expect(graph.deliveries[1]?.recipients).toEqual(['lea@nord.example']);
    expect(graph.deliveries[1]?.threadId).toBe(graph.deliveries[0]?.threadId);
    expect(headerOf('list-unsubscribe', 1)).toBe(second.headers[0]?.value);
    const mail = await PostalMime.parse(graph.deliveries[1]?.raw ?? '');
    expect(mail.subject).toBe(second.subject);
    expect(mail.html?.trim()).toBe(second.html);
  });

  it('answers a mail of the prospect in its conversation', async () => {
    const session = open();
    const raw = `From: Lea <lea@nord.example>\r\nTo: ${address}\r\nSubject: Hi\r\nMessage-ID: <q@nord.example>\r\n\r\nHow?`;
    const { threadId } = await graph.deliver(address, raw);
    const thread = { inReplyTo: '<q@nord.example>', references: ['<q@nord.example>'] };
    const mail = sampleMail(address, { subject: 'Re: Hi', ...thread });
    expect(await session.send(mail, threadId)).toMatchObject({ kind: 'sent', threadId });
  });

  it('names the mail it follows also where that was deleted by hand', async () => {
    const thread = { inReplyTo: '<gone@sender.example>', references: ['<gone@sender.example>'] };
    expect((await open().send(sampleMail(address, thread), 'gone')).kind).toBe('sent');
    expect(headerOf('in-reply-to')).toBe('<gone@sender.example>');
    expect(headerOf('references')).toBe('<gone@sender.example>');
  });
});

describe('a send that goes wrong', () => {
  it('is unknown when the connection drops after Microsoft accepted, and is found afterwards', async () => {
    const session = open();
    graph.fail({ route: orderRoute, acceptThenDrop: true });
    const mail = sampleMail(address);
    expect((await session.send(mail, null)).kind).toBe('unknown');
    expect(graph.deliveries).toHaveLength(1);
    expect((await session.find(mail.messageId, mail.to.address)).kind).toBe('found');
  });

  it('is unknown on 500 and on no answer in time, and a draft of it is not taken for sent', async () => {
    const session = open();
    for (const fault of [{ status: 500 }, { status: 503 }, { hangMs: 900, status: 500 }]) {
      graph.fail({ route: orderRoute, ...fault });
      const mail = sampleMail(address);
      expect((await session.send(mail, null)).kind).toBe('unknown');
      expect(await session.find(mail.messageId, mail.to.address)).toEqual({ kind: 'absent' });
    }
    expect(graph.deliveries).toHaveLength(0);
  });

  it('may be tried later when Microsoft asks to wait and the draft still lies there', async () => {
    graph.fail({ route: orderRoute, status: 429, retryAfter: 17 });
    const refused = { kind: 'refused', code: 'mail_rate', retryAfterMs: 17_000 };
    expect(await open().send(sampleMail(address), null)).toMatchObject(refused);
    expect(graph.deliveries).toHaveLength(0);
    expect(await drafts()).toEqual([]);
  });

  it('is unknown when Microsoft asks to wait and sent it all the same', async () => {
    const session = open();
    const mail = sampleMail(address);
    graph.fail({ route: orderRoute, status: 429, retryAfter: 5, acceptThenFail: true });
    expect((await session.send(mail, null)).kind).toBe('unknown');
    expect(graph.deliveries).toHaveLength(1);
    expect((await session.find(mail.messageId, mail.to.address)).kind).toBe('found');
  });

  it('is unknown when Microsoft asks to wait and the draft cannot be looked at', async () => {
    graph.fail({ route: orderRoute, status: 429, retryAfter: 5 });
    graph.fail({ route: /GET \/v1\.0\/me\/messages\/[^/]+$/, status: 429 });
    expect((await open().send(sampleMail(address), null)).kind).toBe('unknown');
    expect(graph.deliveries).toHaveLength(0);
  });

  it('is put off when not even the draft can be made, whatever the reason', async () => {
    graph.fail({ route: draftRoute, status: 429, retryAfter: 9 });
    expect(await open().send(sampleMail(address), null)).toMatchObject({ retryAfterMs: 9000 });
    for (const fault of [{ status: 503 }, { acceptThenDrop: true }, { hangMs: 900, status: 500 }]) {
      graph.fail({ route: draftRoute, ...fault });
      await expect(open().send(sampleMail(address), null)).rejects.toBeInstanceOf(Unavailable);
    }
    expect(graph.deliveries).toHaveLength(0);
  });

  it('has failed for good on 400, and knows the daily limit', async () => {
    graph.fail({ route: orderRoute, status: 400 });
    const failed = { kind: 'refused', code: 'mail_refused', retryAfterMs: null };
    expect(await open().send(sampleMail(address), null)).toMatchObject(failed);
    const body = { error: { code: 'ErrorExceededMessageLimit', message: 'Too many' } };
    graph.fail({ route: orderRoute, status: 403, body });
    const limit = { code: 'mail_day_limit', retryAfterMs: 86_400_000 };
    expect(await open().send(sampleMail(address), null)).toMatchObject(limit);
    expect(graph.deliveries).toHaveLength(0);
  });

  it('was never sent when nobody listens or the token cannot be renewed just now', async () => {
    const deaf = provider('http://127.0.0.1:1/').open(grantOf(all), async () => {});
    await expect(deaf.send(sampleMail(address), null)).rejects.toBeInstanceOf(Unavailable);
    const session = open();
    graph.expireAccess(address);
    graph.fail({ route: /POST .*\/token$/, times: 10, status: 503 });
    await expect(session.send(sampleMail(address), null)).rejects.toBeInstanceOf(Unavailable);
    expect(graph.deliveries).toHaveLength(0);
  });

  it('with sending alone, a "wait" is unknown as well: nobody can look', async () => {
    graph.fail({ route: /POST .*\/sendMail$/, status: 429, retryAfter: 5 });
    expect((await open([sendScope]).send(sampleMail(address), null)).kind).toBe('unknown');
    graph.fail({ route: /POST .*\/sendMail$/, acceptThenDrop: true });
    expect((await open([sendScope]).send(sampleMail(address), null)).kind).toBe('unknown');
    expect(graph.deliveries).toHaveLength(1);
  });
});

describe('access', () => {
  it('renews an expired token once, stores it with the new refresh token, and sends once', async () => {
    const renewed: MailGrant[] = [];
    const session = open(all, renewed);
    graph.expireAccess(address);
    const { accessToken } = graph.grant({ email: address, scopes: all });
    const body = { access_token: accessToken, refresh_token: 'the next', expires_in: 3599, scope: '' };
    graph.fail({ route: /POST .*\/token$/, status: 200, body });
    expect((await session.send(sampleMail(address), null)).kind).toBe('sent');
    expect(graph.deliveries).toHaveLength(1);
    expect(renewed).toMatchObject([{ accessToken, refreshToken: 'the next' }]);
  });

  it('shares one renewal among requests at the same time', async () => {
    const renewed: MailGrant[] = [];
    const session = open(all, renewed);
    graph.expireAccess(address);
    await Promise.all([1, 2, 3].map(() => session.changes(null)));
    expect(renewed).toHaveLength(1);
  });

  it('is gone when the member took it back', async () => {
    const session = open();
    graph.revoke(address);
    await expect(session.alive()).rejects.toBeInstanceOf(Gone);
    await expect(session.send(sampleMail(address), null)).rejects.toBeInstanceOf(Gone);
    await expect(session.changes('- x')).rejects.toBeInstanceOf(Gone);
    await expect(session.find('<a@b.example>', 'x@y.example')).rejects.toBeInstanceOf(Gone);
  });

  it('is gone where Graph denies what was granted', async () => {
    const session = provider().open({ ...grantOf(['User.Read']), scopes: all }, async () => {});
    await expect(session.send(sampleMail(address), null)).rejects.toBeInstanceOf(Gone);
    await expect(session.changes(null)).rejects.toBeInstanceOf(Refusal);
    expect(await session.find('<a@b.example>', 'x@y.example')).toEqual({ kind: 'unreadable' });
  });

  it('says when it is the app itself that is not accepted: no grant is lost', async () => {
    const session = open();
    graph.expireAccess(address);
    const body = { error: 'invalid_client', error_description: 'The secret has expired.' };
    graph.fail({ route: /POST .*\/token$/, times: 3, status: 401, body });
    await expect(session.send(sampleMail(address), null)).rejects.toMatchObject({
      code: 'mail_app',
      params: { detail: expect.stringContaining('expired') },
    });
    expect(graph.deliveries).toHaveLength(0);
  });

  it('says why a code was not taken', async () => {
    const answer = { code: 'wrong', verifier: 'v'.repeat(64), redirectUri: 'http://127.0.0.1/x' };
    await expect(provider().exchange(answer)).rejects.toMatchObject({
      code: 'connect_failed',
      params: { vendor: 'Microsoft' },
    });
  });
});

describe('reading', () => {
  const incoming = (n: number) =>
    `From: x${n}@nord.example\r\nTo: ${address}\r\nSubject: Hi ${n}\r\nMessage-ID: <h${n}@nord.example>\r\n\r\nHello`;

  it('goes on from a full inbox without reading what was there before', async () => {
    for (const n of [1, 2, 3]) await graph.deliver(address, incoming(n));
    const session = await connect(box());
    const start = await session.changes(null);
    expect(start.mails).toEqual([]);
    await graph.deliver(address, incoming(4));
    const { mails } = await session.changes(start.cursor);
    expect(mails.map(({ subject, placed }) => [subject, placed])).toEqual([['Hi 4', 'inbox']]);
  });

  it('reads all pages of a round', async () => {
    const session = await connect(box());
    const start = await session.changes(null);
    for (let n = 0; n < 230; n++) await graph.deliver(address, incoming(n));
    const { mails, cursor } = await session.changes(start.cursor);
    expect(new Set(mails.map(({ providerId }) => providerId)).size).toBe(230);
    expect((await session.changes(cursor)).mails).toEqual([]);
  });

  it('reads again since the day before when Graph has forgotten the cursor', async () => {
    const session = await connect(box());
    const start = await session.changes(null);
    await graph.deliver(address, incoming(1));
    graph.expireHistory(address);
    const changes = await session.changes(start.cursor);
    expect(changes).toMatchObject({ resynced: true, mails: [{ subject: 'Hi 1', placed: 'inbox' }] });
    expect(await session.changes(changes.cursor)).toMatchObject({ resynced: false, mails: [] });
  });

  it('never asks a foreign host for changes: such a cursor counts as forgotten', async () => {
    const session = await connect(box());
    await graph.deliver(address, incoming(1));
    const foreign = '2026-01-01T00:00:00Z https://graph.microsoft.example/v1.0/me?$deltatoken=x';
    expect(await session.changes(foreign)).toMatchObject({ resynced: true });
  });

  it('waits as long as Graph says', async () => {
    const session = await connect(box());
    graph.fail({ route: /delta/, status: 429, retryAfter: 23 });
    await expect(session.changes(null)).rejects.toMatchObject({ retryAfterMs: 23_000 });
  });

  it('leaves out a mail that is deleted meanwhile', async () => {
    const session = await connect(box());
    const start = await session.changes(null);
    await graph.deliver(address, incoming(1));
    await graph.deliver(address, incoming(2));
    graph.fail({ route: /\/\$value$/, status: 404 });
    const { mails } = await session.changes(start.cursor);
    expect(mails.map(({ subject }) => subject)).toEqual(['Hi 2']);
  });
});
