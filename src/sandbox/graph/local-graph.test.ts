// The local Graph as a bare HTTP client meets it: it refuses what Graph refuses.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type LocalGraph, startLocalGraph } from './local-graph.ts';

const email = 'anna@sender.example';
const all = ['User.Read', 'Mail.Send', 'Mail.ReadWrite'];
let graph: LocalGraph;
let token = '';

beforeAll(async () => {
  graph = await startLocalGraph({ accounts: [{ email, name: 'Anna' }], clientId: 'a', clientSecret: 'b' });
});
beforeEach(async () => {
  await graph.reset();
  token = graph.grant({ email, scopes: all }).accessToken;
});
afterAll(() => graph.close());

const answerSchema = z.looseObject({
  id: z.string().optional(),
  error: z.object({ code: z.string() }).optional(),
  value: z.array(z.looseObject({ id: z.string() })).optional(),
  '@odata.deltaLink': z.string().optional(),
  toRecipients: z.array(z.object({ emailAddress: z.object({ address: z.string() }) })).optional(),
});
type Ask = { method?: string; body?: object; prefer?: string; as?: string };
async function ask(path: string, { method = 'GET', body, prefer, as = token }: Ask = {}) {
  const answer = await fetch(path.startsWith('http') ? path : `${graph.apiUrl}${path}`, {
    method,
    headers: { authorization: `Bearer ${as}`, ...(prefer ? { prefer } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  const data = answerSchema.parse(answer.status === 202 || text === '' ? {} : JSON.parse(text));
  return { status: answer.status, code: data.error?.code, data };
}
const lasting = 'IdType="ImmutableId"';
const to = [{ emailAddress: { address: 'lea@nord.example' } }];
const mail = { subject: 'Hi', body: { contentType: 'text', content: 'Hello' }, toRecipients: to };
const post = (path: string, body: object, prefer?: string) =>
  ask(path, { method: 'POST', body, ...(prefer ? { prefer } : {}) });

describe('a draft', () => {
  it('may carry x- headers, and no others', async () => {
    const headers = (name: string) => ({ ...mail, internetMessageHeaders: [{ name, value: 'v' }] });
    expect((await post('me/messages', headers('X-Mine'))).status).toBe(201);
    for (const name of ['List-Unsubscribe', 'References'])
      expect(await post('me/messages', headers(name))).toMatchObject({
        status: 400,
        code: 'InvalidInternetMessageHeader',
      });
    expect((await post('me/sendMail', { message: headers('Auto-Submitted') })).status).toBe(400);
    expect(graph.deliveries).toEqual([]);
  });

  it('is no longer known by its id when it has left, unless ids were asked to last', async () => {
    const moving = (await post('me/messages', mail)).data.id ?? '';
    expect((await post(`me/messages/${moving}/send`, {})).status).toBe(202);
    expect(await ask(`me/messages/${moving}`)).toMatchObject({ status: 404, code: 'ErrorItemNotFound' });
    const kept = (await post('me/messages', mail, lasting)).data.id ?? '';
    await post(`me/messages/${kept}/send`, {}, lasting);
    expect(await ask(`me/messages/${kept}`, { prefer: lasting })).toMatchObject({ status: 200 });
    expect(graph.deliveries).toHaveLength(2);
  });

  it('leaves once: an order for what has left is refused', async () => {
    const { data } = await post('me/messages', mail, lasting);
    await post(`me/messages/${data.id}/send`, {});
    expect((await post(`me/messages/${data.id}/send`, {})).status).toBe(400);
    expect(graph.deliveries).toHaveLength(1);
  });

  it('that answers our own mail is addressed to ourselves, and takes a comment or a body', async () => {
    const { data } = await post('me/messages', mail, lasting);
    await post(`me/messages/${data.id}/send`, {});
    const reply = await post(`me/messages/${data.id}/createReply`, {});
    expect(reply.data.toRecipients?.map(({ emailAddress }) => emailAddress.address)).toEqual([email]);
    const both = { comment: 'x', message: { body: mail.body } };
    expect((await post(`me/messages/${data.id}/createReply`, both)).status).toBe(400);
  });
});

describe('access', () => {
  it('is told apart by permission', async () => {
    const sendOnly = graph.grant({ email, scopes: ['Mail.Send'] }).accessToken;
    const denied = { status: 403, code: 'ErrorAccessDenied' };
    expect(await ask('me/messages', { method: 'POST', body: mail, as: sendOnly })).toMatchObject(denied);
    expect(await ask('me/mailFolders/inbox/messages/delta', { as: sendOnly })).toMatchObject(denied);
    const sent = await ask('me/sendMail', { method: 'POST', body: { message: mail }, as: sendOnly });
    expect(sent.status).toBe(202);
    graph.expireAccess(email);
    expect(await ask('me')).toMatchObject({ status: 401, code: 'InvalidAuthenticationToken' });
  });
});

describe('delta', () => {
  const incoming = (n: number) =>
    `From: a@b.example\r\nTo: ${email}\r\nMessage-ID: <${n}@b.example>\r\n\r\nHi`;

  it('gives what came since its link, and 410 for a link that was forgotten', async () => {
    await graph.deliver(email, incoming(1));
    const first = await ask('me/mailFolders/inbox/messages/delta?changeType=created');
    expect(first.data.value).toHaveLength(1);
    const link = first.data['@odata.deltaLink'] ?? '';
    await graph.deliver(email, incoming(2));
    expect((await ask(link)).data.value).toHaveLength(1);
    graph.expireHistory(email);
    expect(await ask(link)).toMatchObject({ status: 410, code: 'SyncStateNotFound' });
  });

  it('takes a date as its filter and nothing else', async () => {
    const filtered = (filter: string) =>
      ask(`me/mailFolders/inbox/messages/delta?${new URLSearchParams({ $filter: filter })}`);
    expect((await filtered('receivedDateTime ge 2020-01-01T00:00:00Z')).status).toBe(200);
    expect((await filtered("subject eq 'Hi'")).status).toBe(400);
  });
});
