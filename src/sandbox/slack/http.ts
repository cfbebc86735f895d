// Reading requests and writing answers of the local server, nothing about Slack.
import type { IncomingMessage, ServerResponse } from 'node:http';

const MOST_BYTES = 100_000_000;

/** The whole body; throws when it is larger than the local server takes. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MOST_BYTES) throw new Error('The body is too large for the local Slack.');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Answers with JSON. */
export function sendJson(
  response: ServerResponse,
  answer: { status: number; headers?: Readonly<Record<string, string>>; body: unknown },
): void {
  response.writeHead(answer.status, { 'content-type': 'application/json; charset=utf-8', ...answer.headers });
  response.end(JSON.stringify(answer.body));
}

/** The arguments of a call, from the query, a form or JSON; what cannot be read counts as nothing. */
export function readArgs(url: URL, type: string, body: Buffer): Record<string, unknown> {
  const query = Object.fromEntries(url.searchParams);
  const text = body.toString('utf8');
  if (!type.includes('json')) return { ...query, ...Object.fromEntries(new URLSearchParams(text)) };
  try {
    return { ...query, ...Object(JSON.parse(text)) };
  } catch {
    return query;
  }
}

/** The bytes of an upload, sent bare or as the first file of a form. */
export async function readUpload(type: string, body: Buffer): Promise<Uint8Array> {
  if (!type.startsWith('multipart/form-data')) return body;
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const file = [...form.values()].find((value) => typeof value !== 'string');
  return file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : body;
}

/** The token of a request: in the header, or among the arguments. */
export function readToken(request: IncomingMessage, args: Readonly<Record<string, unknown>>): string | null {
  const header = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  return header ?? (typeof args.token === 'string' ? args.token : null);
}
