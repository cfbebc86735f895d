// Answers without a framework in between, for what thousands may ask at once.
import type { IncomingMessage, ServerResponse } from 'node:http';

export type BareAnswer = {
  readonly status: number;
  /** Name, value, name, value, … */
  readonly headers: readonly string[];
  readonly body: Buffer;
};

/** True when it took the request: then it answers. */
export type Bare = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Sends it; HEAD gets the same without the body. */
export function sendBare(
  { method }: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: BareAnswer,
): void {
  response.writeHead(status, [...headers, 'Content-Length', String(body.length)]);
  if (method === 'HEAD') response.end();
  else response.end(body);
}

/** True for a look, which must change nothing. */
export function isLook({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}
