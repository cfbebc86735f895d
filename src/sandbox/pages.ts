// The page and its data, on the same port as the product's web routes (protocol.ts lists them).
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { dayMs } from '#lib/time.ts';
import { answerKinds } from './answer-kinds.ts';
import { pageSecurityPolicy, servePageAsset } from './page-assets.ts';
import type { MailAct, SandboxState, SlackAct, SlackActResult, TimeAct, TimeState } from './protocol.ts';
import { parseAct } from './slack/act/schema.ts';

/** What the pages show and do; run-sandbox.ts ties it to the vendors and the app. */
export type SandboxDesk = {
  state(userId: string): Promise<SandboxState>;
  actInSlack(act: SlackAct): Promise<SlackActResult>;
  upload(file: { userId: string; name: string; bytes: Uint8Array }): Promise<{ id: string }>;
  actInMail(act: MailAct): Promise<{ ok: boolean }>;
  actInTime(act: TimeAct, userId: string): Promise<TimeState>;
  reset(): Promise<void>;
  onChange(listener: () => void): () => void;
};

const mailAct = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answer'),
    mailId: z.string(),
    answer: z.enum(answerKinds),
    text: z.string().max(20_000).nullable(),
    until: z.iso.date().nullable(),
  }),
  z.object({ kind: z.literal('one_click'), mailId: z.string() }),
]);
const timeAct = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('advance'),
    ms: z
      .number()
      .int()
      .min(1)
      .max(400 * dayMs),
  }),
  z.object({ kind: z.literal('next_event') }),
]);

/** Answers `/` and `/sandbox/*`; false for everything else. */
export function createPages(desk: SandboxDesk): (...request: Parameters<RequestListener>) => boolean {
  const app = new Hono();
  addActs(app, desk);
  addReading(app, desk);
  app.onError((error, c) => {
    const bad = error instanceof z.ZodError || error instanceof SyntaxError;
    return c.json({ ok: false, error: bad ? 'bad_request' : 'failed' }, bad ? 400 : 500);
  });
  const listener = getRequestListener(app.fetch);
  return (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url?.split('?')[0] ?? '/';
    if (path !== '/' && !path.startsWith('/sandbox/')) return false;
    if (isOwn(request)) void listener(request, response);
    else response.writeHead(403, { 'content-type': 'text/plain' }).end('Only from this machine');
    return true;
  };
}

function addActs(app: Hono, desk: SandboxDesk): void {
  app.post('/sandbox/slack', async (c) => c.json(await desk.actInSlack(parseAct(await c.req.json()))));
  app.post('/sandbox/upload', async (c) => {
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const name = decodeURIComponent(c.req.header('x-file-name') ?? 'file');
    return c.json(await desk.upload({ userId: c.req.header('x-user') ?? '', name, bytes }));
  });
  app.post('/sandbox/mail', async (c) => c.json(await desk.actInMail(mailAct.parse(await c.req.json()))));
  app.post('/sandbox/time', async (c) =>
    c.json(await desk.actInTime(timeAct.parse(await c.req.json()), c.req.query('user') ?? '')),
  );
  app.post('/sandbox/reset', async (c) => {
    await desk.reset();
    return c.json({ ok: true });
  });
}

function addReading(app: Hono, desk: SandboxDesk): void {
  app.get('/sandbox/state', async (c) => c.json(await desk.state(c.req.query('user') ?? '')));
  app.get('/sandbox/events', (c) => streamSSE(c, (stream) => follow(stream, desk)));
  app.get('*', (c) => {
    const asset = servePageAsset(c.req.path);
    if (asset === null) return c.notFound();
    const headers = {
      'content-type': asset.type,
      'cache-control': 'no-store',
      'content-security-policy': pageSecurityPolicy(),
      'x-content-type-options': 'nosniff',
    };
    return c.body(
      typeof asset.body === 'string' ? asset.body : new TextDecoder().decode(asset.body),
      200,
      headers,
    );
  });
}

async function follow(stream: SSEStreamingApi, desk: SandboxDesk): Promise<void> {
  const stop = desk.onChange(() => void stream.writeSSE({ data: 'changed' }));
  stream.onAbort(stop);
  await stream.writeSSE({ data: 'changed' });
  while (!stream.aborted) {
    await stream.sleep(15_000);
    await stream.writeSSE({ event: 'alive', data: '' });
  }
}

/** Only pages of this machine may ask: no other site through the browser, no name that points here. */
function isOwn({ headers }: IncomingMessage): boolean {
  const host = headers.host ?? '';
  const origin = headers.origin;
  return (
    /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host) && (origin === undefined || origin === `http://${host}`)
  );
}
