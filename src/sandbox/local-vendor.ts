// The frame of every local data vendor: an HTTP server on this machine that counts what it is asked and can be told
// to fail. What it answers is each vendor's own matter.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';

export type VendorCall = {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
};

export type VendorReply = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON, a stream as it comes. */
  readonly body: string | Uint8Array | Readable | object;
};

/** `hang`: no answer until the server closes. `drop`: the connection is cut. `cut`: half of the true answer. */
export type VendorFault = VendorReply | 'hang' | 'drop' | 'cut';

export type LocalVendor = {
  readonly url: string;
  /** What was asked, newest last; at most the last 20,000. */
  readonly calls: readonly VendorCall[];
  /** The next `times` calls that match fail like this. */
  fail(fault: VendorFault, options?: { times?: number; when?: (call: VendorCall) => boolean }): void;
  close(): Promise<void>;
};

const keptCalls = 20_000;

type Planned = { readonly fault: VendorFault; left: number; readonly when: (call: VendorCall) => boolean };

/** Starts it on a free port of this machine. */
export async function startLocalVendor(
  answer: (call: VendorCall) => VendorReply | Promise<VendorReply>,
): Promise<LocalVendor> {
  const calls: VendorCall[] = [];
  const planned: Planned[] = [];
  const server = createServer((request, response) => {
    void serve(request, response).catch((error: unknown) => {
      write(response, { status: 500, body: { error: String(error) } });
    });
  });
  const faultFor = (call: VendorCall): VendorFault | null => {
    const found = planned.find(({ left, when }) => left > 0 && when(call));
    if (found) found.left -= 1;
    return found?.fault ?? null;
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const call = await readCall(request);
    calls.push(call);
    if (calls.length > keptCalls) calls.shift();
    const fault = faultFor(call);
    if (fault === 'drop') request.socket.destroy();
    else if (fault === 'cut' || fault === null) write(response, await answer(call), fault === 'cut');
    else if (fault !== 'hang') write(response, fault);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    calls,
    fail: (fault, { times = 1, when = () => true } = {}) => void planned.push({ fault, left: times, when }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server does not listen');
  return address.port;
}

async function readCall(request: IncomingMessage): Promise<VendorCall> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const url = new URL(request.url ?? '/', 'http://local');
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join() : value,
    ]),
  );
  const body = Buffer.concat(chunks).toString('utf8');
  return { method: request.method ?? 'GET', path: url.pathname, query: url.searchParams, headers, body };
}

function write(response: ServerResponse, reply: VendorReply, cut = false): void {
  const { status = 200, headers = {}, body } = reply;
  if (body instanceof Readable) {
    response.writeHead(status, headers);
    response.on('close', () => body.destroy());
    body.pipe(response);
    return;
  }
  const json = typeof body === 'object' && !(body instanceof Uint8Array);
  const bytes = Buffer.from(json ? JSON.stringify(body) : body);
  response.writeHead(status, {
    ...(json ? { 'content-type': 'application/json; charset=utf-8' } : {}),
    ...headers,
  });
  response.end(cut ? bytes.subarray(0, Math.floor(bytes.length / 2)) : bytes);
}
