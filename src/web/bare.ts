// Answers without a framework in between, for what thousands may ask at once.
import type { IncomingMessage, ServerResponse } from 'node:http';

export type BareAnswer = {
  readonly status: number;
  /** Name, value, name, value, …, the length of the body among them. */
  readonly headers: string[];
  /** One character a byte: node then sends it in one piece with the headers, which a Buffer is not. */
  readonly body: string;
};

/** True when it took the request: then it answers. */
export type Bare = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Sends it; HEAD gets the same without the body. */
export function sendBare(
  { method }: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: BareAnswer,
): void {
  response.writeHead(status, headers);
  if (method === 'HEAD') response.end();
  else response.end(body, 'latin1');
}

/** An answer that is made once and sent often. */
export function bareAnswer(status: number, headers: readonly string[], body: Buffer): BareAnswer {
  const all = [...headers, 'Content-Length', String(body.length)];
  return { status, headers: all, body: body.toString('latin1') };
}

/** True for a look, which must change nothing. */
export function isLook({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}
