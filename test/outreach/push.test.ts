// Vendors that call when mail comes in: over real HTTP, from the local Gmail and the local Graph. A call means "look
// now" and nothing else; what is forged, repeated or about nobody orders nothing and gets the same answer.
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mailVendors } from '#domain/mailbox.ts';
import { watchMailbox } from '#features/mailbox/watch-mailbox.ts';
import { sweepWorkspace } from '#features/workspace/sweep-workspace.ts';
import type { JobOrder } from '#ports/jobs.ts';
import { createRoutes } from '#web/server.ts';
import { pushAccount, pushAudience } from './mail-side.ts';
import { address, openStage, type Stage } from './stage.ts';

const raw = (n: number) =>
  [
    `From: Lea <lea@nord.example>\r\nTo: ${address}\r\nSubject: Hello ${n}`,
    `Message-ID: <hello-${n}@nord.example>\r\nDate: Mon, 07 Sep 2026 09:00:00 +0000\r\n\r\nHello.\r\n`,
  ].join('\r\n');

const inEnvelope = (json: string) =>
  JSON.stringify({ message: { data: Buffer.from(json).toString('base64') } });
const inList = (value: unknown) =>
  JSON.stringify({ value: [value, { subscriptionId: value, clientState: 'x' }] });

describe.each(mailVendors)('%s', (vendor) => {
  let s: Stage;
  let server: Server;
  let origin = '';
  let n = 0;
  /** Jobs that were ordered and did not run. */
  const orders: JobOrder[] = [];
  const addMany = async (more: readonly JobOrder[]) => void orders.push(...more);
  const queue = { add: (order: JobOrder) => addMany([order]), addMany };
  beforeAll(async () => {
    s = await openStage(vendor, { push: true });
    const web = createRoutes({ ...s.world, queue }, { roles: ['web'], ready: async () => {} });
    server = createServer(getRequestListener(web.fetch, { overrideGlobalObjects: false }));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const at = server.address();
    origin = `http://127.0.0.1:${typeof at === 'object' ? at?.port : 0}`;
    s.callAt(origin);
  });
  afterAll(async () => {
    await new Promise((resolve) => server?.close(resolve));
    await s?.close();
  });
  beforeEach(async () => {
    await s.reset();
    s.callAt(origin);
    s.graph?.callings.subscriptions.clear();
    orders.length = 0;
    await settle();
  });

  const path = vendor === 'google' ? '/hooks/gmail' : '/hooks/graph';
  const order = async () => ({ workspaceId: s.workspaceId, mailboxId: await s.mailboxId() });
  const row = async () => s.world.db.mailPush.findUnique({ where: { mailboxId: await s.mailboxId() } });
  const ordered = (name: string) => orders.filter((one) => one.name === name).length;
  const run = async () => {
    for (const { name } of orders.splice(0)) {
      if (name === 'mailbox.poll') await s.poll();
      if (name === 'mailbox.watch') await watchMailbox(s.world, await order());
    }
  };
  /** What the sweep finds, done. */
  const settle = async () => {
    await sweepWorkspace({ ...s.world, queue }, s.workspaceId);
    await run();
  };
  const comesIn = async () => {
    n += 1;
    await s.mail.deliver(address, raw(n));
  };
  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
  const answers = () =>
    s.gmail ? s.gmail.pubsub.posted.map(({ status }) => status) : s.graph?.callings.posted;
  it('is asked to call as soon as a mailbox may be read, and every day again', async () => {
    const now = s.world.clock.now().getTime();
    const made = await row();
    expect(made?.renewAt.getTime()).toBe(now + 24 * 3_600_000);
    expect(made?.expiresAt?.getTime()).toBeGreaterThan(now + 2 * 24 * 3_600_000);
    await s.test.pass({ hours: 23 });
    await settle();
    expect((await row())?.expiresAt).toEqual(made?.expiresAt);
    await s.test.pass({ hours: 1 });
    await settle();
    const renewed = await row();
    expect(renewed?.expiresAt?.getTime()).toBe((made?.expiresAt?.getTime() ?? 0) + 24 * 3_600_000);
    expect(renewed?.subscriptionId).toBe(made?.subscriptionId);
  });

  it('makes the mailbox read at once: an answer is there without the clock moving', async () => {
    const leadId = await s.contacted();
    await s.poll();
    await s.answer(leadId, 'interested');
    expect(ordered('mailbox.poll')).toBe(1);
    await run();
    expect(await s.stateOf(leadId)).toBe('replied');
    expect(answers()?.at(-1)).toBe(202);
  });

  it('reads at a slower pace while calls come, and at the usual one when none came for a day', async () => {
    const dueAfter = async (time: { minutes?: number; hours?: number }) => {
      await settle();
      await s.test.pass(time);
      await sweepWorkspace({ ...s.world, queue }, s.workspaceId);
      return ordered('mailbox.poll');
    };
    expect(await dueAfter({ minutes: 1 })).toBe(1);
    await run();
    await comesIn();
    expect(await dueAfter({ minutes: 4 })).toBe(0);
    expect(await dueAfter({ minutes: 1 })).toBe(1);
    await run();
    await s.test.pass({ hours: 24 });
    await settle();
    expect(await dueAfter({ minutes: 1 })).toBe(1);
  });

  it('is read all the same when no call arrives', async () => {
    const leadId = await s.contacted();
    s.callAt('http://127.0.0.1:9');
    await s.answer(leadId, 'interested');
    expect(ordered('mailbox.poll')).toBe(0);
    await s.test.pass({ minutes: 5 });
    await settle();
    expect(await s.stateOf(leadId)).toBe('replied');
  });

  it('is asked again in an hour after trouble, and mail leaves and is read meanwhile', async () => {
    await s.world.db.mailPush.deleteMany({});
    const fault = s.mail.fail({ route: /POST .*(?:watch|subscriptions)$/, times: 9, status: 503 });
    await watchMailbox(s.world, await order());
    expect(fault.hits()).toBe(1);
    fault.stop();
    expect(await row()).toMatchObject({ expiresAt: null, subscriptionId: null });
    expect((await row())?.renewAt.getTime()).toBe(s.world.clock.now().getTime() + 3_600_000);
    expect(await s.world.mailboxes.byAddress(s.workspaceId, address)).toMatchObject({ state: 'active' });
  });

  it('answers alike, and orders nothing, to what is empty, broken, too long or from nobody', async () => {
    const forged = [
      '',
      '{',
      '[]',
      'null',
      JSON.stringify({ value: 'x', message: 'x' }),
      JSON.stringify({ value: [{}, null, 7], message: { data: 'AAAA' } }),
      JSON.stringify({
        message: { data: Buffer.from('{"emailAddress":"x","historyId":"1e9"}').toString('base64') },
      }),
      `{"value":[${'{"subscriptionId":"a","clientState":"b"},'.repeat(5_000)}{}]}`,
    ];
    const bearer = [undefined, 'Bearer x.y.z', `Bearer ${s.gmail?.pubsub.token() ?? 'none'}`];
    for (const body of forged)
      for (const authorization of bearer) {
        const answer = await post(body, authorization ? { authorization } : {});
        expect([answer.status, await answer.text()]).toEqual([202, 'Noted.\n']);
      }
    expect(ordered('mailbox.poll')).toBe(0);
    expect((await row())?.heardAt).toBeNull();
  });

  it('takes nothing from whatever comes, also behind a genuine token', async () => {
    const authorization = `Bearer ${s.gmail?.pubsub.token() ?? ''}`;
    const web = createRoutes({ ...s.world, queue }, { roles: ['web'], ready: async () => {} });
    const any = fc.oneof(fc.json(), fc.string(), fc.json().map(inEnvelope), fc.jsonValue().map(inList));
    await fc.assert(
      fc.asyncProperty(any, async (body) => {
        const answer = await web.request(path, { method: 'POST', body, headers: { authorization } });
        expect(answer.status).toBe(202);
      }),
    );
    expect(orders).toEqual([]);
  });

  if (vendor === 'google') {
    const gmail = () => {
      if (!s.gmail) throw new Error('no Gmail');
      return s.gmail.pubsub;
    };
    const envelope = (historyId: number | string, emailAddress = address) =>
      JSON.stringify({
        message: { data: Buffer.from(JSON.stringify({ emailAddress, historyId })).toString('base64') },
      });
    const call = async (body: string, claims: Record<string, unknown> = {}) => {
      const answer = await post(body, { authorization: `Bearer ${gmail().token(claims)}` });
      expect([answer.status, await answer.text()]).toEqual([202, 'Noted.\n']);
      return orders.splice(0).filter(({ name }) => name === 'mailbox.poll').length;
    };
    const hourAgo = Math.floor(Date.now() / 1_000) - 3_600;

    it.each([
      ['another audience', { aud: 'https://else.example/hooks/gmail' }],
      ['another account', { email: 'other@evil.iam.example' }],
      ['an address that Google did not check', { email_verified: false }],
      ['another issuer', { iss: 'https://evil.example' }],
      ['a token that has ended', { iat: hourAgo - 3_600, exp: hourAgo }],
    ])('takes no call with %s', async (_, claims) => {
      expect(await call(envelope(9_000), claims)).toBe(0);
      expect(await call(envelope(9_000))).toBe(1);
    });

    it('takes no token that another key signed', async () => {
      const [head = '', claims = ''] = gmail().token().split('.');
      const answer = await post(envelope(9_100), { authorization: `Bearer ${head}.${claims}.AAAA` });
      expect(answer.status).toBe(202);
      expect(ordered('mailbox.poll')).toBe(0);
    });

    it('takes the same news once, and nothing older', async () => {
      expect(await call(envelope(9_200))).toBe(1);
      expect(await call(envelope(9_200))).toBe(0);
      expect(await call(envelope('9199'))).toBe(0);
      expect(await call(envelope('18446744073709551615'))).toBe(1);
    });

    it('knows addresses however they are written, and no others', async () => {
      expect(await call(envelope(9_300, 'nobody@lumen.example'))).toBe(0);
      expect(await call(envelope(9_300, 'ANA@lumen.example'))).toBe(1);
      expect(gmail().token()).not.toContain(pushAccount);
      expect(pushAudience).toContain(path);
    });
  } else {
    const graph = () => {
      if (!s.graph) throw new Error('no Graph');
      return s.graph;
    };
    const news = (more: object) => {
      const [subscription] = graph().callings.subscriptions.values();
      const { id: subscriptionId = '', clientState = '' } = subscription ?? {};
      return JSON.stringify({
        value: [{ subscriptionId, clientState, resourceData: { id: 'mail-1' }, ...more }],
      });
    };
    const call = async (body: string) => {
      expect((await post(body)).status).toBe(202);
      return orders.splice(0).filter(({ name }) => name === 'mailbox.poll').length;
    };

    it('repeats the word of a new subscription as plain text, and nothing of any length', async () => {
      const word = '<script>alert(1)</script> Validation: é';
      const answer = await fetch(`${origin}${path}?${new URLSearchParams({ validationToken: word })}`, {
        method: 'POST',
      });
      expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(await answer.text()).toBe(word);
    });

    it('takes no call with another secret, another subscription or a second time', async () => {
      expect(await call(news({ clientState: 'state-of-somebody' }))).toBe(0);
      expect(await call(news({ subscriptionId: 'another' }))).toBe(0);
      expect(await call(news({}))).toBe(1);
      expect(await call(news({}))).toBe(0);
      expect(await call(news({ resourceData: { id: 'mail-2' } }))).toBe(1);
    });

    it('reads when calls were missed, and cares for the subscription when Graph asks', async () => {
      const before = await row();
      await s.test.pass({ minutes: 10 });
      await graph().tellLifecycle(address, 'missed');
      expect(ordered('mailbox.poll')).toBe(1);
      await settle();
      await graph().tellLifecycle(address, 'reauthorizationRequired');
      expect(ordered('mailbox.watch')).toBe(1);
      await settle();
      const again = await row();
      expect(again?.subscriptionId).toBe(before?.subscriptionId);
      expect(again?.expiresAt?.getTime()).toBe((before?.expiresAt?.getTime() ?? 0) + 600_000);
      await graph().tellLifecycle(address, 'subscriptionRemoved');
      await settle();
      const fresh = await row();
      expect(fresh?.subscriptionId).not.toBe(before?.subscriptionId);
      expect(graph().callings.subscriptions.has(fresh?.subscriptionId ?? '')).toBe(true);
      await comesIn();
      expect(ordered('mailbox.poll')).toBe(1);
    });

    it('takes a body with thousands of pieces: the mailbox is read once, and forged ones change nothing', async () => {
      const [subscription] = graph().callings.subscriptions.values();
      const { id: subscriptionId = '', clientState = '' } = subscription ?? {};
      const piece = (id: number, state = clientState) => ({
        ...{ subscriptionId, clientState: state, tenantId: 'a'.repeat(36) },
        ...{ changeType: 'created', resource: `Users/local/Messages/${'x'.repeat(150)}${id}` },
        resourceData: { '@odata.type': '#Microsoft.Graph.Message', id: `mail-${id}` },
      });
      const many = Array.from({ length: 2_500 }, (_, id) => piece(id));
      expect(await call(JSON.stringify({ value: many.map((one) => ({ ...one, clientState: 'x' })) }))).toBe(
        0,
      );
      expect(await call(JSON.stringify({ value: [...many, piece(7, 'forged')] }))).toBe(1);
    });

    it.each([
      ['another secret', 'rotated', ''],
      ['another address', '', 'https://moved.lumen.example'],
    ])('%s: the subscription is made anew at once, and carries it', async (_, secret, root) => {
      const before = await row();
      const [old] = graph().callings.subscriptions.values();
      const { microsoft } = s.world.mailPush;
      const world = {
        ...s.world,
        ...(root === '' ? {} : { links: { ...s.world.links, inMails: root } }),
        mailPush: {
          ...s.world.mailPush,
          microsoft: { clientState: (id: string) => `${secret}${microsoft?.clientState(id)}`.slice(0, 120) },
        },
      };
      const due = async () => {
        await sweepWorkspace({ ...world, queue }, s.workspaceId);
        return orders.splice(0).filter(({ name }) => name === 'mailbox.watch').length;
      };
      expect(await due()).toBe(1);
      s.callAt('http://127.0.0.1:9');
      await watchMailbox(world, await order());
      expect(await row()).toMatchObject({ subscriptionId: null });
      expect(await due()).toBe(0);
      s.callAt(origin);
      await s.test.pass({ hours: 1 });
      expect(await due()).toBe(1);
      await watchMailbox(world, await order());
      const made = graph().callings.subscriptions.get((await row())?.subscriptionId ?? '');
      expect(made?.id).not.toBe(before?.subscriptionId);
      expect([made?.url, made?.clientState]).not.toEqual([old?.url, old?.clientState]);
      expect(await due()).toBe(0);
      await settle();
    });

    it('subscribes anew when Graph has forgotten the subscription', async () => {
      const before = await row();
      graph().callings.subscriptions.clear();
      await s.test.pass({ hours: 24 });
      await settle();
      expect((await row())?.subscriptionId).not.toBe(before?.subscriptionId);
      expect(graph().callings.subscriptions.size).toBe(1);
    });
  }
});
