// A small server for the page alone: its real files, a state from a function, and a list of everything it was sent.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pageSecurityPolicy, servePageAsset } from '#sandbox/page-assets.ts';
import type { SandboxState } from '#sandbox/protocol.ts';

export type Received = {
  readonly path: string;
  readonly body: unknown;
  readonly headers: IncomingMessage['headers'];
};
export type PageServer = {
  readonly url: string;
  readonly received: Received[];
  /** Replaces the state and tells the open pages. */
  readonly show: (state: (user: string | null) => SandboxState) => void;
  /** What the next POSTs to a path answer, and GETs of data: by path with query. */
  readonly answers: Map<string, unknown>;
  readonly close: () => Promise<void>;
};

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return request.headers['content-type']?.includes('json') ? JSON.parse(text) : text;
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

function sendState(response: ServerResponse, state: () => SandboxState): void {
  try {
    sendJson(response, state());
  } catch {
    response.writeHead(500).end('{"ok":false,"error":"failed"}');
  }
}

function sendAsset(response: ServerResponse, path: string): void {
  const asset = servePageAsset(path);
  if (asset === null) response.writeHead(404).end('not found');
  else
    response
      .writeHead(200, { 'content-type': asset.type, 'content-security-policy': pageSecurityPolicy() })
      .end(asset.body);
}

/** Listens on a free port of 127.0.0.1. */
export async function startPageServer(
  initial: (user: string | null) => SandboxState,
  port = 0,
): Promise<PageServer> {
  const received: Received[] = [];
  const answers = new Map<string, unknown>();
  const listeners = new Set<ServerResponse>();
  let state = initial;
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (request.method === 'POST') {
      received.push({ path: url.pathname, body: await bodyOf(request), headers: request.headers });
      return sendJson(response, answers.get(url.pathname) ?? { ok: true });
    }
    if (url.pathname === '/sandbox/state')
      return sendState(response, () => state(url.searchParams.get('user')));
    const data = answers.get(url.pathname + url.search);
    if (data !== undefined) return sendJson(response, data);
    if (url.pathname !== '/sandbox/events') return sendAsset(response, url.pathname);
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': hello\n\n');
    listeners.add(response);
    request.on('close', () => listeners.delete(response));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answers,
    show: (next) => {
      state = next;
      for (const listener of listeners) listener.write('data: changed\n\n');
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
