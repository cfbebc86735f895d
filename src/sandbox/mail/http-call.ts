// A request and an answer as values, so that the routes below are plain functions; reading and writing of
// sockets stays in one place.
import type { IncomingMessage, ServerResponse } from 'node:http';

const MAX_BODY_BYTES = 36_700_160;

export type Call = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly header: (name: string) => string;
  readonly body: Buffer;
};

export type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object goes out as JSON, a string as HTML, bytes as they are. */
  readonly body?: unknown;
};

/** Reads a whole request, up to Gmail's limit of 35 MB. */
export async function readCall(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY_BYTES) throw new Error('request body over 35 MB');
    chunks.push(bytes);
  }
  const url = new URL(request.url ?? '/', 'http://local.example');
  const header = (name: string): string => `${request.headers[name.toLowerCase()] ?? ''}`;
  return {
    method: request.method ?? 'GET',
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    header,
    body: Buffer.concat(chunks),
  };
}

/** Writes an answer; does nothing when the client has gone. */
export function writeAnswer(response: ServerResponse, { status, headers, body }: Answer): void {
  if (response.destroyed) return;
  const { type, content } = contentOf(body);
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers });
  response.end(status === 202 || status === 204 ? undefined : content);
}

function contentOf(body: unknown): { readonly type: string; readonly content: string | Uint8Array } {
  if (body instanceof Uint8Array) return { type: 'text/plain', content: body };
  if (typeof body === 'string') return { type: 'text/html; charset=utf-8', content: body };
  return { type: 'application/json; charset=UTF-8', content: JSON.stringify(body ?? {}) };
}

/** The fields of a urlencoded body. */
export function formOf(call: Call): URLSearchParams {
  return new URLSearchParams(call.body.toString('utf8'));
}

/** The access token of a request, from its header or its address; empty when there is none. */
export function bearerOf(call: Call): string {
  const header = /^Bearer\s+(.+)$/i.exec(call.header('authorization'))?.[1];
  return header ?? call.query.get('access_token') ?? '';
}
